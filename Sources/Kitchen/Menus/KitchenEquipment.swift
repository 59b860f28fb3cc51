internal import Recipes

/// The equipment that not every kitchen has, as the steps of a recipe name it.
public enum KitchenEquipment: String, CaseIterable, Sendable {
  /// An oven.
  case oven
  /// A blender or stick blender.
  case blender
  /// A food processor.
  case foodProcessor = "food processor"
  /// A pressure cooker.
  case pressureCooker = "pressure cooker"
  /// A slow cooker.
  case slowCooker = "slow cooker"
  /// A grill or barbecue.
  case grill
  /// A microwave oven.
  case microwave
  /// A freezer.
  case freezer

  /// The words that speak of it, in small letters.
  private var words: [String] {
    switch self {
    case .oven: ["oven", "bake", "roast"]
    case .blender: ["blender", "blend until", "blitz"]
    case .foodProcessor: ["food processor"]
    case .pressureCooker: ["pressure cooker", "instant pot"]
    case .slowCooker: ["slow cooker", "crock-pot", "crockpot"]
    case .grill: ["grill", "barbecue", "broiler"]
    case .microwave: ["microwave"]
    case .freezer: ["freezer", "freeze until"]
    }
  }

  /// What the steps of a recipe ask for; "the microwave oven" is no oven, and a hint how to freeze leftovers, which
  /// stands in the notes, asks for nothing.
  static func named(in recipe: Recipe) -> Set<String> {
    let text = recipe.steps.map { $0.text.lowercased() }.joined(separator: "\n")
    let bare = text.replacing("microwave oven", with: "microwave").replacing("dutch oven", with: "pot")
    return Set(
      allCases.filter { kind in kind.words.contains { startsWord($0, in: bare) } }.map(\.rawValue))
  }

  private static func startsWord(_ word: String, in text: String) -> Bool {
    text.ranges(of: word).contains { range in
      range.lowerBound == text.startIndex || !text[text.index(before: range.lowerBound)].isLetter
    }
  }
}
