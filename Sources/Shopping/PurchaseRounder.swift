internal import Foods
internal import Measures

/// Rounds what is needed to what shops sell.
struct PurchaseRounder {
  let packs: ShopPacks
  let measured: Measured

  /// Of what is measured, so much of a pack may be missing.
  private static let measuredTolerance = 0.04
  /// A tenth of a pack too much is not worth a second pack: "1 (15 oz) can" is one can of 400 g.
  private static let tolerance = 0.12
  /// Under this share of a pack nothing is said to be left over.
  private static let crumbs = 0.05
  /// Under this share of a single piece nothing is said to be left over.
  private static let rest = 0.25

  /// What to buy.
  ///
  /// - Parameters:
  ///   - food: What is bought.
  ///   - need: What is needed.
  ///   - grams: How much of it is still needed, in grams of the edible part; `need.grams` without a pantry.
  /// - Returns: `nil` when nothing of it has a weight, or nothing is needed any more.
  func purchase(of food: Food, _ need: Need, grams: Double) -> Purchase? {
    let (pack, isOwn) = packs.pack(of: food, measured.system)
    guard grams > 0 else { return need.unmeasured && !need.isWeighed ? smallest(pack) : nil }
    if !isOwn, let packs = namedPacks(food, need, grams, pack) { return packs }
    switch pack.basis {
    case .mass: return packed(food, need, grams, pack, density: 1)
    case .volume: return packed(food, need, grams, pack, density: food.density ?? 1)
    case .count:
      return piece(of: food).map { counted(grams / $0, pack) } ?? loose(grams, bought(grams, food), pack)
    case .whole:
      guard let piece = piece(of: food) else { return loose(grams, bought(grams, food), pack) }
      return whole(grams / piece, piece, pack)
    case .bunch:
      let bunch = food.pieces["bunch"] ?? pack.sizes.first?.size ?? 100
      return whole(grams / bunch, bunch, pack)
    case .loose: return loose(grams, bought(grams, food), pack)
    }
  }

  private func piece(of food: Food) -> Double? {
    ["", "medium", "head", "cube", "piece"].lazy.compactMap { food.pieces[$0] }.first { $0 > 0 }
  }

  /// One of the smallest, for lines that say no amount at all.
  private func smallest(_ pack: ShopPack) -> Purchase? {
    switch pack.basis {
    case .mass, .volume, .count:
      Purchase(count: 1, noun: pack.noun, size: pack.sizes.first?.label, left: nil, laterUses: [])
    case .whole, .bunch:
      Purchase(
        count: min(pack.sizes.first?.size ?? 1, 1), noun: pack.noun, size: nil, left: nil, laterUses: [])
    case .loose: nil
    }
  }

  private static let containers: Set<String> = [
    "can", "jar", "bottle", "carton", "tub", "tube", "package", "box", "bag", "sachet", "block", "loaf",
  ]

  /// The containers that the lines themselves count, of foods that the table of packs knows only by their category.
  private func namedPacks(_ food: Food, _ need: Need, _ grams: Double, _ pack: ShopPack) -> Purchase? {
    let counting = need.containers.filter { $0.use.grams ?? 0 > 0 && $0.containers?.quantity ?? 0 > 0 }
    guard let unit = counting.first?.containers?.unit, unit != pack.noun, Self.containers.contains(unit)
    else { return nil }
    let same = counting.filter { $0.containers?.unit == unit }
    let each =
      same.reduce(0) { $0 + ($1.use.grams ?? 0) } / same.reduce(0) { $0 + ($1.containers?.quantity ?? 0) }
    var sold = pack
    sold.noun = unit
    sold.sizes = []
    return whole(grams / each, each, sold)
  }

  /// The weight as bought, with bones and shells; peel is left aside where recipes weigh with it.
  private func bought(_ grams: Double, _ food: Food) -> Double {
    let limit =
      food.category.isWithin(CategoryID("vegetable"))
      ? 0.5 : food.category.isWithin(CategoryID("fruit")) ? 0.8 : 1
    return food.ediblePortion > 0.1 && food.ediblePortion < limit ? grams / food.ediblePortion : grams
  }

  private func whole(_ pieces: Double, _ piece: Double, _ pack: ShopPack) -> Purchase {
    let step = min(pack.sizes.first?.size ?? 1, 1)
    let count = max(((pieces - Self.tolerance) / step).rounded(.up), 1) * step
    let left = count - pieces
    return Purchase(
      count: count, noun: pack.noun, size: nil,
      left: left > Self.rest ? measured.mass(left * piece) : nil, laterUses: [])
  }

  private func counted(_ pieces: Double, _ pack: ShopPack) -> Purchase {
    // Half an egg is an egg.
    let needed = (pieces - 0.02).rounded(.up)
    let best = fewest(needed, pack.sizes, tolerance: 0)
    let left = best.count * best.size.size - needed
    return Purchase(
      count: best.count, noun: pack.noun, size: best.size.label,
      left: left > 0 ? Amount(Quantity(left)) : nil,
      laterUses: [])
  }

  private func packed(_ food: Food, _ need: Need, _ grams: Double, _ pack: ShopPack, density: Double)
    -> Purchase
  {
    let net = netSize(food, need, grams, pack) / density
    let isCounted = need.containers.contains { $0.containers?.unit == pack.noun }
    let best = fewest(net, pack.sizes, tolerance: isCounted ? Self.tolerance : Self.measuredTolerance)
    let content = best.size.size * pack.share * density
    let left = best.count * content - grams
    let unit = pack.basis == .volume ? measured.volume(left / density) : measured.mass(left)
    return Purchase(
      count: best.count, noun: pack.noun, size: best.size.label,
      left: left > content * Self.crumbs ? unit : nil,
      laterUses: [])
  }

  /// The size on the label that is needed: lines that count such packs say it themselves, for the others it is the
  /// food and what it lies in.
  private func netSize(_ food: Food, _ need: Need, _ grams: Double, _ pack: ShopPack) -> Double {
    let counting = need.containers.filter { $0.containers?.unit == pack.noun }
    let counted = counting.reduce(0) { $0 + ($1.use.grams ?? 0) }
    guard pack.sizes.count == 1, let middle = pack.sizes.first?.size, need.grams > 0, counted > 0 else {
      return grams / pack.share
    }
    let packs = counting.reduce(0) { sum, use in
      guard let containers = use.containers else { return sum }
      // A can is a can: those of about the usual size are taken for one of the usual size.
      let relative = (containers.size ?? middle) / middle
      return sum + containers.quantity * (abs(relative - 1) < 0.2 ? 1 : relative)
    }
    let rest = max(need.grams - counted, 0) / pack.share
    return (packs * middle + rest) * (grams / need.grams)
  }

  /// The size and number of packs that leave the least over; of equals, the fewest packs.
  private func fewest(_ need: Double, _ sizes: [(size: Double, label: Amount)], tolerance: Double)
    -> (count: Double, size: (size: Double, label: Amount))
  {
    let choices = sizes.map { size in
      (count: max((need / size.size - tolerance).rounded(.up), 1), size: size)
    }
    // A second pack must save a fifth of what the larger one holds to be worth carrying.
    func cost(_ choice: (count: Double, size: (size: Double, label: Amount))) -> Double {
      choice.count * choice.size.size * (1 + 0.1 * (choice.count - 1))
    }
    return choices.min { (cost($0), $0.count) < (cost($1), $1.count) }
      ?? (1, (need, Amount(Quantity(need), Measured.grams)))
  }

  private func loose(_ grams: Double, _ bought: Double, _ pack: ShopPack) -> Purchase {
    // Foods without pieces in a row of pieces are weighed out in steps of 50 g.
    let isMass = pack.sizes.first?.label.unit?.kind == .mass
    let step = isMass ? pack.sizes.first?.size ?? 50 : 50
    let weight = max((bought / step - 0.02).rounded(.up), 1) * step
    return Purchase(count: 1, noun: "", size: measured.mass(weight), left: nil, laterUses: [])
  }
}
