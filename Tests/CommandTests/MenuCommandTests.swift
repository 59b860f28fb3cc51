import Foundation
import TestSupport
import Testing

/// A week is planned once; each test asks something of it.
@Suite struct MenuCommandTests {
  private func withMenu(_ body: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let plan = try commensal(
        ["plan", "--start", "2026-11-23", "--days", "3", "--avoid", "gluten", "--effort", "100000"],
        in: folder)
      #expect(plan.code == 0, "\(plan.complaints)")
      try body(folder)
    }
  }

  private func dish(_ slot: String, on day: Int, in folder: URL) throws -> String? {
    let menu = try commensal(["menu", "--json"], in: folder)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(menu.output.utf8)) as? [String: Any])
    let days = try #require(object["days"] as? [[String: Any]])
    let meals = try #require(days[day]["meals"] as? [[String: Any]])
    let meal = meals.first { $0["slot"] as? String == slot }
    return (meal?["recipe"] as? [String: Any])?["id"] as? String
  }

  @Test func `a meal is swapped and the others stay`() throws {
    try withMenu { folder in
      let before = try [0, 1, 2].map { try dish("dinner", on: $0, in: folder) }
      let offers = try commensal(["swap", "2026-11-24:dinner"], in: folder)
      #expect(offers.code == 0, "\(offers.complaints)")
      #expect(offers.output.hasPrefix("1. "))
      let swapped = try commensal(["swap", "2026-11-24:dinner", "1"], in: folder)
      #expect(swapped.code == 0, "\(swapped.complaints)")
      let after = try [0, 1, 2].map { try dish("dinner", on: $0, in: folder) }
      #expect(after[0] == before[0])
      #expect(after[1] != before[1])
      #expect(after[2] == before[2])
      #expect(try commensal(["swap", "2026-11-24:dinner", "99"], in: folder).code == 2)
    }
  }

  @Test func `planning the rest keeps what is past and what is locked, and leaves out what is banned`() throws
  {
    try withMenu { folder in
      let first = try dish("dinner", on: 0, in: folder)
      let locked = try dish("lunch", on: 2, in: folder)
      let unwanted = try #require(try dish("dinner", on: 1, in: folder))
      #expect(try commensal(["lock", "2026-11-25:lunch"], in: folder).code == 0)
      #expect(try commensal(["ban", unwanted], in: folder).code == 0)
      let again = try commensal(["replan", "--from", "2026-11-24"], in: folder)
      #expect(again.code == 0, "\(again.complaints)")
      #expect(try dish("dinner", on: 0, in: folder) == first)
      #expect(try dish("lunch", on: 2, in: folder) == locked)
      #expect(try dish("dinner", on: 1, in: folder) != unwanted)
      let why = try commensal(["why", unwanted, "2026-11-24:dinner"], in: folder)
      #expect(why.output.contains("ban"), "\(why.output)")
    }
  }

  @Test func `gentle days have a way back`() throws {
    try withMenu { folder in
      let before = try [1, 2].map { try dish("dinner", on: $0, in: folder) }
      let gentle = try commensal(["flare", "--from", "2026-11-24"], in: folder)
      #expect(gentle.code == 0, "\(gentle.complaints)")
      let back = try commensal(["flare", "--over", "--from", "2026-11-24"], in: folder)
      #expect(back.code == 0, "\(back.complaints)")
      #expect(try [1, 2].map { try dish("dinner", on: $0, in: folder) } == before)
      let twice = try commensal(["flare", "--over", "--from", "2026-11-24"], in: folder)
      #expect(twice.code == 2)
      #expect(twice.complaints.contains("no gentle days to go back from"))
    }
  }

  @Test(arguments: [
    (["swap", "2026-12-24:dinner"], "lies outside the menu from 2026-11-23 to 2026-11-25"),
    (["swap", "tomorrow"], "'tomorrow' is no meal of a menu"),
    (["why", "no such dish", "2026-11-24:dinner"], "no recipe is called 'no such dish'"),
    (["lock", "2026-11-24:snack"], "nothing stands at the snack of 2026-11-24"),
    (["replan", "--from", "2026-11-24", "--bought", "zorblax"], "no food is known as 'zorblax'"),
  ])
  func `what makes no sense is told and the menu stays`(arguments: [String], words: String) throws {
    try withMenu { folder in
      let before = try commensal(["menu"], in: folder).output
      let run = try commensal(arguments, in: folder)
      #expect(run.code == 2)
      #expect(run.complaints.contains(words), "\(run.complaints)")
      #expect(try commensal(["menu"], in: folder).output == before)
    }
  }

  @Test(arguments: [
    (["plan", "--energy", "100"], 1), (["plan", "--minutes-weekday", "0", "--minutes-weekend", "0"], 1),
    (["plan", "--avoid", "vegan,gluten,soy,legumes,nightshades,nuts,seeds,fruit,vegetable,grain,salt"], 1),
    (["plan", "--days", "0"], 2), (["plan", "--equipment", "spaceship"], 2),
  ])
  func `an impossible menu is explained`(arguments: [String], code: Int) throws {
    try withTemporaryFolder { folder in
      let run = try commensal(
        ["plan", "--start", "2026-11-23", "--days", "2", "--effort", "10000"] + arguments.dropFirst(),
        in: folder)
      #expect(Int(run.code) == code, "\(run.complaints)")
      #expect(!(run.output + run.complaints).isEmpty)
    }
  }

  @Test func `a budget needs prices, and prices are read with their lines`() throws {
    try withTemporaryFolder { folder in
      try "food;price\nred lentils;3,20\neggs;3.60;600 g\n".write(
        to: folder.appending(path: "prices.csv"), atomically: true, encoding: .utf8)
      let run = try commensal(["prices", "import", "prices.csv"], in: folder)
      #expect(run.code == 0, "\(run.complaints)")
      let list = try commensal(["prices"], in: folder)
      #expect(list.output.contains("3.2"))
      #expect(list.output.contains("6"))
      try "red lentils;cheap\nbeans;x\n".write(
        to: folder.appending(path: "wrong.csv"), atomically: true, encoding: .utf8)
      let wrong = try commensal(["prices", "import", "wrong.csv"], in: folder)
      #expect(wrong.code == 2)
      #expect(wrong.complaints.contains("wrong.csv:2: 'beans;x' has no price"), "\(wrong.complaints)")
    }
  }
}
