public import Diagnostics
public import Ingredients
internal import Measures
public import Recipes

extension JSONWriter {
  /// Writes a recipe as one object of the `jsonl` contract.
  ///
  /// - Parameters:
  ///   - recipe: The recipe.
  ///   - parser: Reads the meaning of its lines.
  public mutating func recipe(_ recipe: Recipe, parser: IngredientParser) {
    object { json in
      json.member("title", recipe.title)
      json.key("source")
      json.source(recipe.origin)
      json.key("servings")
      json.servings(recipe.servings)
      json.member("yield", recipe.yield)
      json.key("times")
      json.object { json in
        json.member("preparation_min", recipe.times.preparation)
        json.member("cooking_min", recipe.times.cooking)
        json.member("total_min", recipe.times.total)
      }
      json.member("categories", recipe.categories)
      json.member("cuisine", recipe.cuisine)
      json.key("rating")
      json.rating(recipe.rating)
      json.key("ingredients")
      json.array(recipe.ingredients) { json, line in json.ingredient(line, parser.parse(line.text)) }
      json.key("steps")
      json.array(recipe.steps) { json, step in
        json.object { json in
          json.member("group", step.group)
          json.member("text", step.text)
        }
      }
      json.member("notes", recipe.notes)
      json.key("nutrition")
      json.nutrition(recipe.printedNutrition)
      json.member("images", recipe.images.count)
      json.key("findings")
      json.array(recipe.findings) { json, finding in json.finding(finding) }
    }
  }

  private mutating func source(_ origin: RecipeOrigin) {
    object { json in
      json.member("format", origin.format)
      json.member("file", origin.file)
      json.member("index", origin.index)
      json.member("author", origin.author)
      json.member("url", origin.url)
      json.member("text", origin.text)
    }
  }

  private mutating func servings(_ servings: Servings?) {
    guard let servings else { return value(nil as String?) }
    range(servings.minimum, servings.maximum)
  }

  private mutating func range(_ minimum: Double, _ maximum: Double) {
    object { json in
      json.member("min", minimum)
      json.member("max", maximum)
    }
  }

  private mutating func rating(_ rating: Rating?) {
    guard let rating else { return value(nil as String?) }
    object { json in
      json.member("value", rating.value)
      json.member("of", rating.of)
    }
  }

  private mutating func ingredient(_ line: IngredientLine, _ parsed: ParsedIngredient) {
    object { json in
      json.member("group", line.group)
      json.member("text", line.text)
      json.key("quantity")
      if let quantity = parsed.quantity {
        json.range(quantity.minimum, quantity.maximum)
      } else {
        json.value(nil as String?)
      }
      json.member("unit", parsed.unit?.id)
      json.member("name", parsed.name)
      json.member("preparation", parsed.preparation)
      json.member("optional", line.optional || parsed.optional)
      json.member("alternatives", line.alternatives + parsed.alternatives)
      json.member("recipe_ref", line.recipeReference)
    }
  }

  private mutating func nutrition(_ nutrients: [PrintedNutrient]) {
    object { json in
      var seen: Set<String> = []
      for nutrient in nutrients where seen.insert(nutrient.name).inserted {
        json.member(nutrient.name, nutrient.value)
      }
    }
  }

  /// Writes a finding: severity, line, message.
  public mutating func finding(_ finding: Diagnostic) {
    object { json in
      json.member("severity", finding.severity.rawValue)
      json.member("line", finding.place?.line)
      json.member("message", finding.message)
    }
  }
}
