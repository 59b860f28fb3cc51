// swift-tools-version: 6.2
import PackageDescription

/// Settings that every Swift room shares.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// Rooms that touch C mark every unsafe expression.
let border = house + [.strictMemorySafety()]

/// A room, and the rooms it may visit.
func room(
  _ name: String, _ visits: [Target.Dependency] = [], settings: [SwiftSetting] = house
) -> Target {
  .target(name: name, dependencies: visits, swiftSettings: settings)
}

/// The tests of a room; `Fixtures` and tables travel with them.
func tests(
  of name: String, _ visits: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "TestSupport"] + visits,
    resources: resources,
    swiftSettings: house)
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "commensal",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Kitchen", targets: ["Kitchen"]),
    .executable(name: "commensal", targets: ["commensal"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // The cellar: C, and the files that travel inside the program.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .target(name: "CEmbedded", exclude: ["tables"]),

    // The ground floor: words that every step uses.
    room("Diagnostics"),
    room("Embedded", ["CEmbedded"], settings: border),
    room("Measures", ["Embedded"]),

    // The path of the data, in its order.
    room("Recipes", ["Diagnostics"]),
    room("RecipeFiles", ["Recipes", "Diagnostics", "CLibXML2", "CLibArchive"], settings: border),
    room("Ingredients", ["Measures", "Embedded"]),
    room("Foods", ["Measures", "Embedded"]),
    room("Matching", ["Ingredients", "Foods", "Measures", "Embedded"]),
    room("Nutrition", ["Recipes", "Ingredients", "Matching", "Foods", "Measures", "Embedded"]),
    room(
      "Sensitivities",
      ["Nutrition", "Matching", "Ingredients", "Recipes", "Foods", "Measures", "Embedded"]),
    room(
      "Scoring",
      ["Nutrition", "Matching", "Ingredients", "Recipes", "Foods", "Measures", "Embedded"]),
    room("Planning", ["Scoring", "Sensitivities", "Nutrition", "Recipes", "Foods", "Embedded"]),
    room(
      "Shopping",
      [
        "Planning", "Sensitivities", "Nutrition", "Matching", "Ingredients", "Recipes", "Foods",
        "Measures", "Embedded",
      ]),

    // Around the path: how results look, and how they are remembered.
    room(
      "Formats",
      [
        "Shopping", "Planning", "Scoring", "Sensitivities", "Nutrition", "Matching", "Ingredients",
        "Recipes", "Foods", "Measures", "Diagnostics",
      ]),
    room("Persistence", ["Recipes", grdb]),

    // The faces: use cases, and the command.
    room(
      "Kitchen",
      [
        "Persistence", "Formats", "Shopping", "Planning", "Scoring", "Sensitivities", "Nutrition",
        "Matching", "Ingredients", "Recipes", "RecipeFiles", "Foods", "Measures", "Embedded",
        "Diagnostics",
      ]),
    .executableTarget(
      name: "commensal", dependencies: ["Kitchen", "Formats", argumentParser],
      path: "Sources/Command", swiftSettings: house),
    .executableTarget(
      name: "commensal-benchmark",
      dependencies: ["Kitchen", "Planning", "RecipeFiles", argumentParser],
      swiftSettings: house),

    // Tests: one folder a room.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    tests(of: "Embedded"),
    tests(of: "Measures"),
    tests(of: "Ingredients", ["Measures", "Embedded"], resources: [.copy("Fixtures")]),
    tests(of: "RecipeFiles", ["Recipes", "Diagnostics"]),
    tests(of: "Foods"),
    tests(of: "Matching", ["Foods", "Ingredients"]),
    tests(of: "Nutrition", ["Recipes", "Foods"]),
    tests(of: "Persistence", ["Recipes", "Diagnostics"]),
    tests(of: "Planning"),
    tests(
      of: "Shopping",
      [
        "Formats", "Planning", "Sensitivities", "Nutrition", "Matching", "Ingredients", "Recipes", "Foods",
        "Measures",
      ]),
    tests(of: "Formats", ["Shopping", "Planning", "Nutrition", "Matching", "Recipes", "Foods"]),
    tests(of: "Kitchen"),
    .testTarget(
      name: "CommandTests", dependencies: ["commensal", "TestSupport"], swiftSettings: house),
    tests(
      of: "Scoring", ["Nutrition", "Matching", "Ingredients", "Foods", "Recipes"],
      resources: [.copy("Fixtures")]),
    tests(
      of: "Sensitivities", ["Nutrition", "Matching", "Ingredients", "Foods", "Recipes"],
      resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x  // `#embed` without a warning
)
