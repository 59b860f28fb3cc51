/// Tells web addresses from other text.
enum WebAddress {
  /// Whether the whole text is an address on the web.
  static func isOne(_ text: String) -> Bool {
    (text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www."))
      && !text.contains(" ")
  }
}
