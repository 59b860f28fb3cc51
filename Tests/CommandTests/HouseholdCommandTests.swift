import Foundation
import TestSupport
import Testing

@Suite struct HouseholdCommandTests {
  @Test func `people are added, changed, listed and removed`() throws {
    try withTemporaryFolder { folder in
      let added = try commensal(
        ["people", "add", "Ana", "--allergy", "peanut", "--avoid", "low FODMAP", "--energy", "2100"],
        in: folder)
      #expect(added.code == 0, "\(added.complaints)")
      #expect(added.output.contains("needs: 2100 kcal a day"))
      let twice = try commensal(["people", "add", "ANA"], in: folder)
      #expect(twice.code == 2)
      #expect(twice.complaints.contains("ANA is at the table already"))
      let changed = try commensal(
        ["people", "edit", "ana", "--allow", "peanut", "--rename", "Anna"], in: folder)
      #expect(changed.code == 0, "\(changed.complaints)")
      #expect(!changed.output.contains("peanut"))
      let listed = try commensal(["people", "--json"], in: folder)
      #expect(listed.output.contains(#""name":"Anna""#))
      #expect(try commensal(["people", "remove", "Anna"], in: folder).code == 0)
      #expect(try commensal(["people"], in: folder).output.isEmpty)
    }
  }

  @Test(arguments: [
    (["people", "add", " "], "a person needs a name"),
    (["people", "edit", "Nobody", "--energy", "2000"], "nobody at the table is called 'Nobody'"),
    (["people", "add", "Ben", "--avoid", "glutten"], "did you mean gluten"),
    (["people", "add", "Ben", "--energy", "90000"], "nobody needs 90000 kcal a day"),
    (["people", "add", "Ben", "--sex", "male"], "can only be estimated from all of"),
    (["people", "add", "Ben", "--days", "tomorrow"], "'tomorrow' is no day"),
    (["people", "add", "Ben", "--meals", "tea"], "'tea' is no meal"),
    (["people", "remove", "Ben"], "nobody at the table is called 'Ben'"),
  ])
  func `what makes no sense is told and stores nobody`(arguments: [String], words: String) throws {
    try withTemporaryFolder { folder in
      let run = try commensal(arguments, in: folder)
      #expect(run.code == 2)
      #expect(run.complaints.contains(words), "\(run.complaints)")
      #expect(try commensal(["people", "--json"], in: folder).output.isEmpty)
    }
  }

  @Test func `a copy of the library can be brought back`() throws {
    try withTemporaryFolder { folder in
      #expect(try commensal(["recipes"], in: folder).code == 0)
      #expect(try commensal(["people", "add", "Ana"], in: folder).code == 0)
      #expect(try commensal(["backup", "copy.sqlite"], in: folder).code == 0)
      let again = try commensal(["backup", "copy.sqlite"], in: folder)
      #expect(again.code == 2)
      #expect(again.complaints.contains("copy.sqlite is there already and was left as it is"))
      #expect(try commensal(["people", "remove", "Ana"], in: folder).code == 0)
      let letter = folder.appending(path: "letter.txt")
      try String(repeating: "Dear aunt. ", count: 500).write(to: letter, atomically: true, encoding: .utf8)
      let wrong = try commensal(["restore", "letter.txt"], in: folder)
      #expect(wrong.code == 2)
      #expect(wrong.complaints.contains("letter.txt is not a Commensal library"))
      #expect(try commensal(["restore", "copy.sqlite"], in: folder).code == 0)
      #expect(try commensal(["people"], in: folder).output.contains("Ana"))
      let doctor = try commensal(["doctor"], in: folder)
      #expect(doctor.code == 0, "\(doctor.output)")
    }
  }

  @Test func `two dishes are compared, and one is drawn`() throws {
    try withTemporaryFolder { folder in
      let run = try commensal(
        [
          "score", "red-lentil-dal-with-spinach-and-cooled-rice",
          "miso-soup-with-tofu-wakame-and-spring-onions",
        ], in: folder)
      #expect(run.code == 0, "\(run.complaints)")
      #expect(run.output.contains("scores higher"))
      #expect(!run.output.contains("\u{1B}"), "colour is for terminals")
      let drawn = try commensal(
        ["score", "red-lentil-dal-with-spinach-and-cooled-rice", "--chart", "dal.svg"], in: folder)
      #expect(drawn.code == 0, "\(drawn.complaints)")
      let picture = try String(contentsOf: folder.appending(path: "dal.svg"), encoding: .utf8)
      #expect(picture.hasPrefix("<svg xmlns="))
      #expect(picture.contains("<title>Microbiome: "))
      #expect(try commensal(["score", "--chart", "all.svg"], in: folder).code == 2)
    }
  }
}
