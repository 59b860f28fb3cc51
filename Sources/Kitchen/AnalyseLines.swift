internal import Foods
internal import Formats
internal import Ingredients
internal import Matching
internal import Nutrition
internal import Recipes

extension Knowledge {
  /// Writes the meaning of one ingredient line as an object of the `ingredients` contract, and ends the line.
  ///
  /// Bytes that are not UTF-8 become U+FFFD; every line has a meaning, so nothing is thrown.
  public func writeIngredient(_ bytes: [UInt8], to output: inout [UInt8]) {
    let reading = analyser.read(String(decoding: bytes, as: UTF8.self))
    reading.parsed.appendJSON(to: &output)
    output.append(contentsOf: ",\"food\":".utf8)
    if let id = reading.match.food {
      let food = foods[id]
      output.append(contentsOf: "{\"id\":".utf8)
      JSONText.append(food.slug, to: &output)
      output.append(contentsOf: ",\"name\":".utf8)
      JSONText.append(food.name, to: &output)
      output.append(contentsOf: ",\"grams\":".utf8)
      if let weight = reading.weight {
        JSONText.append(weight.grams, to: &output)
        output.append(contentsOf: ",\"grams_from\":".utf8)
        JSONText.append(weight.derivation, to: &output)
      } else {
        output.append(contentsOf: "null,\"grams_from\":null".utf8)
      }
      output.append(contentsOf: ",\"confidence\":\"\(reading.match.confidence.rawValue)\"}".utf8)
    } else {
      output.append(contentsOf: "null".utf8)
    }
    output.append(contentsOf: "}\n".utf8)
  }
}

/// Analyses recipes that come as JSON lines, as the `analyze` contract says.
public struct AnalysisPipe {
  private let knowledge: Knowledge
  private let gate: Gate
  private var writer = JSONWriter()
  private var line = 0
  /// How many lines could not be read.
  public private(set) var errors = 0

  /// Makes a pipe.
  public init(_ knowledge: Knowledge = .standard) {
    self.knowledge = knowledge
    gate = knowledge.gate()
  }

  /// The answer to one line of input, with its line end; empty for an empty line.
  ///
  /// A line that is no recipe is answered by an object with `error` and `line`, and the others go on.
  public mutating func answer(_ input: LineSource.Line) -> [UInt8] {
    line += 1
    writer.removeAll()
    if input.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }), !input.wasCut { return [] }
    do {
      if input.wasCut { throw AnalysisInputError("the line is too long to be one recipe") }
      let request = try AnalysisRequest(json: input.bytes)
      let report = knowledge.report(on: request.recipe, gate: gate)
      writer.object { json in
        json.key("id")
        json.raw(request.id)
        json.dishMembers(report, foods: knowledge.foods)
      }
    } catch {
      errors += 1
      writer.object { json in
        json.member("error", "\(error)")
        json.member("line", line)
      }
    }
    writer.newline()
    return writer.bytes
  }
}

/// Why a line of input is no recipe.
struct AnalysisInputError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// One recipe as the `analyze` contract gives it.
struct AnalysisRequest {
  /// The identifier as it was written, whatever it is.
  var id: [UInt8]
  var recipe: Recipe

  /// Beyond this a text is no ingredient line but something that lost its line ends.
  private static let longestLine = 1 << 12

  init(json bytes: [UInt8]) throws {
    var reader = JSONReader(bytes)
    id = Array("null".utf8)
    recipe = Recipe(title: "Untitled", origin: RecipeOrigin(format: "analyze", file: "-", index: 0))
    var sawIngredients = false
    try reader.object { key, reader in
      switch key {
      case "id": id = try reader.raw()
      case "title": if let title = try reader.optionalText(for: key), !title.isEmpty { recipe.title = title }
      case "servings":
        if let servings = try reader.optionalNumber(for: key), servings > 0 {
          recipe.servings = Servings(servings)
        }
      case "ingredients":
        sawIngredients = true
        recipe.ingredients = try reader.texts(for: key).map { IngredientLine($0) }
      case "steps": recipe.steps = try reader.texts(for: key).map { RecipeStep($0) }
      default: try reader.skip()
      }
    }
    try reader.end()
    if !sawIngredients { throw AnalysisInputError("the recipe has no \"ingredients\"") }
    for line in recipe.ingredients where line.text.utf8.count > Self.longestLine {
      throw AnalysisInputError("an ingredient of \(line.text.utf8.count) bytes is too long to be one")
    }
  }
}
