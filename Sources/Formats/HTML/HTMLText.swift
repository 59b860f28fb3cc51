/// Text inside an element or an attribute in double quotation marks; what is no character of HTML becomes a blank.
func htmlEscaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;".unicodeScalars
    case "<": result += "&lt;".unicodeScalars
    case ">": result += "&gt;".unicodeScalars
    case "\"": result += "&quot;".unicodeScalars
    case "'": result += "&#39;".unicodeScalars
    case "\t", "\n": result.append(" ")
    default:
      let value = scalar.value
      let isCharacter =
        value >= 0x20 && !(0x7F...0x9F).contains(value) && value & 0xFFFE != 0xFFFE
        && !(0xFDD0...0xFDEF).contains(value)
      result.append(isCharacter ? scalar : " ")
    }
  }
  return String(result)
}

/// A text of a user's in an element that finds the direction of writing by itself.
func htmlText(_ text: String, in element: String = "bdi", class name: String? = nil) -> String {
  let attribute = name.map { " class=\"\($0)\"" } ?? ""
  return "<\(element)\(attribute) dir=\"auto\">\(htmlEscaped(text))</\(element)>"
}
