/// Finds the recipe files at a path, in a fixed order, by their content.
public struct RecipeSourceWalker: Sendable {
  /// A file that holds recipes, or an archive that may.
  public struct Source: Hashable, Sendable {
    /// The file's path, built on the path asked for.
    public var path: String
    /// Its size in bytes.
    public var bytes: Int
    /// The format, or `nil` for an archive that is only known once it is read.
    public var format: RecipeFormat?
  }

  /// What was found, and what was passed over.
  public struct Findings: Hashable, Sendable {
    /// The recipe files, folder by folder, names sorted by their bytes.
    public var sources: [Source] = []
    /// Files that are not recipe files, with the reason; not an error while walking a folder.
    public var passedOver: [RecipeFileError] = []
  }

  /// How deep folders may lie in folders.
  public var depth = 32

  /// Makes a walker.
  public init() {}

  /// The recipe files at a path.
  ///
  /// A file that was named itself must be a recipe file. In a folder, files of other kinds are passed over,
  /// hidden files are not looked at, and links to folders are not followed.
  ///
  /// - Throws: ``RecipeFileError`` when the path does not exist, when it is a file that is no recipe file,
  ///   and when a folder holds no recipe file at all.
  public func sources(at path: String) throws -> Findings {
    switch FileKind(path: path) {
    case .folder: break
    default:
      let source = try look(at: path)
      return Findings(sources: [source])
    }
    var findings = Findings()
    var files = 0
    try walk(path, depth: 0, &findings, &files)
    if findings.sources.isEmpty { throw RecipeFileError.folderWithoutRecipes(path: path, files: files) }
    return findings
  }

  private func walk(_ folder: String, depth: Int, _ findings: inout Findings, _ files: inout Int) throws {
    for name in try folderNames(folder) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if FileKind(path: path) == .folder {
        guard depth < self.depth, !isLink(path) else { continue }
        do {
          try walk(path, depth: depth + 1, &findings, &files)
        } catch let error as RecipeFileError {
          findings.passedOver.append(error)
        }
        continue
      }
      files += 1
      do {
        findings.sources.append(try look(at: path))
      } catch let error as RecipeFileError {
        findings.passedOver.append(error)
      }
    }
  }

  /// Judges one file by its start.
  private func look(at path: String) throws -> Source {
    let source = try FileSource(path: path)
    let format = try DocumentReader.detect(source, named: path)
    return Source(path: path, bytes: source.total ?? 0, format: format)
  }
}
