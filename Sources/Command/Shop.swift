import ArgumentParser
import Foundation
import Kitchen

/// The command `commensal shop`.
struct Shop: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the shopping list of the menu that was planned last.")

  /// How the list looks.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, csv, json
  }

  @OptionGroup var library: LibraryOption
  @Option(help: "How it looks.") var format = Format.text
  @Flag(help: "The same as --format json.") var json = false
  @Option(help: "A file with one food a line that is in the house.", completion: .file()) var pantry: String?
  @Option(help: "Writes it into this file instead of printing it.", completion: .file()) var output = "-"

  func run() throws {
    let list = try library.kitchen().shoppingList(pantry: try pantryFoods())
    switch json ? .json : format {
    case .text: try Terminal.write(list.text, to: output)
    case .markdown: try Terminal.write(list.markdown, to: output)
    case .csv: try Terminal.write(list.csv, to: output)
    case .json:
      var writer = JSONWriter()
      writer.shoppingList(list)
      try Terminal.write(writer.text, to: output)
    }
  }

  private func pantryFoods() throws -> [String] {
    guard let pantry else { return [] }
    guard let text = try? String(contentsOfFile: pantry, encoding: .utf8) else {
      throw KitchenError("\(pantry) cannot be read", hint: "name a text file with one food a line")
    }
    return text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }
}
