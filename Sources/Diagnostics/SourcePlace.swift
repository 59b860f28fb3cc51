/// A place in a file, as a person would look it up.
public struct SourcePlace: Hashable, Sendable, Codable {
  /// The file's path as it was given; members of an archive follow after `!`, as in `a.zip!b.xml`.
  public var file: String
  /// The line, counted from 1, or `nil` when the whole file is meant.
  public var line: Int?
  /// The column in UTF-8 bytes, counted from 1, or `nil`.
  public var column: Int?

  /// Makes a place.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourcePlace: CustomStringConvertible {
  /// `file:line:column`, leaving out what is not known.
  public var description: String {
    var text = file
    if let line { text += ":\(line)" }
    if line != nil, let column { text += ":\(column)" }
    return text
  }
}
