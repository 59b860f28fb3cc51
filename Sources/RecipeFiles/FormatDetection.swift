/// What the start of a document shows it to be.
enum Detected: Equatable {
  case format(RecipeFormat)
  case archive
  case unread(UnreadFormat)
  /// Something else, in words that follow "its content is".
  case other(String)
  /// Nothing known.
  case nothing
}

/// Judges documents by their first bytes; names and endings of files are never asked.
enum FormatDetection {
  /// What the raw bytes show: archives, images and other well-known files.
  static func byMagic(_ head: [UInt8]) -> Detected? {
    for (magic, detected) in magics where head.starts(with: magic) { return detected }
    if head.count > 262, Array(head[257..<262]) == Array("ustar".utf8) { return .archive }
    return nil
  }

  private static let magics: [([UInt8], Detected)] = [
    ([0x50, 0x4B, 0x03, 0x04], .archive),
    ([0x50, 0x4B, 0x05, 0x06], .archive),
    ([0x1F, 0x8B], .archive),
    (Array("BZh".utf8), .archive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    ([0x89, 0x50, 0x4E, 0x47], .other("a PNG image")),
    ([0xFF, 0xD8, 0xFF], .other("a JPEG image")),
    (Array("GIF8".utf8), .other("a GIF image")),
    (Array("BM".utf8) + [], .nothing),
    (Array("%PDF".utf8), .other("a PDF document; save the recipe as text or as a web page")),
    (Array("SQLite format 3\0".utf8), .other("an SQLite database")),
    ([0xD0, 0xCF, 0x11, 0xE0], .other("an old Office document; save it as text")),
    (Array("{\\rtf".utf8), .other("a rich text document; save it as text")),
    ([0x7F, 0x45, 0x4C, 0x46], .other("a program")),
    (Array("bplist".utf8), .other("a binary property list; convert it to XML with plutil")),
  ].filter { $0.1 != .nothing }

  /// The root elements that tell a format, with what else must be seen.
  private static let roots: [String: RecipeFormat] = [
    "recipeml": .recipeml, "gourmetdoc": .gourmet, "mx2": .mx2, "krecipes": .kreml, "fdx": .fdx,
    "hixz": .fdx, "fdxz": .fdx, "cookml": .cookml, "cookxml": .cookxml, "eatdrinkfeelgood": .edfg,
    "rcpe": .mx2,
  ]

  private static let unreadRoots: [String: UnreadFormat] = [
    "tei": .tei, "tei.2": .tei, "teicorpus": .tei, "shopncook": .shopNCook, "en-export": .evernote,
    "chickenping": .chickenPing, "reml": .reml,
  ]

  /// What the start of a decoded text document shows.
  static func byText(_ head: [UInt8]) -> Detected {
    let first = head.first { !isBlank($0) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      let found = byJSON(head)
      if found != .nothing { return found }
    }
    if let found = byMarkup(head) { return found }
    return byLines(head)
  }

  private static func byJSON(_ head: [UInt8]) -> Detected {
    let text = String(decoding: head, as: UTF8.self)
    if text.contains("\"Recipe\"") || text.contains("recipeIngredient") { return .format(.schemajson) }
    if text.contains("\"ingredients\"") && text.contains("\"directions\"") { return .format(.paprika) }
    return .nothing
  }

  private static func byMarkup(_ head: [UInt8]) -> Detected? {
    var tags: [String] = []
    var index = 0
    while index < head.count, tags.count < 4_000 {
      guard let open = head[index...].firstIndex(of: UInt8(ascii: "<")) else { break }
      if head[...].has("<!--", at: open) {
        guard let end = head.firstRange(of: Array("-->".utf8), from: open + 4) else { break }
        index = end.upperBound
        continue
      }
      if head[...].has("<!DOCTYPE", at: open) || head[...].has("<!doctype", at: open) {
        let name = nameAfter(head, open + 9)
        if name == "shopncook" { return .unread(.shopNCook) }
        if name == "html" { return page(head) }
        index = afterDocumentType(head, open)
        continue
      }
      index = open + 1
      let name = nameAfter(head, open)
      guard !name.isEmpty, name != "?xml" else { continue }
      if let answer = judge(name, earlier: tags, head, open) { return answer }
      tags.append(name)
    }
    guard let root = tags.first(where: { !$0.hasPrefix("/") && !$0.hasPrefix("?") }) else { return nil }
    let start = head.first { !isBlank($0) }
    guard start == UInt8(ascii: "<") else { return nil }
    return .other("XML with the root <\(root)>, which is no recipe format that is known")
  }

  /// The format that a tag shows, given the tags before it.
  private static func judge(_ name: String, earlier: [String], _ head: [UInt8], _ open: Int) -> Detected? {
    if let format = roots[name] { return .format(format) }
    if let format = unreadRoots[name] { return .unread(format) }
    let root = earlier.first { !$0.hasPrefix("?") && !$0.hasPrefix("/") } ?? name
    switch name {
    case "html", "head", "body", "meta": return earlier.isEmpty || root == name ? page(head) : nil
    case "rss": return .unread(.wordPress)
    case "recipetext" where root == "cookbook", "ingredient" where root == "cookbook":
      return cookbook(head)
    case "key" where root == "plist": return plist(head)
    default: return nil
    }
  }

  /// `<cookbook>` is also the root of home-made files; those have other elements within their recipes.
  private static func cookbook(_ head: [UInt8]) -> Detected {
    func has(_ tag: String) -> Bool {
      head.firstRange(of: Array(tag.utf8), from: 0, ignoringCase: true) != nil
    }
    let known = ["<recipetext", "<preptime", "<cooktime", "<imagepath", "<quantity"]
    return known.filter(has).count >= 2 && has("<title") && has("<ingredient")
      ? .format(.mycookbook)
      : .other("XML with the root <cookbook>, but not as MyCookBook writes it: 0 recipes recognised")
  }

  private static func plist(_ head: [UInt8]) -> Detected {
    let text = String(decoding: head, as: UTF8.self)
    for key in ["DIRECTIONS", "INGREDIENTS_TREE", "INGREDIENTS"] where text.contains("<key>\(key)") {
      return .format(.macgourmet)
    }
    return .other("a property list without recipes")
  }

  private static func page(_ head: [UInt8]) -> Detected { .format(.webpage) }

  /// The name in lower case that follows `<` or white space, `/` and `?` included.
  private static func nameAfter(_ bytes: [UInt8], _ start: Int) -> String {
    var index = start
    while index < bytes.count, isBlank(bytes[index]) || bytes[index] == UInt8(ascii: "<") { index += 1 }
    let first = index
    while index < bytes.count, index - first < 60, !isBlank(bytes[index]),
      bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "/") || index == first
    { index += 1 }
    let name = String(decoding: bytes[first..<index], as: UTF8.self).lowercased()
    return name.hasPrefix("/") ? name : String(name.split(separator: ":").last ?? "")
  }

  private static func afterDocumentType(_ bytes: [UInt8], _ open: Int) -> Int {
    var index = open
    var inside = false
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "[") { inside = true }
      if bytes[index] == UInt8(ascii: "]") { inside = false }
      if bytes[index] == UInt8(ascii: ">"), !inside { return index + 1 }
      index += 1
    }
    return bytes.count
  }

  /// Cooklang has no head that tells it; its marks within the text do.
  static func byShape(_ text: [UInt8]) -> RecipeFormat? {
    CooklangReader.isCooklang(text) ? .cooklang : nil
  }

  /// Plain text formats, by the lines that their programs write.
  private static func byLines(_ head: [UInt8]) -> Detected {
    let text = String(decoding: head.prefix(64 << 10), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline).prefix(2_000) {
      if line.contains("REZKONV") || line.hasPrefix("=====") && line.contains("Rezkonv") {
        return .unread(.rezkonv)
      }
      if line.contains("@@@@@"), line.contains("Now You're Cooking") { return .unread(.nowYoureCooking) }
      if line.hasPrefix("MMMMM") || line.hasPrefix("-----"),
        line.contains("Meal-Master") || line.contains("MEAL-MASTER") || line.contains("Recipe Extracted")
      {
        return .format(.mealmaster)
      }
      if line.contains("Exported from"), line.contains("MasterCook"), line.contains("*") {
        return .format(.mastercook)
      }
    }
    return .nothing
  }
}
