import Formats
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct BarChartTests {
  private let chart = BarChart(
    title: #"Fish & "chips" <fried>"#,
    bars: [
      .init("Microbiome", 40, of: 100, words: "18 plants & 9 kinds of fibre"),
      .init("Irritants", 130, of: 100, isBurden: true), .init("Nothing", -3, of: 0),
    ])

  @Test func `the picture is XML whatever the names are`() throws {
    let parser = XMLParser(data: Data(chart.svg.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(chart.svg.contains("Fish &amp; &quot;chips&quot; &lt;fried&gt;"))
    #expect(chart.svg.contains("<title>Microbiome: 40 of 100. 18 plants &amp; 9 kinds of fibre</title>"))
  }

  @Test func `a bar is never shorter than nothing nor longer than its place`() {
    let widths = chart.svg.split(separator: "\n").filter {
      $0.contains("fill=\"#009e73\"") || $0.contains("#d55e00")
    }
    #expect(widths.count == 3)
    #expect(widths[0].contains("width=\"120\""))
    #expect(widths[1].contains("width=\"300\""))
    #expect(widths[2].contains("width=\"0\""))
  }
}
