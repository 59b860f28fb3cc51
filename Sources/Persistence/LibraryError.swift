/// Why the library could not be used.
public enum LibraryError: Error, Hashable, Sendable {
  /// The file is there and is not a SQLite database, or a damaged one.
  case notALibrary(path: String)
  /// The file or its folder may not be written.
  case readOnly(path: String)
  /// The file could not be opened or made.
  case cannotOpen(path: String, reason: String)
  /// A copy was to be written where a file stands already.
  case alreadyThere(path: String)
  /// There is no room left on the disk.
  case diskFull(path: String)
  /// Another program keeps the file locked.
  case busy(path: String)
  /// The file was made by a newer Commensal.
  case tooNew(path: String)
  /// Something else went wrong inside SQLite.
  case failed(path: String, reason: String)
}

extension LibraryError: CustomStringConvertible {
  /// What happened and what to do next, on one line.
  public var description: String {
    switch self {
    case .notALibrary(let path):
      "\(path) is not a Commensal library (not a readable SQLite file). Hint: name another file with --library, or move this one away"
    case .readOnly(let path):
      "\(path) cannot be written. Hint: check the permissions of the file and its folder, or name another file with --library"
    case .cannotOpen(let path, let reason):
      "\(path) cannot be opened: \(reason). Hint: check that its folder exists and may be written, or name another file with --library"
    case .alreadyThere(let path):
      "\(path) is there already and was left as it is. Hint: name a new file"
    case .diskFull(let path):
      "the disk with \(path) is full; what was stored before is kept. Hint: make room and run the same command again"
    case .busy(let path):
      "\(path) is in use by another program. Hint: wait for it to finish and run the same command again"
    case .tooNew(let path):
      "\(path) was made by a newer version of Commensal. Hint: update the program"
    case .failed(let path, let reason):
      "\(path): \(reason)"
    }
  }
}
