public import Sensitivities

extension SensitivityGroup {
  /// What the group is, what belongs to it, where it hides, and what a verdict of it means.
  public func text(_ sources: GroupSources) -> String {
    var lines = ["\(name) (\(id.rawValue))", "  taken as: \(defaultSeverity.rawValue)"]
    func tell(_ name: String, _ texts: [String], _ separator: String = ", ") {
      if !texts.isEmpty { lines.append("  \(name): \(texts.joined(separator: separator))") }
    }
    tell("on labels by law", laws)
    tell("also called", aliases)
    tell("includes", includes.map(\.rawValue))
    tell("evidence", evidence.isEmpty ? [] : [evidence])
    if !note.isEmpty { lines.append("  \(note)") }
    tell("members", sources.members.filter { $0.certainty == .certain }.map(\.brief))
    tell("usually in", (sources.members + sources.hidden).filter { $0.certainty == .usual }.map(\.brief))
    tell("always hidden in", sources.hidden.filter { $0.certainty == .certain }.map(\.brief))
    tell(
      "in some makers' products, so read the label",
      (sources.members + sources.hidden).filter { $0.certainty == .possible }.map(\.brief))
    lines.append(
      "  A dish contains it when a member or a product that is always made with it stands in a line; it may contain "
        + "it when a product that is usually made with it does, or when a line could not be read. Otherwise no "
        + "listed source was found, which is no promise.")
    return lines.joined(separator: "\n")
  }

  /// The same as one JSON object.
  public func json(_ sources: GroupSources) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("group", id.rawValue)
      json.member("name", name)
      json.member("kind", kind)
      json.member("laws", laws)
      json.member("default", defaultSeverity.rawValue)
      json.member("includes", includes.map(\.rawValue))
      json.member("aliases", aliases)
      json.member("evidence", evidence)
      json.member("note", note)
      for (key, list) in [("members", sources.members), ("hidden", sources.hidden)] {
        json.key(key)
        json.array(list) { json, source in
          json.object { json in
            json.member("name", source.name)
            json.member("other_names", source.otherNames)
            json.member("certainty", source.certainty.word)
            json.member("carrier", source.carrier)
          }
        }
      }
    }
    return writer.text
  }
}

extension GroupSources.Source {
  /// The first names and how many more there are.
  fileprivate var brief: String {
    let shown = ([name] + otherNames).prefix(6).joined(separator: ", ")
    let rest = otherNames.count > 5 ? " and \(otherNames.count - 5) more names" : ""
    return shown + rest + (carrier.map { " (\($0))" } ?? "")
  }
}
