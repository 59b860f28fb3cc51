import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  @Test func `from an empty library to a menu and its list`() throws {
    try withTemporaryFolder { folder in
      let plan = try commensal(
        ["plan", "--start", "2026-11-23", "--avoid", "gluten,milk,egg", "--json", "--effort", "200000"],
        in: folder)
      #expect(plan.code == 0, "\(plan.complaints)")
      #expect(plan.complaints.contains("starter collection"))
      let menu = try #require(
        JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: Any])
      let days = try #require(menu["days"] as? [[String: Any]])
      #expect(days.count == 7)
      #expect(days.allSatisfy { ($0["meals"] as? [Any])?.count == 3 })
      let again = try commensal(["menu"], in: folder)
      #expect(again.output.contains("Menu from 2026-11-23 to 2026-11-29, avoiding"))
      let list = try commensal(["shop", "--format", "markdown"], in: folder)
      #expect(list.code == 0)
      #expect(list.output.hasPrefix("# Shopping list"))
      let data = try commensal(["shop", "--json"], in: folder)
      let items =
        try #require(
          JSONSerialization.jsonObject(with: Data(data.output.utf8)) as? [String: Any])["items"]
        as? [[String: Any]]
      #expect((items?.count ?? 0) > 20)
    }
  }

  @Test func `a word that nobody knows is an error with the nearest`() throws {
    try withTemporaryFolder { folder in
      let run = try commensal(["plan", "--avoid", "glutten"], in: folder)
      #expect(run.code == 2)
      #expect(run.complaints.contains("did you mean gluten"))
      #expect(run.output.isEmpty)
    }
  }

  @Test(arguments: [
    ("empty.xml", "", "the file is empty"),
    ("picture.xml", "\u{89}PNG\r\n\u{1A}\n....", "not a recipe file"),
    ("letter.txt", "Dear aunt, how are you?", "not a recipe file"),
  ])
  func `bad files are told and nothing is stored`(name: String, content: String, words: String) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: name)
      let bytes =
        name == "picture.xml"
        ? Data(content.unicodeScalars.map { UInt8($0.value & 0xFF) }) : Data(content.utf8)
      try bytes.write(to: file)
      let run = try commensal(["import", file.path], in: folder)
      #expect(run.code == 2)
      #expect((run.output + run.complaints).contains(words), "\(run.output)\(run.complaints)")
    }
  }

  @Test func `a truncated file gives its readable recipe and says where it ends`() throws {
    try withTemporaryFolder { folder in
      let text = """
        <?xml version="1.0"?>
        <recipeml version="0.5"><menu><head><title>T</title></head>
        <recipe><head><title>Whole</title></head><ingredients><ing><item>rice</item></ing></ingredients>
        <directions><step>Boil.</step></directions></recipe>
        <recipe><head><title>Half</title></head><ingredients><ing><it
        """
      try text.write(to: folder.appending(path: "cut.xml"), atomically: true, encoding: .utf8)
      let run = try commensal(["import", "cut.xml"], in: folder)
      #expect(run.code == 1)
      #expect((run.output + run.complaints).contains("cut.xml:"), "\(run.output)\(run.complaints)")
      #expect(try commensal(["recipes", "Whole"], in: folder).output.contains("Whole"))
    }
  }

  @Test func `entities are neither expanded nor fetched`() throws {
    try withTemporaryFolder { folder in
      let secret = folder.appending(path: "secret.txt")
      try "very private".write(to: secret, atomically: true, encoding: .utf8)
      let text = """
        <?xml version="1.0"?>
        <!DOCTYPE recipeml [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
        <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY x SYSTEM "file://\(secret.path)">]>
        <recipeml version="0.5"><recipe><head><title>Bomb &e; &x;</title></head>
        <ingredients><ing><item>rice</item></ing></ingredients>
        <directions><step>Boil.</step></directions></recipe></recipeml>
        """
      try text.write(to: folder.appending(path: "bomb.xml"), atomically: true, encoding: .utf8)
      let run = try commensal(["convert", "bomb.xml", "--to", "jsonl"], in: folder)
      #expect(run.code == 1)
      #expect(run.complaints.contains("declares entities; they are neither expanded nor loaded"))
      #expect(!run.output.contains("very private"))
      #expect(run.output.utf8.count < 5_000)
    }
  }

  @Test func `a library that is something else is refused and kept`() throws {
    try withTemporaryFolder { folder in
      let letter = String(repeating: "Dear aunt. ", count: 500)
      let file = folder.appending(path: "letter.sqlite")
      try letter.write(to: file, atomically: true, encoding: .utf8)
      let run = try commensal(["recipes", "--library", file.path], in: folder)
      #expect(run.code == 2)
      #expect(run.complaints.contains("is not a Commensal library"))
      #expect(try String(contentsOf: file, encoding: .utf8) == letter)
    }
  }

  @Test func `lines go in and objects come out, one for one`() throws {
    try withTemporaryFolder { folder in
      let input = Data("2 cloves garlic, minced\n\nFor the sauce:\n".utf8) + Data([0xFF, 0xFE, 0x0A])
      let run = try commensal(["ingredients"], in: folder, input: input)
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 4)
      #expect(lines[0].contains(#""name":"garlic""#))
      #expect(lines[0].contains(#""id":"garlic""#))
      for line in lines {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
      }
    }
  }

  @Test func `an ingredient of megabytes is answered and the rest goes on`() throws {
    try withTemporaryFolder { folder in
      let long = String(repeating: "1 cup milk ", count: 200_000)
      let input = """
        {"id":1,"title":"Long","ingredients":["\(long)"]}
        {"id":2,"title":"Rice","servings":2,"ingredients":["200 g white rice"]}
        """
      let run = try commensal(["analyze"], in: folder, input: Data(input.utf8))
      #expect(run.code == 1)
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines[0].contains("an ingredient of 2200000 bytes is too long to be one"))
      #expect(lines[1].contains("energy_kcal"))
    }
  }

  @Test func `a broken line of recipes is answered and the rest goes on`() throws {
    try withTemporaryFolder { folder in
      let input = """
        {"id":1,"title":"Soup","servings":2,"ingredients":["1 cup milk","200 g flour"]}
        {"id":2,
        {"id":3,"title":"Rice","servings":"two","ingredients":["rice"]}
        {"id":4,"title":"Rice","servings":2,"ingredients":["200 g white rice"]}
        """
      let run = try commensal(["analyze"], in: folder, input: Data(input.utf8))
      #expect(run.code == 1)
      let objects = try run.output.split(separator: "\n").map {
        try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
      #expect(objects.count == 4)
      #expect(objects[1]["error"] != nil)
      #expect(objects[2]["line"] as? Int == 3)
      let verdicts = try #require(objects[0]["verdicts"] as? [[String: Any]])
      #expect(
        verdicts.contains { $0["group"] as? String == "milk" && $0["verdict"] as? String == "contains" })
      #expect(verdicts.contains { $0["group"] as? String == "gluten" })
      let nutrients = try #require(objects[3]["per_serving"] as? [String: Double])
      // 100 g of raw long-grain white rice, USDA SR28 20044: 365 kcal.
      #expect(abs((nutrients["energy_kcal"] ?? 0) - 365) < 5)
    }
  }
}
