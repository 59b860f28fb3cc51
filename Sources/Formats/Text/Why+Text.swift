public import Planning

extension Why {
  /// The answer in sentences, the weightiest first.
  public var text: String {
    let start = isPlanned ? "\(recipe.title) stands there:" : "\(recipe.title) does not stand there:"
    return ([start] + sentences.map { "  - \($0)" }).joined(separator: "\n")
  }

  /// The same as one JSON object.
  public var json: String {
    var writer = JSONWriter()
    writer.object { json in
      json.key("recipe")
      json.object { json in
        json.member("id", recipe.id)
        json.member("title", recipe.title)
      }
      json.member("planned", isPlanned)
      json.key("broken")
      json.array(broken) { json, rule in
        json.object { json in
          json.member("kind", rule.kind.rawValue)
          json.member("person", rule.person)
          json.member("cause", rule.cause)
          json.member("message", rule.message)
        }
      }
      json.member("points", change?.points)
      json.member("best", best?.title)
      json.member("sentences", sentences)
    }
    return writer.text
  }
}
