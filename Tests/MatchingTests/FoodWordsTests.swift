import Testing

@testable import Matching

@Suite struct FoodWordsTests {
  @Test(arguments: [
    ("Tomatoes", "tomato"), ("jalapeño chilies", "Jalapeno Chilies"), ("crème fraîche", "creme fraiche"),
    ("confectioners' sugar", "confectioners’ sugar"), ("sun-dried tomato", "sun dried tomatoes"),
    ("bay leaves", "bay leaf"), ("cookies", "cookie"), ("cherries", "cherry"), ("radishes", "radish"),
    ("Käse", "kase"), ("Nestlé® cocoa", "nestle cocoa"), ("quiches", "quiche"), ("œufs", "oeuf"),
    ("eggs,   large", "egg large"), ("half & half", "half and half"),
  ])
  func `Spellings that mean the same have the same words`(left: String, right: String) {
    #expect(FoodWords(left).hashes == FoodWords(right).hashes)
  }

  @Test(arguments: [
    ("egg", "eggplant"), ("butter", "butternut"), ("cane", "can"), ("mace", "mac"), ("bass", "bas"),
    ("peppers", "pepper"),
  ])
  func `Different words stay different`(left: String, right: String) {
    #expect(FoodWords(left).hashes != FoodWords(right).hashes)
  }

  @Test(arguments: ["", "   ", "®", "—", "½"])
  func `A text without letters has no words`(text: String) {
    #expect(FoodWords(text).count == 0)
  }
}
