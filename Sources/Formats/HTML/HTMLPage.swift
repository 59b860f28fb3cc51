/// A page that needs nothing beside itself: no network, no other file.
struct HTMLPage {
  /// The title of the window.
  var title: String
  /// The parts of the page, each on a sheet of its own when printed.
  var parts: [String]
  /// Whether the page has boxes to tick.
  var hasTicks = false

  /// The whole document.
  var text: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <title>\(htmlEscaped(title))</title>
    <style>
    \(PageStyle.text)
    </style>
    </head>
    <body>
    \(parts.joined(separator: "\n"))\(hasTicks ? "\n<script>\n\(TickScript.text)\n</script>" : "")
    </body>
    </html>

    """
  }
}
