import Recipes
import Testing

@Suite struct EncodingTests {
  /// A document whose title is given in bytes.
  private func document(_ label: String?, _ title: [UInt8]) -> [UInt8] {
    let declared = label.map { " encoding=\"\($0)\"" } ?? ""
    return Array("<?xml version=\"1.0\"\(declared)?><gourmetDoc><recipe><title>".utf8) + title
      + Array("</title></recipe></gourmetDoc>".utf8)
  }

  @Test(arguments: [
    ("ISO-8859-1", [0x93, 0x53, 0x61, 0x75, 0x74, 0xE9, 0x94, 0x96] as [UInt8], "“Sauté”–"),
    ("win-1252", [0x80, 0xE9], "€é"),
    ("us-ascii", [0x62, 0xC3, 0xA9], "bé"),
    ("UTF-8", [0x62, 0xC3, 0xA9], "bé"),
    ("UTF-8", [0x62, 0xE9, 0x21], "bé!"),
    ("ISO-8859-1", [0xC3, 0xA9, 0xE2, 0x80, 0x99], "é’"),
    ("ISO-8859-2", [0xB1, 0xBF, 0x73], "ążs"),
    ("windows-1251", [0xE1, 0xEE, 0xF0, 0xF9], "борщ"),
    ("KOI8-R", [0xC2, 0xCF, 0xD2, 0xDD], "борщ"),
    ("klingon-1", [0x62, 0xC3, 0xA9], "bé"),
    ("utf-16", [0x62, 0xC3, 0xA9], "bé"),
  ])
  func `the characters meant are read, whatever the label says`(label: String, bytes: [UInt8], title: String)
    throws
  {
    #expect(try Reading(bytes: document(label, bytes)).recipes.map(\.title) == [title])
  }

  @Test func `without a label, bytes that are not UTF-8 are windows-1252`() throws {
    let reading = try Reading(bytes: document(nil, [0x43, 0x72, 0xEA, 0x70, 0x65]))
    #expect(reading.recipes.map(\.title) == ["Crêpe"])
    #expect(
      reading.findings.contains(
        "test.xml: warning: no encoding is declared and the bytes are not UTF-8; read as windows-1252"))
  }

  @Test(arguments: [false, true])
  func `UTF-16 is read in both byte orders, with and without a mark`(big: Bool) throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><gourmetDoc><recipe><title>Żurek 🍲</title></recipe></gourmetDoc>"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return big ? pair.reversed() : pair
    }
    #expect(try Reading(bytes: bytes).recipes.map(\.title) == ["Żurek 🍲"])
    let mark: [UInt8] = big ? [0xFE, 0xFF] : [0xFF, 0xFE]
    #expect(try Reading(bytes: mark + bytes).recipes.map(\.title) == ["Żurek 🍲"])
  }

  @Test func `a character cut by the edge of a piece is put together`() throws {
    // The reader takes pieces of 256 KiB; the title moves over that edge byte by byte.
    for shift in 0..<6 {
      let filler = String(repeating: "x", count: 262_144 - 40 - shift)
      let text = "<gourmetDoc><!--\(filler)--><recipe><title>é🍲é</title></recipe></gourmetDoc>"
      #expect(try Reading(text).recipes.map(\.title) == ["é🍲é"])
    }
  }
}
