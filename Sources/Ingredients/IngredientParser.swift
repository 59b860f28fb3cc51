/// Reads the meaning of ingredient lines.
///
/// A tagger says what each word is, rules read the numbers and units and put the pieces together. Parsing is total:
/// every line has a meaning, however odd it is. The parser is a value without changing parts; share it freely.
public struct IngredientParser: Sendable {
  /// The longest line that is read whole, in bytes of UTF-8; of a longer one only the head is read.
  public static let longestLine = 4_000

  /// The parser with the tables that travel in the program.
  public static let standard = IngredientParser()

  private let tables: ParserTables

  /// Makes a parser from the embedded tables; takes a few milliseconds.
  public init() {
    tables = ParserTables()
  }

  /// The meaning of a line.
  ///
  /// An empty or unreadable line has neither amount nor name; that is a value and not an error.
  public func parse(_ line: String) -> ParsedIngredient {
    let bytes = Array(line.utf8)
    return parse(valid: bytes, 0..<bytes.count, text: line)
  }

  /// The meaning of a line given as bytes; what is not UTF-8 is passed over.
  ///
  /// - Parameters:
  ///   - bytes: Bytes that hold the line.
  ///   - range: Where the line stands in them, without its line break.
  /// - Returns: What the line means; its text has U+FFFD where bytes were not UTF-8.
  public func parse(_ bytes: [UInt8], in range: Range<Int>) -> ParsedIngredient {
    let text = String(decoding: bytes[range], as: UTF8.self)
    if text.utf8.count == range.count { return parse(valid: bytes, range, text: text) }
    return parse(text)
  }

  private func parse(valid bytes: [UInt8], _ range: Range<Int>, text: String) -> ParsedIngredient {
    var end = range.upperBound
    if range.count > Self.longestLine {
      end = range.lowerBound + Self.longestLine
      while end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    var clean: [UInt8] = []
    clean.reserveCapacity(end - range.lowerBound)
    LineCleaner.clean(bytes, range.lowerBound..<end, into: &clean)
    let (tokens, isCut) = Tokenizer.tokens(of: clean, lexicon: tables.lexicon)
    var reader = LineReader(
      text: text, bytes: clean, tokens: tokens, labels: tables.tagger.labels(of: tokens), tables: tables)
    var result = reader.read()
    result.isCutOff = isCut || end < range.upperBound
    return result
  }
}
