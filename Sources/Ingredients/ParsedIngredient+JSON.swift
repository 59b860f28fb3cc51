internal import Measures

extension ParsedIngredient {
  /// Appends the line's meaning as the start of a JSON object: the keys `quantity`, `unit`, `name`, `preparation` and
  /// `optional`, without the closing brace, so that a caller can add keys of its own.
  public func appendJSON(to out: inout [UInt8]) {
    out.append(contentsOf: "{\"quantity\":".utf8)
    if let quantity {
      out.append(contentsOf: "{\"min\":".utf8)
      JSONText.append(quantity.minimum, to: &out)
      out.append(contentsOf: ",\"max\":".utf8)
      JSONText.append(quantity.maximum, to: &out)
      out.append(UInt8(ascii: "}"))
    } else {
      out.append(contentsOf: "null".utf8)
    }
    out.append(contentsOf: ",\"unit\":".utf8)
    JSONText.append(unit?.id, to: &out)
    out.append(contentsOf: ",\"name\":".utf8)
    JSONText.append(name, to: &out)
    out.append(contentsOf: ",\"preparation\":".utf8)
    JSONText.append(preparation, to: &out)
    out.append(contentsOf: optional ? ",\"optional\":true".utf8 : ",\"optional\":false".utf8)
  }
}
