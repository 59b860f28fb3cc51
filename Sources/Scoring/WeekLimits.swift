extension WeekLimit {
  /// The limits and wishes for days summed up in `facts`.
  ///
  /// Alcohol and processed meat none, red meat 350 g cooked a week, ultra-processed foods 15 % of energy, sodium
  /// 2 g a day, added sugar 10 % of energy, saturated fat 10 % of energy; oily fish twice, pulses four times, nuts
  /// five times a week. Weekly amounts are scaled when there are fewer or more days than seven.
  static func all(of facts: DishFacts, days: Int) -> [WeekLimit] {
    let count = Double(max(days, 1))
    let week = 7 / count
    let energy = max(facts.energy, 1)
    func most(_ key: String, _ name: String, _ figure: Double, _ limit: Double, _ unit: String) -> WeekLimit {
      WeekLimit(key: key, name: name, figure: figure, limit: limit, unit: unit, isMaximum: true)
    }
    func least(_ key: String, _ name: String, _ grams: Double, portion: Double, _ limit: Double) -> WeekLimit
    {
      WeekLimit(
        key: key, name: name, figure: grams * week / portion, limit: limit, unit: "portions a week",
        isMaximum: false)
    }
    return [
      most("alcohol", "Alcohol", facts[.alcohol] * week, 0, "g a week"),
      most("processed_meat", "Processed meat", facts[.processedMeat] * week, 0, "g a week"),
      most("red_meat", "Red meat", facts[.redMeat] * week, 350, "g cooked a week"),
      most(
        "ultra_processed", "Ultra-processed foods", 100 * facts[.ultraProcessedEnergy] / energy, 15,
        "% of energy"),
      most("sodium", "Sodium", facts[.sodium] / 1000 / count, 2, "g a day"),
      most("added_sugar", "Added sugar", 400 * facts[.addedSugar] / energy, 10, "% of energy"),
      most("saturated_fat", "Saturated fat", 900 * facts[.saturatedFat] / energy, 10, "% of energy"),
      least("oily_fish", "Oily fish", facts[.oilyFish], portion: 100, 2),
      least("legumes", "Pulses", facts[.legumes], portion: 100, 4),
      least("nuts", "Nuts", facts[.nuts], portion: 30, 5),
    ]
  }
}
