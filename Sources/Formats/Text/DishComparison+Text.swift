public import Scoring

extension DishComparison {
  /// What can be said of the order of two dishes, with the range of each total.
  public var text: String {
    "\(words)\n  first: \(first.text)\n  second: \(second.text)"
  }

  /// The same as one JSON object.
  public var json: String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("verdict", verdict.rawValue)
      json.member("words", words)
      for (name, range) in [("first", first), ("second", second)] {
        json.key(name)
        json.object { json in
          json.member("low", range.low)
          json.member("total", range.middle)
          json.member("high", range.high)
        }
      }
    }
    return writer.text
  }
}

extension DishComparison.Range {
  fileprivate var text: String {
    "\(plain(middle, places: 0)), from \(plain(low, places: 0)) to \(plain(high, places: 0)) by what is not known"
  }
}
