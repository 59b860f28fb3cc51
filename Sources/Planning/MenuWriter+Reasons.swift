extension MenuWriter {
  /// Why a dish stands where it stands, the weightiest first; or why a place stays empty.
  func reasons(at place: Int) -> [String] {
    guard let candidate = candidate(at: place) else {
      return [model.settledPlaces.contains(place) ? "is over" : emptiness(at: place)]
    }
    var reasons: [String] = []
    if model.settledPlaces.contains(place) {
      reasons.append("eaten or cooked already")
    } else if model.problem.places[place].lock != nil {
      reasons.append("settled by you")
    }
    if model.problem.isLeftover(place, in: menu) {
      reasons.append("left over from the dinner before; warming up takes \(HouseholdModel.reheating) minutes")
    }
    let option = model.problem.options[menu[place]]
    for (bit, rule) in model.countedRules.enumerated()
    where option.rules & model.problem.places[place].rules & (1 << bit) != 0 && rule.least > 0 {
      let reason = "keeps your rule: \(rule)"
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    reasons += health(of: candidate, option, at: place)
    if let rating = candidate.rating, rating >= 80 { reasons.append("a favourite, rated \(rating) of 100") }
    let bought = candidate.perishables.filter(model.request.bought.contains).sorted()
    if !bought.isEmpty { reasons.append("uses \(bought.prefix(3).joined(separator: ", ")), bought already") }
    if model.request.gentle != nil, let gentleness = candidate.gentleness, gentleness >= 60 {
      reasons.append("gentle: \(gentleness) of 100")
    }
    let used = candidate.foods.filter(model.request.pantry.contains).sorted()
    if !used.isEmpty { reasons.append("uses \(used.prefix(3).joined(separator: ", ")) from the pantry") }
    if reasons.isEmpty, let minutes = candidate.minutes { reasons.append("ready in \(minutes) minutes") }
    if reasons.isEmpty { reasons.append("fits the energy of the day") }
    return reasons
  }

  private func health(of candidate: Candidate, _ option: MenuProblem.Option, at place: Int) -> [String] {
    var reasons: [String] = []
    let own = model.problem.plants(of: menu[place]).filter { plant in
      menu.indices.allSatisfy { $0 == place || !model.problem.plants(of: menu[$0]).contains(plant) }
    }
    if !own.isEmpty {
      let names = own.prefix(4).map { model.plantKeys[Int($0)] }.joined(separator: ", ")
      let more = own.count > 4 ? " and \(own.count - 4) more" : ""
      reasons.append("the only meal with \(names)\(more)")
    }
    if option[.ferment] > 0 { reasons.append("live ferments: \(tenths(option[.ferment])) servings") }
    if option[.fibre] >= 60 { reasons.append("\(tenths(option[.fibre])) g fibre a person") }
    let kinds = ownKinds(at: place)
    if !kinds.isEmpty {
      reasons.append("the day's only \(kinds.joined(separator: ", ").replacingUnderscores())")
    }
    if candidate.features.inflammation <= -100 { reasons.append("supports a low inflammation estimate") }
    return reasons
  }

  /// Fibre kinds that no other meal of the day has.
  private func ownKinds(at place: Int) -> [String] {
    var others: UInt16 = 0
    for other in menu.indices where other != place && model.meals[other].day == model.meals[place].day {
      others |= model.problem.options[menu[other]].kinds
    }
    let own = model.problem.options[menu[place]].kinds & ~others
    return model.kindNames.enumerated().filter { own & (1 << $0.offset) != 0 }.map(\.element)
  }

  private func emptiness(at place: Int) -> String {
    let slot = model.meals[place].slot
    let suiting = model.candidates.filter {
      $0.meals.contains(slot) && !($0.isSide && slot.takesSide)
    }
    if suiting.isEmpty { return "none of the \(model.candidates.count) recipes suits \(slot.rawValue)" }
    let list = model.problem.lists[model.problem.places[place].list].filter {
      model.problem.options[Int($0)].dish >= 0
    }
    if list.isEmpty { return "all \(suiting.count) recipes for \(slot.rawValue) are excluded" }
    return "none of the \(list.count) recipes left for \(slot.rawValue) fits beside the other meals"
  }

  func tenths(_ number: Int) -> String {
    number % 10 == 0 ? String(number / 10) : "\(number / 10).\(abs(number % 10))"
  }
}

extension String {
  /// The words of a key, with spaces.
  func replacingUnderscores() -> String { String(map { $0 == "_" ? " " : $0 }) }
}
