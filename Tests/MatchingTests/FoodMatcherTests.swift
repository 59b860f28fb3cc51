import Foods
import Ingredients
import Matching
import Testing

@Suite struct FoodMatcherTests {
  private let matcher = FoodMatcher.standard

  private func slug(_ name: String, preparation: String? = nil) -> String? {
    var ingredient = ParsedIngredient(text: name)
    ingredient.name = name
    ingredient.preparation = preparation
    return matcher.match(ingredient).food.map { matcher.foods[$0].slug }
  }

  @Test(arguments: [
    ("garlic", "garlic"), ("Garlic Cloves", "garlic"), ("salted butter", "butter"),
    ("unsalted butter", "butter-unsalted"),
    ("extra-virgin olive oil", "olive-oil-extra-virgin"), ("all purpose flour", "flour-wheat-white"),
    ("freshly ground black pepper", "black-pepper"), ("eggs", "egg"), ("egg whites", "egg-white"),
    ("canned black beans", "black-beans-canned"), ("black beans, canned", "black-beans-canned"),
    ("Tagliatelle Pasta", "pasta"), ("burrata cheese", "mozzarella-fresh"),
    ("good-quality chicken stock", "chicken-broth"),
  ])
  func `A name means its food`(name: String, food: String) {
    #expect(slug(name) == food)
  }

  /// Words that resemble another food's name; the second food is what they must not be taken for.
  @Test(arguments: [
    ("cream of tartar", "cream"), ("peanut butter", "butter"), ("eggplant", "egg"), ("coconut milk", "milk"),
    ("almond milk", "milk"), ("butternut squash", "butter"), ("buckwheat", "wheat"), ("sweetbreads", "bread"),
    ("egg noodles", "egg"), ("cocoa butter", "butter"), ("butter beans", "butter"),
    ("oyster mushrooms", "oyster"),
    ("oyster sauce", "oyster"), ("rice vinegar", "rice"), ("fish sauce", "fish"),
    ("mincemeat", "beef-ground"),
    ("ginger ale", "ginger"), ("root beer", "beer"), ("garlic powder", "garlic"), ("lemon thyme", "lemon"),
    ("grumblenut butter cheese", "butter"), ("vegan butter", "butter"),
    ("dairy-free cream cheese", "cream-cheese"),
    ("milk chocolate", "milk"), ("chocolate milk", "chocolate-milk-bar"), ("corn syrup", "sweetcorn"),
    ("bell peppers", "black-pepper"), ("peppers", "black-pepper"), ("sichuan pepper", "pepper-green"),
  ])
  func `A similar word is another food`(name: String, not other: String) {
    #expect(slug(name) != other)
  }

  @Test(arguments: [
    ("tomatoes", "canned", "tomato-canned"), ("thyme", "dried", "thyme-dried"),
    ("parsley", "washed and dried", "parsley"), ("lemon", "Juice of", "lemon-juice"),
    ("lemon", "zested", "lemon-zest"),
  ])
  func `The preparation may mean another form`(name: String, preparation: String, food: String) {
    #expect(slug(name, preparation: preparation) == food)
  }

  @Test func `Cooked rice is weighed cooked`() throws {
    let match = matcher.match(name: "cooked white rice")
    let food = matcher.foods[try #require(match.food)]
    #expect(match.isCookedForm || food.slug.hasSuffix("-cooked"))
  }

  @Test(arguments: ["grumblewort", "xyzzy of plugh", ""])
  func `What nobody knows has no food, a reason, and the lowest confidence`(name: String) {
    let match = matcher.match(name: name)
    #expect(match.food == nil)
    #expect(match.confidence == .guess)
    #expect(!match.reason.isEmpty)
  }

  @Test func `A near name has candidates`() {
    let match = matcher.match(name: "garlic grumblewort")
    #expect(match.food == nil)
    #expect(match.candidates.map { matcher.foods[$0].slug } == ["garlic"])
  }

  @Test func `Every synonym finds its own food`() {
    for food in matcher.foods.concepts {
      for synonym in food.synonyms {
        let found = matcher.match(name: synonym)
        let slug = found.food.map { matcher.foods[$0].slug }
        #expect(slug == food.slug, "\(synonym)")
        #expect(found.confidence == .sure, "\(synonym)")
      }
    }
  }

  @Test func `A name of the tail is found with less confidence`() throws {
    let match = matcher.match(name: "mashu roots")
    if let food = match.food { #expect(match.confidence < .sure || matcher.foods.isConcept(food)) }
    #expect(matcher.match(name: "hyacinth beans").food != nil)
  }
}
