public import Sensitivities

extension JSONWriter {
  /// Writes a person: name, sensitivities with severity, kilocalories a day, meals, days.
  public mutating func person(_ person: Person) {
    object { json in
      json.member("name", person.name)
      json.key("sensitivities")
      json.array(person.sensitivities) { json, sensitivity in
        json.object { json in
          json.member("avoids", sensitivity.avoidance.key)
          json.member("severity", sensitivity.severity.rawValue)
          json.member("from", sensitivity.from)
        }
      }
      json.member("energy_kcal", person.kilocaloriesPerDay)
      json.member("energy_given", person.energy != nil)
      json.key("meals")
      if let meals = person.meals { json.array(meals) { $0.value($1) } } else { json.raw("null".utf8) }
      json.key("days")
      if let days = person.days { json.array(days) { $0.value($1) } } else { json.raw("null".utf8) }
      json.member("fibre_before_g", person.fibreBefore)
      json.member("since", person.since)
    }
  }
}
