public import Diagnostics
public import Recipes

/// Reads recipe files of any known format, found by content, and delivers recipes one after another.
///
/// Files are read in pieces and forgotten recipe by recipe, so that memory does not grow with the file
/// (web pages, JSON and plain text are held whole, within ``ReadingBounds/documentBytes``). Nothing is ever
/// fetched, no document type is loaded, and no entity is expanded.
public struct RecipeReader: Sendable {
  /// The bounds that every file must keep.
  public var bounds: ReadingBounds

  /// Makes a reader.
  public init(bounds: ReadingBounds = ReadingBounds()) {
    self.bounds = bounds
  }

  /// Reads one file.
  ///
  /// A recipe that cannot be read is a finding in the receipt, not an error; so is an intact file without
  /// recipes. Whatever `deliver` throws ends the reading and is thrown on.
  ///
  /// - Parameters:
  ///   - path: The file's path; recipes and findings name it as given here.
  ///   - progress: Called after each piece of the file.
  ///   - deliver: Called with each recipe, in the file's order.
  /// - Returns: The receipt: format, counts, findings, and one receipt for each member of an archive.
  /// - Throws: ``RecipeFileError`` when the file gives nothing at all.
  public func read(
    path: String, progress: (ReadingProgress) -> Void = { _ in },
    _ deliver: (Recipe) throws -> Void
  ) throws -> FileReceipt {
    try read(FileSource(path: path), path: path, named: path, progress, deliver)
  }

  /// Reads one file whose bytes are in memory; `name` stands for its path.
  ///
  /// - Throws: ``RecipeFileError`` when the bytes give nothing at all.
  public func read(
    bytes: [UInt8], named name: String, progress: (ReadingProgress) -> Void = { _ in },
    _ deliver: (Recipe) throws -> Void
  ) throws -> FileReceipt {
    try read(MemorySource(bytes), path: nil, named: name, progress, deliver)
  }

  private func read(
    _ source: any ByteSource, path: String?, named name: String,
    _ progress: (ReadingProgress) -> Void, _ deliver: (Recipe) throws -> Void
  ) throws -> FileReceipt {
    try withoutActuallyEscaping(progress) { progress in
      try withoutActuallyEscaping(deliver) { deliver in
        let desk = ReadingDesk(bounds: bounds, source: source, progress: progress, deliver: deliver)
        return try DocumentReader(desk: desk).read(source, path: path, named: name, depth: 0)
      }
    }
  }

  /// All recipes of a file at once, for files that are known to be small.
  ///
  /// - Throws: ``RecipeFileError`` when the file gives nothing at all.
  public func recipes(path: String) throws -> Outcome<[Recipe]> {
    var recipes: [Recipe] = []
    let receipt = try read(path: path) { recipes.append($0) }
    return Outcome(recipes, receipt.findings)
  }
}

/// What the reading of one source file has in common, archives and their members included.
final class ReadingDesk {
  let bounds: ReadingBounds
  private let source: any ByteSource
  private let progress: (ReadingProgress) -> Void
  private let deliver: (Recipe) throws -> Void
  private(set) var delivered = 0
  /// The bytes that archives unpacked to so far.
  var unpacked = 0

  init(
    bounds: ReadingBounds, source: any ByteSource, progress: @escaping (ReadingProgress) -> Void,
    deliver: @escaping (Recipe) throws -> Void
  ) {
    self.bounds = bounds
    self.source = source
    self.progress = progress
    self.deliver = deliver
  }

  /// The bytes of the source file: all of them where its size is known.
  var packedBytes: Int { max(1, source.total ?? source.taken) }
  /// The images of a zip archive by their names in lower case.
  var images: [String: [UInt8]] = [:]

  func report() {
    progress(ReadingProgress(bytes: source.taken, totalBytes: source.total, recipes: delivered))
  }

  func hand(over recipe: Recipe) throws {
    delivered += 1
    guard !images.isEmpty, !recipe.images.isEmpty else { return try deliver(recipe) }
    var recipe = recipe
    for index in recipe.images.indices where recipe.images[index].bytes == nil {
      let name = recipe.images[index].reference?.split { $0 == "/" || $0 == "\\" }.last.map {
        $0.lowercased()
      }
      recipe.images[index].bytes = name.flatMap { images[$0] }
    }
    try deliver(recipe)
  }
}
