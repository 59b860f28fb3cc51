/// Takes the markup out of text that programs keep as HTML or Pango markup inside of a field.
enum Markup {
  /// The text without tags and with its entities decoded, however often they were escaped (three times at most).
  static func plain(_ text: String) -> String {
    guard text.contains("<") || text.contains("&") else { return text }
    var text = text
    for _ in 0..<3 {
      let stripped = strippingTags(text)
      let decoded = decodingEntities(stripped)
      if decoded == text { break }
      let more = decoded != stripped
      text = decoded
      if !more { break }
    }
    return text
  }

  /// Tags that stand for a line break.
  private static let breaks: Set<String> = [
    "br", "p", "/p", "div", "/div", "li", "/li", "/ul", "/ol", "tr", "/tr", "h1", "h2", "h3", "h4", "/h1",
    "/h2",
    "/h3", "/h4",
  ]
  private static let others: Set<String> = [
    "b", "i", "u", "s", "em", "strong", "span", "font", "a", "sub", "sup", "tt", "big", "small", "ul", "ol",
    "img",
    "center", "table", "tbody", "td", "th", "strike", "hr", "code", "pre", "blockquote", "script", "iframe",
    "body",
    "html", "label", "input", "mark", "svg", "path", "section", "article", "figure", "figcaption", "h5", "h6",
  ]

  /// Removes tags that are known; anything else in pointed brackets is text.
  static func strippingTags(_ text: String) -> String {
    guard text.contains("<") else { return text }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let tag = tag(bytes, at: index) else {
        kept.append(bytes[index])
        index += 1
        continue
      }
      if breaks.contains(tag.name), kept.last != 0x0A { kept.append(0x0A) }
      index = tag.end
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func tag(_ bytes: [UInt8], at open: Int) -> (name: String, end: Int)? {
    if bytes[...].has("<!--", at: open), let end = bytes.firstRange(of: Array("-->".utf8), from: open) {
      return ("!--", end.upperBound)
    }
    var index = open + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    let start = index
    while index < bytes.count, index - start < 12, isLetterOrDigit(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    guard others.contains(name) || breaks.contains(name) || breaks.contains("/\(name)"), index < bytes.count,
      isBlank(bytes[index]) || bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "/"),
      let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let closing = bytes[open + 1] == UInt8(ascii: "/")
    return ((closing ? "/" : "") + name, end + 1)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  /// Decodes named and numeric references once; unknown ones stay.
  static func decodingEntities(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(14).firstIndex(of: UInt8(ascii: ";")),
        let value = value(String(decoding: bytes[index + 1..<end], as: UTF8.self))
      {
        appendScalar(value, to: &kept)
        index = end + 1
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func value(_ name: String) -> UInt32? {
    guard name.hasPrefix("#") else { return HTMLEntities.scalar(named: name) }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value != 0 else { return nil }
    return (0x80...0x9F).contains(value) ? CodePage.windows1252[Int(value) - 0x80] : value
  }
}
