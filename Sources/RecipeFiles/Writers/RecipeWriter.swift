public import Recipes

/// A format that recipes can be written in.
public enum WritableFormat: String, Hashable, Sendable, CaseIterable {
  /// schema.org Recipe as JSON-LD, an array of objects.
  case jsonld
  /// RecipeML 0.5, valid against its document type.
  case recipeml
  /// Gourmet XML.
  case gourmet
  /// Cooklang; one recipe a file.
  case cooklang
  /// Markdown, for people; it is not read back.
  case markdown

  /// Whether each recipe needs a file of its own.
  public var onePerFile: Bool { self == .cooklang }

  /// The usual ending of the file's name.
  public var ending: String {
    switch self {
    case .jsonld: "json"
    case .recipeml: "xml"
    case .gourmet: "grmt"
    case .cooklang: "cook"
    case .markdown: "md"
    }
  }
}

/// Writes recipes one after another, so that a collection of any size needs no more room than one recipe.
///
/// Write ``head``, then ``text(of:)`` of each recipe with ``separator`` between them, then ``tail``.
/// Reading the result back gives the same title, lines, groups, steps, yield, servings, times, categories,
/// cuisine, rating and source wherever the format has a place for them; images are not written.
public struct RecipeWriter: Sendable {
  /// The format written.
  public var format: WritableFormat
  private var written = 0

  /// Makes a writer.
  public init(_ format: WritableFormat) { self.format = format }

  /// What comes before the first recipe.
  public var head: String {
    switch format {
    case .jsonld: "[\n"
    case .recipeml: RecipeMLWriter.head
    case .gourmet: GourmetWriter.head
    case .cooklang, .markdown: ""
    }
  }

  /// What comes between two recipes.
  public var separator: String {
    switch format {
    case .jsonld: ",\n"
    case .recipeml, .gourmet: ""
    case .cooklang: "\n"
    case .markdown: "\n---\n\n"
    }
  }

  /// What comes after the last recipe.
  public var tail: String {
    switch format {
    case .jsonld: "\n]\n"
    case .recipeml: RecipeMLWriter.tail
    case .gourmet: GourmetWriter.tail
    case .cooklang, .markdown: ""
    }
  }

  /// One recipe.
  public mutating func text(of recipe: Recipe) -> String {
    written += 1
    switch format {
    case .jsonld: return JSONLDWriter.text(of: recipe)
    case .recipeml: return RecipeMLWriter.text(of: recipe)
    case .gourmet: return GourmetWriter.text(of: recipe, number: written)
    case .cooklang: return CooklangWriter.text(of: recipe)
    case .markdown: return MarkdownWriter.text(of: recipe)
    }
  }

  /// A whole document of some recipes.
  public static func document(_ recipes: [Recipe], as format: WritableFormat) -> String {
    var writer = RecipeWriter(format)
    var text = writer.head
    for (index, recipe) in recipes.enumerated() {
      if index > 0 { text += writer.separator }
      text += writer.text(of: recipe)
    }
    return text + writer.tail
  }
}

extension IngredientLine {
  /// Whether the fields alone say all that the text says, so that a format with fields may hold them.
  var fieldsSayAll: Bool {
    guard let name = nameText, !name.isEmpty else { return false }
    return text == IngredientLine(
      quantity: quantityText, unit: unitText, name: name, preparation: preparationText
    ).text
      + alternatives.map { " or \($0)" }.joined() + (optional ? " (optional)" : "")
  }
}

/// A number without a point when it has no need of one.
func plainNumber(_ value: Double) -> String {
  if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
  return String((value * 1_000).rounded() / 1_000)
}

extension Servings {
  /// `4` or `4-6`.
  var figures: String {
    minimum == maximum ? plainNumber(minimum) : "\(plainNumber(minimum))-\(plainNumber(maximum))"
  }
}

/// Runs of neighbours with the same key, in order.
func runs<Element>(_ elements: [Element], by key: (Element) -> String?) -> [(
  key: String?, elements: [Element]
)] {
  var runs: [(key: String?, elements: [Element])] = []
  for element in elements {
    if let last = runs.indices.last, runs[last].key == key(element) {
      runs[last].elements.append(element)
    } else {
      runs.append((key(element), [element]))
    }
  }
  return runs
}

/// Text with the characters that XML reserves escaped, and those that it forbids left out.
func escapedXML(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "\n", "\t": escaped.unicodeScalars.append(scalar)
    default:
      if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF {
        escaped.unicodeScalars.append(scalar)
      }
    }
  }
  return escaped
}

/// Text for fields whose readers take markup out of them: escaped once more where that would change it.
func escapedMarkup(_ text: String) -> String {
  Markup.plain(text) == text ? text : text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
}
