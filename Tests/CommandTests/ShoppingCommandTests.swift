import Foundation
import TestSupport
import Testing

@Suite struct ShoppingCommandTests {
  @Test func `one call writes every format from one list, and the pantry is taken off`() throws {
    try withTemporaryFolder { folder in
      let plan = try commensal(
        ["plan", "--start", "2026-11-23", "--days", "2", "--effort", "50000"], in: folder)
      #expect(plan.code == 0, "\(plan.complaints)")
      let names = ["list.txt", "list.md", "list.csv", "list.json", "list.html", "todo.txt"]
      let run = try commensal(["shop"] + names.flatMap { ["--output", $0] }, in: folder)
      #expect(run.code == 0, "\(run.complaints)")
      #expect(run.output.isEmpty)
      for name in names {
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        #expect(text.count > 200, "\(name)")
      }
      let list = try JSONSerialization.jsonObject(
        with: Data(contentsOf: folder.appending(path: "list.json")))
      let items = try #require((list as? [String: Any])?["items"] as? [[String: Any]])
      let first = try #require(items.first { $0["have"] as? Bool == false }?["name"] as? String)
      #expect(try commensal(["pantry", "add", first, "100 kg"], in: folder).code == 0)
      let less = try commensal(["shop", "--json"], in: folder)
      let after = try #require(
        (JSONSerialization.jsonObject(with: Data(less.output.utf8)) as? [String: Any])?["items"]
          as? [[String: Any]])
      #expect(after.first { $0["name"] as? String == first }?["have"] as? Bool == true)
    }
  }

  @Test func `a menu goes into the calendar and its recipes on cards`() throws {
    try withTemporaryFolder { folder in
      #expect(
        try commensal(["plan", "--start", "2026-10-24", "--days", "2", "--effort", "50000"], in: folder).code
          == 0)
      let run = try commensal(
        [
          "menu", "--output", "menu.ics", "--output", "menu.html", "--output", "week.svg", "--cards",
          "cards.md",
        ],
        in: folder)
      #expect(run.code == 0, "\(run.complaints)")
      let calendar = try String(contentsOf: folder.appending(path: "menu.ics"), encoding: .utf8)
      #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n"))
      #expect(calendar.contains("UID:20261024-dinner-household@commensal"))
      let wrong = try commensal(["menu", "--output", "menu.docx"], in: folder)
      #expect(wrong.code == 2)
      #expect(wrong.complaints.contains("menu.docx does not say what to write"))
    }
  }

  @Test func `a pantry is read from a table, and a wrong line is named`() throws {
    try withTemporaryFolder { folder in
      try "food,amount,unit\nplain flour,1,kg\nsalt,,\n".write(
        to: folder.appending(path: "pantry.csv"), atomically: true, encoding: .utf8)
      #expect(try commensal(["pantry", "import", "pantry.csv"], in: folder).code == 0)
      try "food,amount,unit\nrice,lots,kg\n".write(
        to: folder.appending(path: "wrong.csv"), atomically: true, encoding: .utf8)
      let wrong = try commensal(["pantry", "import", "wrong.csv"], in: folder)
      #expect(wrong.code == 2)
      #expect(wrong.complaints.contains("wrong.csv:2: 'lots' is no amount"), "\(wrong.complaints)")
      let list = try commensal(["pantry"], in: folder)
      #expect(list.output.contains("plain flour"))
      #expect(try commensal(["pantry", "remove", "rice"], in: folder).code == 2)
    }
  }

  @Test func `aisles are rearranged for one shop and not for another`() throws {
    try withTemporaryFolder { folder in
      #expect(try commensal(["aisles", "move", "dairy", "1", "--shop", "Corner"], in: folder).code == 0)
      #expect(try commensal(["aisles", "--shop", "corner"], in: folder).output.hasPrefix("1. dairy"))
      #expect(!(try commensal(["aisles"], in: folder).output.hasPrefix("1. dairy")))
      let wrong = try commensal(["aisles", "move", "garden", "1"], in: folder)
      #expect(wrong.code == 2)
      #expect(wrong.complaints.contains("no aisle is called 'garden'"))
    }
  }
}
