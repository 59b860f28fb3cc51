/// Why a file gave nothing at all.
public enum RecipeFileError: Error, Hashable, Sendable {
  /// There is no such file or folder.
  case missing(path: String)
  /// The system does not let it be read.
  case unreadable(path: String, reason: String)
  /// It has no bytes.
  case empty(path: String)
  /// It is a folder, where a file was asked for.
  case folder(path: String)
  /// It is something else (`looksLike` says what, where that can be told).
  case notARecipeFile(path: String, looksLike: String?)
  /// It is a recipe format that is not read.
  case unread(path: String, format: UnreadFormat)
  /// The folder, with all below it, holds no recipe file.
  case folderWithoutRecipes(path: String, files: Int)
  /// It is larger, deeper or fuller than the bounds allow.
  case tooLarge(path: String, what: String, bound: Int)
  /// The archive is damaged or locked with a password.
  case archive(path: String, reason: String)

  /// The file or folder in question.
  public var path: String {
    switch self {
    case .missing(let path), .unreadable(let path, _), .empty(let path), .folder(let path),
      .notARecipeFile(let path, _), .unread(let path, _), .folderWithoutRecipes(let path, _),
      .tooLarge(let path, _, _), .archive(let path, _):
      path
    }
  }
}

extension RecipeFileError: CustomStringConvertible {
  /// What happened and what to do next, on one lower-case line that starts with the place.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such file or folder; check the spelling of the path"
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)); check its permissions"
    case .empty(let path):
      "\(path): the file is empty; export or download it again"
    case .folder(let path):
      "\(path): is a folder, not a file"
    case .notARecipeFile(let path, nil):
      "\(path): not a recipe file; no known format was found in it"
    case .notARecipeFile(let path, let kind?):
      "\(path): not a recipe file; its content is \(kind)"
    case .unread(let path, let format):
      "\(path): \(format.name) is not read; \(format.hint)"
    case .folderWithoutRecipes(let path, 0):
      "\(path): the folder is empty; name a folder that holds recipe files"
    case .folderWithoutRecipes(let path, let files):
      "\(path): no recipe files among the \(files) \(files == 1 ? "file" : "files") in this folder; "
        + "name a folder that holds recipe files"
    case .tooLarge(let path, let what, let bound):
      "\(path): \(what) is over the bound of \(bound); split the file, or raise the bound if you trust it"
    case .archive(let path, let reason):
      "\(path): the archive cannot be opened (\(reason)); export or download it again"
    }
  }
}
