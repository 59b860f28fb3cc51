import Foundation
import RecipeFiles
import Testing

@Suite struct WalkerTests {
  private func folder(_ files: [(String, String)]) throws -> URL {
    let root = FileManager.default.temporaryDirectory.appending(path: "walker-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return root
  }

  private let recipe = "<gourmetDoc><recipe id='1'><title>A</title></recipe></gourmetDoc>"

  @Test func `recipe files are found by content, in a fixed order`() throws {
    let root = try folder([
      ("b.txt", recipe), ("a/z.dat", recipe), ("notes.xml", "<notes/>"), ("B.xml", ""),
      (".hidden.xml", recipe),
    ])
    defer { try? FileManager.default.removeItem(at: root) }
    let found = try RecipeSourceWalker().sources(at: root.path)
    #expect(found.sources.map(\.path) == ["\(root.path)/a/z.dat", "\(root.path)/b.txt"])
    #expect(found.sources.map(\.format) == [.gourmet, .gourmet])
    #expect(found.sources.map(\.bytes) == [recipe.utf8.count, recipe.utf8.count])
    #expect(
      found.passedOver.map(\.description) == [
        "\(root.path)/B.xml: the file is empty; export or download it again",
        "\(root.path)/notes.xml: not a recipe file; its content is XML with the root <notes>, "
          + "which is no recipe format that is known",
      ])
  }

  @Test(arguments: [0, 1, 2]) func `a folder without recipes is an error that counts its files`(count: Int)
    throws
  {
    let root = try folder((0..<count).map { ("note\($0).txt", "hello") })
    defer { try? FileManager.default.removeItem(at: root) }
    let error = #expect(throws: RecipeFileError.self) { try RecipeSourceWalker().sources(at: root.path) }
    let words = [
      "the folder is empty; name a folder that holds recipe files",
      "no recipe files among the 1 file in this folder; name a folder that holds recipe files",
      "no recipe files among the 2 files in this folder; name a folder that holds recipe files",
    ]
    #expect(error.map { "\($0)" } == "\(root.path): \(words[count])")
  }

  @Test func `progress counts the bytes of the file`() throws {
    let many =
      "<gourmetDoc>" + String(repeating: "<recipe><title>A</title></recipe>\n", count: 30_000)
      + "</gourmetDoc>"
    var last: ReadingProgress?
    let receipt = try RecipeReader().read(bytes: Array(many.utf8), named: "x", progress: { last = $0 }) { _ in
    }
    #expect(receipt.recipes == 30_000)
    #expect(last?.bytes == many.utf8.count)
    #expect(last?.totalBytes == many.utf8.count)
  }

  @Test func `what the caller throws ends the reading`() {
    struct Enough: Error {}
    var seen = 0
    #expect(throws: Enough.self) {
      try RecipeReader().read(bytes: Array((recipe + recipe).utf8), named: "x") { _ in
        seen += 1
        throw Enough()
      }
    }
    #expect(seen == 1)
  }
}
