internal import Foods
internal import Measures

/// Makes an item of the list from what is needed and what is in the house.
struct ItemWriter {
  let wishes: ShoppingWishes
  let foods: FoodTable
  let later: LaterDishes

  private var measured: Measured { Measured(system: wishes.system) }

  func item(_ id: FoodID, _ need: Need, _ cover: PantryStock.Cover) -> ShoppingItem {
    let food = foods[id]
    let rest = max(need.grams - cover.grams, 0)
    let have = cover.isStaple || cover.isUnknown || (need.isWeighed && rest <= need.grams * 1e-9)
    let share = have || need.grams <= 0 ? 1 : rest / need.grams
    var purchase =
      have
      ? nil
      : PurchaseRounder(packs: .standard, measured: measured).purchase(of: food, need, grams: rest)
    if purchase?.left != nil { purchase?.laterUses = later.uses(of: id, need) }
    return ShoppingItem(
      food: food.slug, name: food.name, aisle: Aisles.standard.aisle(of: food.category),
      amounts: need.amounts(of: food, measured, share: share), grams: need.isWeighed ? need.grams : nil,
      pantryGrams: have ? need.grams : cover.grams, someUnmeasured: need.unmeasured,
      parts: parts(need, food), purchase: purchase,
      recipes: recipes(need), uses: need.uses, labelChecks: wishes.labelChecks(id, lines(need)),
      concerned: wishes.concerned, advice: ShopAdvice.standard.advice(on: food.slug), have: have,
      pantryNote: note(cover, have))
  }

  private func parts(_ need: Need, _ food: Food) -> [PartAmount] {
    need.parts.map { part in
      let named = foods[part.food]
      return PartAmount(
        food: named.slug, name: named.name, amounts: part.tally.amounts(of: named, measured),
        pieces: part.pieces)
    }
  }

  private func recipes(_ need: Need) -> [String] {
    var seen: Set<String> = []
    return need.uses.map(\.recipe).filter { seen.insert($0).inserted }
  }

  private func lines(_ need: Need) -> [String] {
    var seen: Set<String> = []
    return need.uses.map(\.line).filter { seen.insert($0).inserted }
  }

  private func note(_ cover: PantryStock.Cover, _ have: Bool) -> String? {
    if cover.isStaple { return "always in the house" }
    if cover.isUnknown { return "in the house; please check that it is enough" }
    if have { return "in the house" }
    if cover.grams > 0 { return "some is in the house; this is what is missing" }
    return cover.tooOld.max().map { "what is in the house is best before \($0)" }
  }
}
