import Testing
@testable import Scoring
@Test func opens() { #expect(FibreKind.all.count == 14) ; #expect(Irritant.all.count == 12); #expect(NamedFood.all.count == 15); #expect(InflammationParameter.used.count == 34) }
