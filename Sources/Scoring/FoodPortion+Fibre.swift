internal import Foods
internal import Nutrition

extension FoodPortion {
  /// The grams of each kind of fibre, from the food's row as the kitchen leaves it.
  ///
  /// Kinds that are known by level only share what is left of the food's own fibre.
  func fibreKinds(_ figures: inout Figures) {
    var fibre = amount(.fibre)
    // Nobody eats the leaves of a tea or the grounds of coffee.
    if fibre == nil, isWithin("drink") { fibre = 0 }
    let hasFibre = fibre.map { $0 >= 0.3 * grams / 100 } ?? isPlant
    // A plant with fibre and no row of its own is taken for its kin.
    let kin = hasFibre ? FibreTables.standard.kin(ofCategory: food.category.path) : nil
    let row = (food.fibreRow ?? kin).flatMap {
      FibreTables.standard.row($0, category: food.category.path, handling: fibreHandling)
    }
    let factor = row.map { grams / 100 * dryMatterFactor($0) } ?? 0
    if fibre == nil { fibre = row.flatMap(\.fibre).map { $0 * factor } ?? (isPlant ? nil : 0) }
    figures.set(.fibre, fibre, basis: grams)
    let isKnown = food.fibreRow != nil || kin != nil || !hasFibre
    let basis = max(fibre ?? 0, 0.01 * grams / 100)
    for index in FactFigure.fibreKinds {
      figures.basis[index] = basis
      figures.knownBasis[index] = isKnown ? basis : 0
    }
    if let row { add(row, factor: factor, fibre: fibre ?? 0, to: &figures) }
  }

  /// Adds the kinds of a row; those known by level share the fibre that the measured ones leave.
  private func add(_ row: FibreRow, factor: Double, fibre: Double, to figures: inout Figures) {
    let first = FactFigure.resistantStarch.rawValue
    var rest = fibre
    for (kind, grams) in row.grams.enumerated() {
      figures.amounts[first + kind] = grams * factor
      if FibreKind.all[kind].insideFibre { rest -= grams * factor }
    }
    let levels = row.levels.reduce(0, +)
    guard levels > 0, rest > 0 else { return }
    for (kind, level) in row.levels.enumerated() where level > 0 {
      figures.amounts[first + kind] += rest * level / levels
    }
  }

  /// What the table of handling is asked: a food in its cooked form is a heated one.
  private var fibreHandling: Handling {
    isCooked ? handling.union(.heated) : handling
  }

  /// From grams of the row's form to grams of this one, by dry matter.
  ///
  /// 100 g of dry lentils hold three times the
  /// fibre kinds of 100 g of boiled ones. Near forms are left alone, because water varies more than that.
  private func dryMatterFactor(_ row: FibreRow) -> Double {
    guard let water, let rowWater = row.water, rowWater < 100, water < 100 else { return 1 }
    let factor = (100 - water) / (100 - rowWater)
    return factor > 0.67 && factor < 1.5 ? 1 : min(8, max(0.12, factor))
  }

  /// The six flavonoid classes.
  func flavonoids(_ figures: inout Figures) {
    let classes = FlavonoidTables.standard.classes(usda: usdaNumber, row: food.flavonoidRow)
    // Oil, sugar, starch, salt, water and animals hold none worth counting.
    let none =
      !isPlant
      || ["fat", "sugar", "spice.salt", "baking", "grain.starch", "drink.water"].contains(where: isWithin)
    for (place, index) in FactFigure.flavonoidClasses.enumerated() {
      figures.basis[index] = grams
      if let classes {
        figures.amounts[index] = classes[place] * grams / 100
        figures.knownBasis[index] = grams
      } else if none {
        figures.knownBasis[index] = grams
      }
    }
    // 12.6 g of eugenol in 100 g of ground cloves (science note of the project, checked value).
    let eugenol = food.plantKey == "clove" ? 126 * grams : 0
    figures.set(.eugenol, eugenol, basis: grams)
  }
}
