import Testing

@testable import Scoring

struct IndexVectorTests {
  @Test func `inflammation sums are those of dii-calculator 1.0.13`() throws {
    var days: [String: [String: Double]] = [:]
    for row in try Fixture("inflammation_days").rows {
      days[try #require(row["day"]), default: [:]][try #require(row["parameter"])] =
        try Fixture.number(row, "value")
    }
    #expect(days.count == 10)
    for (name, day) in days.sorted(by: { $0.key < $1.key }) {
      let expected = try #require(day["sum"])
      let found = InflammationEstimate.ofDay(day)
      #expect(abs(found - expected) < 1e-9, "\(name): \(found), expected \(expected)")
    }
  }

  /// Fibre 30 g alone: z = (30 - 18.8)/4.9 = 2.2857, 2 x 0.98886 - 1 = 0.97773, times -0.663 = -0.64823.
  @Test func `fibre alone by hand`() {
    #expect(abs(InflammationEstimate.ofDay(["fibre": 30]) + 0.64823) < 1e-5)
  }

  @Test func `every row of the healthy eating index, people and toddlers`() throws {
    let rows = try Fixture("hei2020_days").rows.map(Fixture.numbers)
    #expect(rows.count == 22)
    for row in rows {
      let isToddler = (row["age"] ?? 0) < 2
      let thousand = try #require(row["kcal"]) / 1000
      var densities: [HealthyEatingIndex.Component: Double] = [:]
      for component in HealthyEatingIndex.Component.allCases {
        let isShare = [.fattyAcids, .addedSugars, .saturatedFat].contains(component)
        densities[component] = try #require(row[component.rawValue]) / (isShare ? 1 : thousand)
      }
      let index = HealthyEatingIndex(densities: densities, isToddler: isToddler)
      for line in index.lines {
        let expected = try #require(row["points.\(line.component.rawValue)"])
        #expect(abs(line.points - expected) < 1e-6, "\(line.component): \(line.points), expected \(expected)")
      }
      #expect(abs(index.points - (row["points"] ?? -1)) < 1e-6)
    }
  }

  @Test func `the rule of DI-GM over a sample`() throws {
    let rows = try Fixture("di_gm_people").rows.map(Fixture.numbers)
    let components = [
      "avocado", "broccoli", "chickpeas", "coffee", "cranberries", "fermentedDairy", "fibre", "greenTea",
      "soy",
      "wholeGrains", "fat", "processedMeat", "redMeat", "refinedGrains",
    ]
    let adverse: Set = ["processedMeat", "redMeat", "refinedGrains"]
    for row in rows {
      let peers = rows.filter { $0["sex"] == row["sex"] }
      var met = 0.0
      for component in components {
        let intake = try #require(row[component])
        let median = component == "fat" ? 40 : middle(peers.compactMap { $0[component] })
        let direction: GutIndexComponents.Direction =
          component == "fat" ? .below : adverse.contains(component) ? .less : .more
        let isMet = GutIndexComponents.isMet(intake: intake, median: median, direction: direction)
        #expect((isMet ? 1 : 0) == row["met.\(component)"], "\(component) \(intake) against \(median)")
        met += isMet ? 1 : 0
      }
      #expect(met == row["met"])
    }
  }

  private func middle(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }
}

extension IndexVectorTests {
  @Test func `the healthy eating index from grams, milligrams and teaspoons`() throws {
    let rows = try Fixture("hei2020_raw_days").rows.map(Fixture.numbers)
    #expect(rows.count == 22)
    for row in rows {
      let energy = try #require(row["kcal"])
      var densities: [HealthyEatingIndex.Component: Double] = [:]
      for component in HealthyEatingIndex.Component.allCases {
        let amount = try #require(row[component.rawValue])
        densities[component] =
          switch component {
          case .fattyAcids: amount
          case .sodium: amount / energy
          case .addedSugars: 100 * 16 * amount / energy
          case .saturatedFat: 100 * 9 * amount / energy
          default: 1000 * amount / energy
          }
      }
      let index = HealthyEatingIndex(densities: densities, isToddler: (row["age"] ?? 0) < 2)
      #expect(abs(index.points - (row["points"] ?? -1)) < 1e-6)
    }
  }
}
