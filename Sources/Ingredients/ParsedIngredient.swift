public import Measures

/// The meaning of one ingredient line.
///
/// Every line has one: a line that says nothing readable has neither amount nor name, which is a value and not
/// an error.
public struct ParsedIngredient: Hashable, Sendable {
  /// The line as it was given.
  public var text: String
  /// How much: the first amount of the line ("1 cup" of "1 cup (240 ml)"); sums are added up where they can be.
  public var quantity: Quantity?
  /// The unit of ``quantity``; `nil` with a quantity counts whole things.
  public var unit: MeasureUnit?
  /// Amounts that the line adds and that cannot be added up in one unit ("1 onion plus 1 tbsp").
  public var additional: [Amount] = []
  /// The same amount said again in another unit ("(240 ml)").
  public var alsoGiven: [Amount] = []
  /// The size of one counted container ("1 (14 oz) can": 14 oz).
  public var package: Amount?
  /// A size word: `small`, `medium`, `large`, `extra large`.
  public var size: String?
  /// The food's name, without preparation, size words and articles; `nil` for headings and unreadable lines.
  public var name: String?
  /// What is done to it: "finely chopped", "drained", "Juice of".
  public var preparation: String?
  /// Whether the line itself says that it may be left out.
  public var optional = false
  /// Foods that may stand in its place ("butter or margarine": margarine).
  public var alternatives: [String] = []
  /// Whether the line is a heading of a group ("For the sauce:").
  public var isHeading = false
  /// Whether the line names no food but says something else: equipment, where to buy, how much it makes.
  public var isNote = false
  /// Whether the amount is left to the cook ("to taste", "as needed").
  public var toTaste = false
  /// Whether it is only served with the dish ("to serve", "for garnish").
  public var forServing = false
  /// Whether the line was too long to be read whole, so that only its head is understood.
  public var isCutOff = false

  /// Makes the meaning of a line; everything else starts empty.
  public init(text: String) {
    self.text = text
  }

  /// The first amount, when the line has one.
  public var amount: Amount? { quantity.map { Amount($0, unit) } }
}
