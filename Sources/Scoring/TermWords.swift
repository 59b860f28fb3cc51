/// What stands beside a term: its name, unit, source and evidence grade.
struct TermAbout: Sendable {
  let name: String
  let unit: String
  let source: String
  let grade: String

  /// The facts about a term that do not depend on a dish.
  static func of(_ term: ScoreTermID) -> TermAbout {
    switch term {
    case .fibre: TermAbout(name: "Fibre", unit: "g", source: "Reynolds 2019", grade: "A")
    case .fibreKinds: TermAbout(name: "Kinds of fibre", unit: "kinds", source: "So 2018", grade: "B")
    case .plants: TermAbout(name: "Plants", unit: "points", source: "McDonald 2018", grade: "B")
    case .prebiotics: TermAbout(name: "Prebiotic fibres", unit: "daily doses", source: "So 2018", grade: "A")
    case .ferments: TermAbout(name: "Fermented foods", unit: "servings", source: "Wastyk 2021", grade: "B")
    case .fermentableCarbohydrate:
      TermAbout(name: "Food for butyrate makers", unit: "g", source: "Camilleri 2021", grade: "B")
    case .glutamicAcid:
      TermAbout(name: "Glutamate and glutamine in protein", unit: "g", source: "Lenders 2009", grade: "C")
    case .zinc: TermAbout(name: "Zinc", unit: "mg", source: "Camilleri 2021", grade: "B")
    case .vitaminA: TermAbout(name: "Vitamin A", unit: "µg RAE", source: "Camilleri 2021", grade: "B")
    case .vitaminD: TermAbout(name: "Vitamin D", unit: "µg", source: "Camilleri 2021", grade: "B")
    case .shortAndMediumFat:
      TermAbout(name: "Short and medium fatty acids", unit: "g", source: "USDA SR26", grade: "D")
    case .flavonoids, .mucinFlavonoids:
      TermAbout(name: "Flavonoids", unit: "mg", source: "Del Bo 2021", grade: "C")
    case .omega3: TermAbout(name: "Omega-3 fats", unit: "daily amounts", source: "", grade: "B")
    case .inflammation:
      TermAbout(name: "Inflammation estimate", unit: "units", source: "Shivappa 2014", grade: "C")
    case .colours: TermAbout(name: "Colours", unit: "colours", source: "Minich 2019", grade: "D")
    case .flavonoidClasses:
      TermAbout(name: "Classes of flavonoids", unit: "classes", source: "Del Bo 2021", grade: "C")
    case .namedFoods: TermAbout(name: "Foods studied for inflammation", unit: "doses", source: "", grade: "C")
    case .threonine: TermAbout(name: "Threonine", unit: "g", source: "Faure 2005", grade: "D")
    case .serine: TermAbout(name: "Serine", unit: "g", source: "Faure 2006", grade: "D")
    case .proline: TermAbout(name: "Proline", unit: "g", source: "Faure 2006", grade: "D")
    case .cystine: TermAbout(name: "Cystine", unit: "g", source: "Faure 2006", grade: "D")
    case .mucinFibre:
      TermAbout(name: "Fibre, so that microbes spare mucus", unit: "g", source: "Desai 2016", grade: "D")
    case .eugenol: TermAbout(name: "Eugenol of cloves", unit: "mg", source: "Wlodarska 2015", grade: "D")
    default:
      TermAbout(
        name: Irritant.of(term).name, unit: Irritant.of(term).unit, source: Irritant.of(term).source,
        grade: Irritant.of(term).grade)
    }
  }
}
