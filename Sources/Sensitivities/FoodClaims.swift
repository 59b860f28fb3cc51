internal import Embedded
internal import Foods
internal import Synchronization

/// What a food brings by its place in the tree of categories, its own row and the words of its name.
final class FoodClaims: Sendable {
  struct Claim: Sendable {
    var row: UInt8
    var certainty: Certainty
    var via: Int32
  }

  private struct Member: Sendable {
    var claims: [Claim]
    var not: GroupSet
  }

  private let lookup: @Sendable (FoodID) -> Food?
  private let members: [String: Member]
  /// Claims by the food's row; `nil` where nobody asked yet.
  private let remembered = Mutex<[[Claim]?]>([])

  init(lookup: @escaping @Sendable (FoodID) -> Food?) {
    self.lookup = lookup
    self.members = FoodClaims.standardMembers
  }

  /// The food of that id, or `nil`.
  func food(_ id: FoodID) -> Food? { lookup(id) }

  private static let standardMembers = readMembers(Table("sensitivity_members.tsv"), GroupTable.standard)

  private static func readMembers(_ table: Table, _ groups: GroupTable) -> [String: Member] {
    let path = table.column("path")
    let columns: [(Int, Certainty)] = [
      (table.column("certain"), .certain), (table.column("usual"), .usual),
      (table.column("possible"), .possible),
    ]
    let not = table.column("not")
    var members: [String: Member] = [:]
    for row in 0..<table.count {
      func rows(_ column: Int) -> [UInt8] {
        table.list(row, column, separator: ",").flatMap { TermTables.members(of: $0) }.map { id in
          guard let row = groups.row(of: id) else {
            preconditionFailure("\(table.name): \(id.rawValue) is no group")
          }
          return UInt8(row)
        }
      }
      var member = Member(claims: [], not: GroupSet())
      for (column, certainty) in columns {
        member.claims += rows(column).map { Claim(row: $0, certainty: certainty, via: -1) }
      }
      for row in rows(not) { member.not.insert(Int(row)) }
      members[table.text(row, path)] = member
    }
    return members
  }

  /// The claims of a food; worked out once.
  func claims(of id: FoodID, terms: TermIndex) -> [Claim] {
    let known = remembered.withLock { $0.indices.contains(id.row) ? $0[id.row] : nil }
    if let known { return known }
    guard let food = lookup(id) else { return [] }
    let claims = workOut(food, terms)
    remembered.withLock { remembered in
      while remembered.count <= id.row { remembered.append(nil) }
      remembered[id.row] = claims
    }
    return claims
  }

  private func workOut(_ food: Food, _ terms: TermIndex) -> [Claim] {
    var strongest: [UInt8: Claim] = [:]
    func take(_ claim: Claim) {
      if let old = strongest[claim.row], old.certainty >= claim.certainty { return }
      strongest[claim.row] = claim
    }
    var path = ""
    for part in food.category.path.split(separator: ".") {
      path += path.isEmpty ? String(part) : "." + part
      apply(members[path], take: take) { strongest[$0] = nil }
    }
    for (row, certainty, via) in NameReader.claims(of: food.name, terms) {
      take(Claim(row: row, certainty: certainty, via: via))
    }
    apply(members["food:" + food.slug], take: take) { strongest[$0] = nil }
    return strongest.values.sorted { $0.row < $1.row }
  }

  private func apply(_ member: Member?, take: (Claim) -> Void, drop: (UInt8) -> Void) {
    guard let member else { return }
    for row in 0..<GroupSet.capacity where member.not.contains(row) { drop(UInt8(row)) }
    for claim in member.claims { take(claim) }
  }
}

/// Reads the claims of a bare name, without labels and denials.
enum NameReader {
  static func claims(of name: String, _ terms: TermIndex) -> [(row: UInt8, certainty: Certainty, via: Int32)]
  {
    let denied = turnedRound(name).map { silenced(in: $0, terms) } ?? GroupSet()
    var finds: [TermIndex.Find] = []
    terms.find(in: WordList(name), acrossCommas: true, into: &finds)
    var result: [(row: UInt8, certainty: Certainty, via: Int32)] = []
    for find in finds {
      for number in terms.terms[Int(find.term)].effects {
        let effect = terms.effects[Int(number)]
        guard let certainty = effect.certainty, !denied.contains(Int(effect.group)) else { continue }
        let silenced = finds.contains { other in
          other.covers(find) && other.term != find.term
            && (other.sharesHead || (other.start, other.end) != (find.start, find.end))
            && terms.terms[Int(other.term)].silenced.contains(Int(effect.group))
        }
        if !silenced { result.append((effect.group, certainty, effect.via)) }
      }
    }
    return result
  }

  /// "Flour, arrowroot" read as "arrowroot flour": tables put the head first.
  private static func turnedRound(_ name: String) -> String? {
    let parts = name.split(separator: ",")
    guard parts.count >= 2 else { return nil }
    return parts[1] + " " + parts[0]
  }

  private static func silenced(in name: String, _ terms: TermIndex) -> GroupSet {
    var finds: [TermIndex.Find] = []
    terms.find(in: WordList(name), into: &finds)
    return finds.reduce(into: GroupSet()) { $0.formUnion(terms.terms[Int($1.term)].silenced) }
  }
}
