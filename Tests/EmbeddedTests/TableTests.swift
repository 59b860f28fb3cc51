import Embedded
import Testing

@Suite struct TableTests {
  @Test func `files are found by name, each name once`() {
    let names = EmbeddedFile.all.map(\.name)
    #expect(Set(names).count == names.count)
    for file in EmbeddedFile.all {
      #expect(EmbeddedFile.named(file.name)?.bytes.count == file.bytes.count)
      #expect(file.bytes.count > 0, "\(file.name)")
    }
    #expect(EmbeddedFile.named("no such file") == nil)
  }

  @Test(arguments: EmbeddedFile.all.map(\.name).filter { $0.hasSuffix(".tsv") })
  func `every table opens and its fields give its lines back`(_ name: String) {
    let table = Table(name)
    let text = EmbeddedFile.named(name)?.bytes.text ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(!table.columns.isEmpty)
    for row in 0..<table.count {
      let fields = table.columns.indices.map { table.text(row, $0) }
      #expect(fields.joined(separator: "\t") == lines[table.line(ofRow: row) - 1])
    }
  }

  @Test func `numbers, lists and empty fields are told apart`() {
    let table = Table("units.tsv")
    let (unit, base, en) = (table.column("unit"), table.column("in_base"), table.column("en"))
    let rows = Dictionary(uniqueKeysWithValues: (0..<table.count).map { (table.text($0, unit), $0) })
    #expect(table.number(rows["kg"] ?? 0, base) == 1000)
    #expect(table.number(rows["cup"] ?? 0, base) == 236.5882365)
    #expect(table.number(rows["clove"] ?? 0, base) == nil)
    #expect(table.list(rows["can"] ?? 0, en) == ["can", "tin"])
    #expect(table.optionalText(rows["clove"] ?? 0, base) == nil)
  }
}
