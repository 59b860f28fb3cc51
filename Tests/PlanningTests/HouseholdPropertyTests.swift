import Planning
import Testing

@Suite struct HouseholdPropertyTests {
  @Test(arguments: 0..<10)
  func `no menu of a thousand households breaks a hard rule`(block: Int) throws {
    var complete = 0
    for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
      var household = RandomHousehold(seed: seed)
      household.request.explains = seed % 20 == 0
      let plan = try Planner().plan(household.request, from: household.candidates)
      let violations = MenuChecker(household.request, household.candidates).violations(of: plan)
      let excused = plan.misses.contains { $0.kind == "portion" }
      #expect(
        violations.filter { !(excused && $0.contains("kcal of")) }.isEmpty, "household \(seed): \(violations)"
      )
      if plan.isComplete {
        complete += 1
      } else {
        #expect(!plan.conflicts.isEmpty, "household \(seed) has no explanation")
        #expect(plan.conflicts.allSatisfy { !$0.message.isEmpty })
      }
      for relaxation in plan.relaxations {
        #expect(!relaxation.message.isEmpty)
      }
    }
    #expect(complete > 10)
  }
}
