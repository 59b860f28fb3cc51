internal import Embedded

/// A work that a score rests on.
public struct Reference: Hashable, Sendable {
  /// Its key ("Wastyk 2021").
  public let key: String
  /// Who wrote it.
  public let authors: String
  /// Its title.
  public let title: String
  /// Where it appeared.
  public let journal: String
  /// Its DOI, when it has one.
  public let doi: String?
  /// What was seen of it when the figures were written down.
  public let checked: String

  /// All works, in the order of their keys.
  public static let all: [Reference] = {
    let table = Table("science/references.tsv")
    return (0..<table.count).map { row in
      Reference(
        key: table.text(row, table.column("key")), authors: table.text(row, table.column("authors")),
        title: table.text(row, table.column("title")), journal: table.text(row, table.column("journal")),
        doi: table.optionalText(row, table.column("doi")), checked: table.text(row, table.column("checked")))
    }
  }()

  /// The work of a key, or `nil` when there is none.
  public static func keyed(_ key: String) -> Reference? { all.first { $0.key == key } }
}
