internal import Embedded

/// Reads the concepts from `foods/*.tsv`.
struct ConceptTable {
  private(set) var foods: [Food] = []
  private(set) var forms: [[FoodForm]] = []
  private(set) var rowOfSlug: [String: Int] = [:]

  /// Reads every table of foods, in the order in which they travel.
  ///
  /// - Precondition: Each row passes `Scripts/check-foods`; the first that does not stops the program with its line.
  init(nutrients: NutrientTable) {
    var formTexts: [[String]] = []
    for file in EmbeddedFile.all where file.name.hasPrefix("foods/") {
      let table = Table(file.name)
      let columns = Columns(table)
      for row in 0..<table.count {
        let food = columns.food(table, row, id: FoodID(row: foods.count), nutrients: nutrients)
        precondition(
          rowOfSlug.updateValue(foods.count, forKey: food.slug) == nil,
          "\(file.name):\(table.line(ofRow: row)): \(food.slug) is there twice")
        foods.append(food)
        formTexts.append(table.list(row, columns.forms))
      }
    }
    forms = formTexts.map { texts in
      texts.compactMap { text in
        guard let sign = text.firstIndex(of: "="),
          let target = rowOfSlug[String(text[text.index(after: sign)...])]
        else { return nil }
        return FoodForm(words: String(text[..<sign]), food: FoodID(row: target))
      }
    }
  }
}

/// The numbers of the columns of a table of foods.
private struct Columns {
  let slug, name, synonyms, category, usda, cooked, standIn, density, pieces, edible: Int
  let plantKey, plantPoints, colours, fibre, fermented, flavonoid, tags, forms: Int

  init(_ table: Table) {
    slug = table.column("id")
    name = table.column("name")
    synonyms = table.column("synonyms")
    category = table.column("category")
    usda = table.column("usda")
    cooked = table.column("cooked")
    standIn = table.column("stand_in")
    density = table.column("density")
    pieces = table.column("pieces")
    edible = table.column("edible")
    plantKey = table.column("plant_key")
    plantPoints = table.column("plant_points")
    colours = table.column("colours")
    fibre = table.column("fibre_row")
    fermented = table.column("fermented_row")
    flavonoid = table.column("flavonoid_row")
    tags = table.column("tags")
    forms = table.column("forms")
  }

  func food(_ table: Table, _ row: Int, id: FoodID, nutrients: NutrientTable) -> Food {
    Food(
      id: id,
      slug: table.text(row, slug),
      name: table.text(row, name),
      synonyms: table.list(row, synonyms),
      category: CategoryID(table.text(row, category)),
      composition: composition(table, row, usda, nutrients),
      cookedComposition: composition(table, row, cooked, nutrients),
      isStandIn: table.text(row, standIn) == "1",
      density: table.number(row, density),
      pieces: weights(table, row),
      ediblePortion: table.number(row, edible) ?? 1,
      plantKey: table.optionalText(row, plantKey),
      plantPoints: table.number(row, plantPoints) ?? 0,
      colours: table.list(row, colours),
      fibreRow: table.optionalText(row, fibre),
      fermentedRow: table.optionalText(row, fermented),
      flavonoidRow: table.optionalText(row, flavonoid),
      tags: Set(table.list(row, tags)))
  }

  /// `2014:0.4+2013:0.6` as parts; a number alone is the whole food.
  private func composition(
    _ table: Table, _ row: Int, _ column: Int, _ nutrients: NutrientTable
  ) -> [CompositionPart] {
    let parts = table.list(row, column, separator: "+").map { part in
      let fields = part.split(separator: ":")
      guard let number = fields.first.flatMap({ Int($0) }), let found = nutrients.row(ofUSDA: number),
        let share = fields.count > 1 ? Double(String(fields[1])) : 1
      else { preconditionFailure("\(table.name):\(table.line(ofRow: row)): \(part) is no food of SR28") }
      return CompositionPart(nutrientRow: found, share: share)
    }
    let total = parts.reduce(0) { $0 + $1.share }
    return parts.map { CompositionPart(nutrientRow: $0.nutrientRow, share: $0.share / total) }
  }

  private func weights(_ table: Table, _ row: Int) -> [String: Double] {
    var weights: [String: Double] = [:]
    for part in table.list(row, pieces) {
      guard let sign = part.firstIndex(of: "="), let grams = Double(part[part.index(after: sign)...]) else {
        preconditionFailure("\(table.name):\(table.line(ofRow: row)): \(part) is not unit=grams")
      }
      weights[String(part[..<sign])] = grams
    }
    return weights
  }
}
