internal import Embedded

/// The concepts of `foods/*.tsv`, read where they lie: a food is made when somebody asks for it.
struct ConceptTable: Sendable {
  /// The columns of every table of foods, in order.
  enum Column: Int, CaseIterable {
    case id, name, synonyms, category, usda, cooked, standIn, density, pieces, edible, plantKey, plantPoints
    case colours, fibreRow, fermentedRow, flavonoidRow, tags, forms, note
  }

  private static let header =
    "id\tname\tsynonyms\tcategory\tusda\tcooked\tstand_in\tdensity\tpieces\tedible\tplant_key\tplant_points\t"
    + "colours\tfibre_row\tfermented_row\tflavonoid_row\ttags\tforms\tnote"

  private let files: [EmbeddedFile]
  private var fileOfRow: [UInt8] = []
  private var lineOfRow: [Int32] = []
  /// The start of each field; one more entry a row closes it.
  private var starts: [Int32] = []
  /// The row of each slug.
  private(set) var rowOfSlug: [String: Int] = [:]

  /// Finds the rows of every table of foods, in the order in which they travel.
  ///
  /// - Precondition: Each row has as many columns as the header and a slug of its own (`Scripts/check-foods`).
  init() {
    files = EmbeddedFile.all.filter { $0.name.hasPrefix("foods/") }
    for (number, file) in files.enumerated() { scan(file, UInt8(number)) }
    rowOfSlug.reserveCapacity(count)
    for row in 0..<count {
      precondition(
        rowOfSlug.updateValue(row, forKey: text(row, .id)) == nil,
        "\(place(row)): \(text(row, .id)) is there twice")
    }
  }

  private mutating func scan(_ file: EmbeddedFile, _ number: UInt8) {
    let columns = Column.allCases.count
    var hasHeader = false
    var line: Int32 = 0
    file.bytes.withUnsafeBytes { buffer in
      var position = 0
      while position < buffer.count {
        line += 1
        let start = position
        let first = starts.count
        starts.append(Int32(start))
        while position < buffer.count, buffer[position] != UInt8(ascii: "\n") {
          if buffer[position] == UInt8(ascii: "\t") { starts.append(Int32(position) + 1) }
          position += 1
        }
        starts.append(Int32(position) + 1)
        let isEmpty = position == start || buffer[start] == UInt8(ascii: "#")
        position += 1
        if isEmpty || !hasHeader {
          if !isEmpty {
            hasHeader = true
            let found = String(decoding: buffer[start..<(position - 1)], as: UTF8.self)
            precondition(found == Self.header, "\(file.name):\(line): not the header of a table of foods")
          }
          starts.removeLast(starts.count - first)
          continue
        }
        precondition(
          starts.count - first == columns + 1, "\(file.name):\(line): not \(columns) columns")
        fileOfRow.append(number)
        lineOfRow.append(line)
      }
    }
  }

  /// How many concepts there are.
  var count: Int { fileOfRow.count }

  private func place(_ row: Int) -> String { "\(files[Int(fileOfRow[row])].name):\(lineOfRow[row])" }

  /// Hands out the bytes of a field.
  func withField<Result>(_ row: Int, _ column: Column, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let first = row * (Column.allCases.count + 1) + column.rawValue
    let range = Int(starts[first])..<(Int(starts[first + 1]) - 1)
    return files[Int(fileOfRow[row])].bytes.withUnsafeBytes {
      body(UnsafeRawBufferPointer(rebasing: $0[range]))
    }
  }

  /// Hands out each part of a field between `separator`s; empty parts are passed over.
  func forEachPart(
    _ row: Int, _ column: Column, separator: UInt8 = UInt8(ascii: "|"),
    _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    withField(row, column) { field in
      var start = 0
      while start < field.count {
        var end = start
        while end < field.count, field[end] != separator { end += 1 }
        if end > start { body(UnsafeRawBufferPointer(rebasing: field[start..<end])) }
        start = end + 1
      }
    }
  }

  func text(_ row: Int, _ column: Column) -> String {
    withField(row, column) { String(decoding: $0, as: UTF8.self) }
  }

  private func optionalText(_ row: Int, _ column: Column) -> String? {
    let text = text(row, column)
    return text.isEmpty ? nil : text
  }

  private func list(_ row: Int, _ column: Column, separator: UInt8 = UInt8(ascii: "|")) -> [String] {
    var parts: [String] = []
    forEachPart(row, column, separator: separator) { parts.append(String(decoding: $0, as: UTF8.self)) }
    return parts
  }

  private func number(_ row: Int, _ column: Column) -> Double? {
    guard let text = optionalText(row, column) else { return nil }
    guard let value = Double(text) else { preconditionFailure("\(place(row)): \(text) is not a number") }
    return value
  }

  /// The food of a row.
  func food(_ row: Int, nutrients: NutrientTable) -> Food {
    Food(
      id: FoodID(row: row),
      slug: text(row, .id),
      name: text(row, .name),
      synonyms: list(row, .synonyms),
      category: CategoryID(text(row, .category)),
      composition: composition(row, .usda, nutrients),
      cookedComposition: composition(row, .cooked, nutrients),
      isStandIn: text(row, .standIn) == "1",
      density: number(row, .density),
      pieces: pieces(row),
      ediblePortion: number(row, .edible) ?? 1,
      plantKey: optionalText(row, .plantKey),
      plantPoints: number(row, .plantPoints) ?? 0,
      colours: list(row, .colours),
      fibreRow: optionalText(row, .fibreRow),
      fermentedRow: optionalText(row, .fermentedRow),
      flavonoidRow: optionalText(row, .flavonoidRow),
      tags: Set(list(row, .tags)))
  }

  /// `2014:0.4+2013:0.6` as parts; a number alone is the whole food.
  func composition(_ row: Int, _ column: Column, _ nutrients: NutrientTable) -> [CompositionPart] {
    let parts = list(row, column, separator: UInt8(ascii: "+")).map { part in
      let fields = part.utf8.split(separator: UInt8(ascii: ":")).map { String(Substring($0)) }
      guard let number = fields.first.flatMap({ Int($0) }), let found = nutrients.row(ofUSDA: number),
        let share = fields.count > 1 ? Double(fields[1]) : 1
      else { preconditionFailure("\(place(row)): \(part) is no food of SR28") }
      return CompositionPart(nutrientRow: found, share: share)
    }
    let total = parts.reduce(0) { $0 + $1.share }
    return parts.map { CompositionPart(nutrientRow: $0.nutrientRow, share: $0.share / total) }
  }

  private func pieces(_ row: Int) -> [String: Double] {
    var weights: [String: Double] = [:]
    for part in list(row, .pieces) {
      let sign = part.utf8.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      guard sign < part.endIndex, let grams = Double(part[part.index(after: sign)...]) else {
        preconditionFailure("\(place(row)): \(part) is not unit=grams")
      }
      weights[String(part[..<sign])] = grams
    }
    return weights
  }

  /// The forms of a row: words and the food that they lead to.
  func forms(_ row: Int) -> [FoodForm] {
    list(row, .forms).compactMap { part in
      guard let sign = part.utf8.firstIndex(of: UInt8(ascii: "=")),
        let target = rowOfSlug[String(part[part.index(after: sign)...])]
      else { return nil }
      return FoodForm(words: String(part[..<sign]), food: FoodID(row: target))
    }
  }
}
