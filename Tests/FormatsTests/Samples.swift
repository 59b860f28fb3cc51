import Foods
import Formats
import Matching
import Nutrition
import Planning
import Recipes
import Shopping

/// Texts that break writers that are not careful.
let nastyTexts = [
  "Soup \"hot\", sour; salty", "two\nlines\r\nand a third", "=HYPERLINK(\"x\")", "+1 @home", "-5", "'quoted'",
  "שָׁלוֹם, עולם", "مرحبا (123) abc", "🥕👩‍🍳🇩🇪 crème brûlée", "<script>alert(1)</script>", "]]> & &amp; <!--",
  "a|b*c_d`e`[f](g)#h", "back\\slash", "tab\there", "bell\u{07} \u{2028} \u{0000}", "key:value 100% {x}",
  "ends with a blank ", String(repeating: "long word 🍲 ", count: 30),
]

func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? CalendarDay(number: 0) }

/// A list of dishes with nasty titles, a line that nobody reads among them.
func nastyList() -> ShoppingList {
  let dishes = nastyTexts.enumerated().map { number, title in
    var recipe = Recipe(title: title, origin: RecipeOrigin(format: "test", file: "-", index: 0))
    recipe.ingredients = [
      IngredientLine("200 g flour"), IngredientLine("3 zorblax"), IngredientLine("1 onion"),
    ]
    recipe.servings = Servings(2)
    return CookedDish(
      recipe: "r\(number)", title: title, analysis: DishAnalyser.standard.analyse(recipe), portions: 3,
      day: day("2026-11-23").adding(days: number / 3))
  }
  return ShoppingListWriter().list(for: dishes, wishes: ShoppingWishes())
}

/// A menu across the last days of October, whose titles are nasty.
func nastyMenu(start: String = "2026-10-23") -> MenuSheet {
  let start = day(start)
  let slots: [MealSlot] = [.breakfast, .lunch, .dinner]
  let days = (0..<6).map { number in
    MenuSheet.Day(
      date: start.adding(days: number),
      meals: slots.enumerated().map { place, slot in
        let title = nastyTexts[(number * 3 + place) % nastyTexts.count]
        return MenuSheet.Meal(
          slot: slot, recipe: "r\(number * 3 + place)", title: title, portions: 2.5, leftoverOf: nil,
          score: 71,
          energy: 520, minutes: 40, reasons: [title],
          sides: place == 2 ? [MenuSheet.Side(recipe: "s", title: title, portions: 1)] : [])
      })
  }
  return MenuSheet(
    avoided: ["milk, \"all\" of it"], start: start, days: days,
    totals: [.init(key: "plants", name: "Plants", value: 31, unit: "")],
    weekScore: [.init(key: "week", name: "Week", points: 70, of: 100, words: "a|b")], objective: [],
    bound: nil,
    misses: ["<b>fish</b>"], conflicts: [])
}

func nastyCards() -> [RecipeCard] {
  nastyTexts.enumerated().map { number, title in
    RecipeCard(
      id: "r\(number)", title: title, portions: 3, meals: [.init(day: day("2026-10-23"), slot: .dinner)],
      helpings: [.init(person: title, portions: 1.5)], minutes: 45,
      ingredients: [
        .init(text: "200 g dried chickpeas", food: "chickpeas-dried"), .init(group: title, text: title),
      ],
      steps: [.init(text: "Soak the chickpeas overnight."), .init(text: title)], notes: [title], source: title
    )
  }
}
