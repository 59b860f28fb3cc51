import Diagnostics
import RecipeFiles
import Recipes
import Testing

@Suite struct ArchiveTests {
  /// A zip archive of stored files (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
  private func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in files {
      let offset = archive.count
      let common =
        little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(Int(checksum(bytes)), 4)
        + little(bytes.count, 4) + little(bytes.count, 4) + little(name.utf8.count, 2) + little(0, 2)
      archive += little(0x0403_4B50, 4) + common + Array(name.utf8) + bytes
      directory +=
        little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2)
        + little(0x81A4_0000, 4) + little(offset, 4) + Array(name.utf8)
    }
    let start = archive.count
    return archive + directory + little(0x0605_4B50, 4) + little(0, 4) + little(files.count, 2)
      + little(files.count, 2) + little(directory.count, 4) + little(start, 4) + little(0, 2)
  }

  /// A gzip file of one stored block (RFC 1952, RFC 1951 section 3.2.4).
  private func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1] + little(bytes.count, 2) + little(~bytes.count & 0xFFFF, 2)
      + bytes
      + little(Int(checksum(bytes)), 4) + little(bytes.count, 4)
  }

  private func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32 of IEEE 802.3.
  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var register: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1 }
    }
    return ~register
  }

  private func gourmet(_ title: String, image: String? = nil) -> [UInt8] {
    let image = image.map { "<image>\($0)</image>" } ?? ""
    return Array("<gourmetDoc><recipe id='1'><title>\(title)</title>\(image)</recipe></gourmetDoc>".utf8)
  }

  @Test func `members are read in order and named after their archive`() throws {
    let archive = zip([
      ("b/One.xml", gourmet("One")), ("photo.jpg", [0xFF, 0xD8, 0xFF, 1]), ("../../evil.xml", gourmet("Two")),
    ])
    let reading = try Reading(bytes: archive, named: "all.zip")
    #expect(reading.recipes.map(\.title) == ["One", "Two"])
    #expect(reading.recipes.map(\.origin.file) == ["all.zip!b/One.xml", "all.zip!../../evil.xml"])
    #expect(reading.receipt.recipes == 2)
    #expect(reading.receipt.members.map(\.format) == [.gourmet, .gourmet])
  }

  @Test func `packed files and archives within archives are read`() throws {
    let inner = zip([("Two.xml", gourmet("Two"))])
    let archive = zip([("one.xml.gz", gzip(gourmet("One"))), ("inner.zip", inner)])
    let reading = try Reading(bytes: archive, named: "all.zip")
    #expect(reading.recipes.map(\.title) == ["One", "Two"])
    #expect(
      reading.recipes.map(\.origin.file) == ["all.zip!one.xml.gz!one.xml", "all.zip!inner.zip!Two.xml"])
  }

  @Test func `archives without end are refused`() throws {
    var archive = gourmet("Deep")
    for level in 0..<6 { archive = zip([("level\(level).zip", archive)]) }
    let error = #expect(throws: RecipeFileError.self) { try Reading(bytes: archive, named: "deep.zip") }
    #expect(
      "\(try #require(error))".hasSuffix(
        "the nesting of archives is over the bound of 4; split the file, or raise the bound if you trust it"))
  }

  @Test func `an archive that grows beyond its bound is stopped`() throws {
    var bounds = ReadingBounds()
    bounds.unpackedBytes = 300_000
    let large = Array("<gourmetDoc>".utf8) + [UInt8](repeating: 0x20, count: 400_000)
    let error = #expect(throws: RecipeFileError.self) {
      try Reading(bytes: zip([("a.xml", large)]), named: "a.zip", bounds: bounds)
    }
    #expect(
      error.map { "\($0)" }
        == "a.zip!a.xml: the unpacked size is over the bound of 300000; split the file, or raise the bound if you trust it"
    )
  }

  @Test func `a damaged archive keeps what was read before the damage`() throws {
    let whole = zip([("a.xml", gourmet("One")), ("b.xml", gourmet("Two"))])
    let reading = try Reading(bytes: Array(whole.prefix(gourmet("One").count + 80)), named: "cut.zip")
    #expect(reading.recipes.map(\.title) == ["One"])
    #expect(reading.receipt.worst == .error)
    #expect(throws: RecipeFileError.self) {
      try Reading(bytes: [0x50, 0x4B, 3, 4] + [1, 2, 3], named: "x.zip")
    }
  }

  @Test func `a packed file in memory is read, and a broken one is refused without harm`() throws {
    let packed = gzip(gourmet("One"))
    #expect(
      try Reading(bytes: packed, named: "one.xml.gz").recipes.map(\.origin.file) == ["one.xml.gz!one.xml"])
    // Opening fails on some of these; the handle was once freed twice then.
    for magic in [
      [0x1F, 0x8B], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0],
      [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
    ] as [[UInt8]] {
      for length in [0, 1, 8, 30, 600] {
        let broken = magic + [UInt8](repeating: 0x39, count: length)
        #expect(throws: RecipeFileError.self) { try Reading(bytes: broken, named: "x") }
      }
    }
    for length in stride(from: 2, to: packed.count - 8, by: 3) {
      _ = try? Reading(bytes: Array(packed.prefix(length)), named: "x")
    }
  }

  @Test func `an archive without recipes says so`() {
    let error = #expect(throws: RecipeFileError.self) {
      try Reading(bytes: zip([("readme.txt", Array("hello".utf8))]), named: "x.zip")
    }
    #expect(
      error.map { "\($0)" } == "x.zip: not a recipe file; its content is an archive without recipe files")
  }
}
