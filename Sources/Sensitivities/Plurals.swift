/// Plural endings of English, taken off so that "anchovies" and "anchovy" are one word.
///
/// Terms and lines go through the same rules, so a stem need not be a word ("cooky"); it only has to be the same
/// for both numbers. Irregular plurals stand in the tables.
enum Plurals {
  /// Takes the plural ending off a word of lower-case ASCII letters.
  ///
  /// - Returns: Whether there was an ending that only plurals have.
  @discardableResult
  static func removeEnding(_ word: inout [UInt8]) -> Bool {
    let count = word.count
    guard count >= 4 else { return false }
    if ends(word, "ies"), count > 4 {
      word.removeLast(3)
      word.append(UInt8(ascii: "y"))
      return true
    } else if ends(word, "ie"), count > 4 {
      word.removeLast(2)
      word.append(UInt8(ascii: "y"))
    } else if ends(word, "ches") || ends(word, "shes") || ends(word, "sses") || ends(word, "xes")
      || (ends(word, "oes") && count > 5)
    {
      word.removeLast(2)
      return true
    } else if ends(word, "che"), count > 4 {
      word.removeLast()
    } else if ends(word, "s"), !ends(word, "ss"), !ends(word, "us"), !ends(word, "is") {
      word.removeLast()
      return true
    }
    return false
  }

  private static func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard word.count >= length else { return false }
    return ending.withUTF8Buffer { bytes in
      for index in 0..<length where word[word.count - length + index] != bytes[index] { return false }
      return true
    }
  }
}
