/// How much a reader will take from one file before it refuses; a guard against hostile and broken files.
public struct ReadingBounds: Hashable, Sendable {
  /// The most bytes that one recipe may have, images included.
  public var recipeBytes = 24 << 20
  /// The most bytes of a document that must be held whole (a web page, JSON, plain text).
  public var documentBytes = 64 << 20
  /// The most bytes that one image may have; larger ones keep their reference only.
  public var imageBytes = 8 << 20
  /// The deepest nesting of elements or JSON values.
  public var depth = 200
  /// The deepest nesting of archives within archives.
  public var archiveDepth = 4
  /// The most entries of one archive.
  public var archiveEntries = 200_000
  /// The most bytes that one source file may unpack to, all nested archives together.
  public var unpackedBytes = 16 << 30
  /// How many times larger than its archive the unpacked data may become, once past 64 MiB.
  public var unpackedRatio = 1_000
  /// The most findings that a receipt keeps; the rest are counted.
  public var findings = 1_000

  /// Makes the usual bounds.
  public init() {}
}
