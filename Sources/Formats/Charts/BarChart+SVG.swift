extension BarChart {
  /// The picture as SVG 1.1: it needs nothing beside itself, scales, and can be read aloud.
  ///
  /// Colours come from the palette of Okabe and Ito, which people with any kind of colour sight can tell apart.
  public var svg: String {
    let (row, top, labelWidth, barWidth, numberWidth) = (28, 44, 190, 300, 110)
    let width = labelWidth + barWidth + numberWidth
    let height = top + row * bars.count + 12
    var lines = [
      ##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \##(width) \##(height)" width="\##(width)" "##
        + ##"height="\##(height)" role="img" font-family="system-ui, sans-serif" font-size="14">"##,
      "<title>\(markupEscaped(title))</title>",
      ##"<rect width="100%" height="100%" fill="#ffffff"/>"##,
      ##"<text x="12" y="26" font-size="16" font-weight="600" fill="#222222">\##(markupEscaped(title))</text>"##,
    ]
    for (number, bar) in bars.enumerated() {
      let y = top + row * number
      let share = min(max(bar.of > 0 ? bar.value / bar.of : 0, 0), 1)
      let filled = plain(share * Double(barWidth))
      let colour = bar.isBurden ? "#d55e00" : "#009e73"
      let figure = "\(plain(bar.value)) of \(plain(bar.of))"
      lines += [
        "<g>",
        "<title>\(markupEscaped(bar.name)): \(figure)\(bar.words.isEmpty ? "" : ". " + markupEscaped(bar.words))</title>",
        ##"<text x="12" y="\##(y + 15)" fill="#222222">\##(markupEscaped(bar.name))</text>"##,
        ##"<rect x="\##(labelWidth)" y="\##(y)" width="\##(barWidth)" height="20" rx="3" fill="#e6e6e6"/>"##,
        ##"<rect x="\##(labelWidth)" y="\##(y)" width="\##(filled)" height="20" rx="3" fill="\##(colour)"/>"##,
        ##"<text x="\##(labelWidth + barWidth + 10)" y="\##(y + 15)" fill="#222222">\##(figure)</text>"##,
        "</g>",
      ]
    }
    lines.append("</svg>\n")
    return lines.joined(separator: "\n")
  }
}

/// A text for the inside of an XML or HTML element or attribute; control characters that XML forbids are left out.
func markupEscaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
    case _ where scalar.value < 0x20: break
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
