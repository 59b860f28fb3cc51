import Formats
import Shopping
import Testing

/// Lines of as many dishes as there are bars, and the list that they must give.
///
/// Each food stands with its exact amount and what is taken from the shelf. The groups say why the cases are hard; every
/// row was read by hand.
private let gold = #"""
  # the 21 pairs of the survey of peers
  200 g flour | 0.5 kg flour => flour-wheat-white: 700 g @ 1 bag of 1 kg
  2 tbsp olive oil | 1 tbsp olive oil => olive-oil: 3 tbsp @ 1 bottle of 250 ml
  500 ml milk | 1 l milk => milk: 1.5 l (about 1.55 kg) @ 3 cartons of 500 ml
  1/2 onion | 2 onions => onion: 2.5 (about 275 g) @ 3
  1 can (400 g) tomatoes | 1 can (400 g) tomatoes => tomato-canned: 2 cans (about 800 g) @ 2 cans of 400 g
  1 cup milk | 2 cups milk => milk: 710 ml @ 1 carton of 1 l
  2 cloves garlic | 1 clove garlic => garlic: 3 cloves (about 9 g) @ 1 head
  1 cup sugar | 1 tbsp sugar => sugar: 213 g (about 252 ml) @ 1 bag of 500 g
  1 lb potatoes | 8 oz potatoes => potato: 681 g @ 750 g
  250 ml milk | 1 cup milk => milk: 487 ml (about 502 g) @ 1 carton of 500 ml
  1 cup flour | 200 g flour => flour-wheat-white: 326 g @ 1 bag of 1 kg
  100 g sugar | 1 kg sugar => sugar: 1.1 kg @ 3 bags of 500 g
  3 cloves garlic | 1 tsp garlic => garlic: 4 cloves (about 12 g) @ 1 head
  2 Tbs milk | 1 c milk => milk: 267 ml (about 275 g) @ 1 carton of 500 ml
  1 lb butter | 8 oz butter => butter: 681 g @ 3 packs of 250 g
  250 ml cream | 1 cup cream => cream-heavy: 487 ml (about 490 g) @ 2 tubs of 300 ml
  1 cup flour, all purpose | 200 g flour, all purpose => flour-wheat-white: 326 g @ 1 bag of 1 kg
  1 cup flour, all-purpose | 200 g flour, all-purpose => flour-wheat-white: 326 g @ 1 bag of 1 kg
  1 cup sugar | 200 g sugar => sugar: 400 g @ 1 bag of 500 g
  1 cup dried chickpeas | 200 g dried chickpeas => chickpeas-dried: 400 g @ 1 bag of 500 g
  1 cup milk | 100 g milk => milk: 334 ml (about 344 g) @ 1 carton of 500 ml
  # one food under several names
  1 cup all-purpose flour | 1 cup all purpose flour => flour-wheat-white: 251 g (about 2 cups) @ 1 bag of 1 kg
  100 g plain flour | 100 g all-purpose flour => flour-wheat-white: 200 g @ 1 bag of 1 kg
  3 spring onions | 4 scallions => spring-onion: 7 (about 105 g) @ 1 bunch
  1 courgette | 1 zucchini => courgette: 2 (about 392 g) @ 2
  1 aubergine | 200 g eggplant => aubergine: 1.5 (about 650 g) @ 2
  2 tbsp coriander leaves | 1 bunch cilantro => coriander-leaf: 1 bunch (about 62 g) @ 1 bunch
  200 g prawns | 200 g shrimp => shrimp: 400 g @ 400 g
  1 tsp bicarbonate of soda | 1 tsp baking soda => baking-soda: 2 tsp (about 9.2 g) @ 1 tub of 200 g
  100 g icing sugar | 100 g powdered sugar => sugar-powdered: 200 g @ 1 bag of 500 g
  50 g rocket | 50 g arugula => rocket: 100 g @ 1 bag of 100 g
  1 tbsp cornflour | 1 tbsp cornstarch => cornstarch: 2 tbsp (about 16 g) @ 1 pack of 250 g
  200 g mangetout | 200 g snow peas => mangetout: 400 g @ 400 g
  1 green pepper | 1 green bell pepper => pepper-green: 2 (about 238 g) @ 2
  1 tsp ground cumin | 1 tsp cumin => cumin: 2 tsp (about 4.2 g) @ 1 jar of 40 g
  200 g swede | 200 g rutabaga => swede: 400 g @ 1
  100 g caster sugar | 50 g superfine sugar => sugar-superfine: 150 g @ 1 bag of 500 g
  2 carrots, peeled and chopped | 2 carrots, grated => carrot: 4 (about 244 g) @ 4
  1 tbsp freshly chopped parsley | 2 tbsp parsley, finely chopped => parsley: 3 tbsp (about 12 g) @ 1 bunch
  400 g tin chopped tomatoes | 1 (400 g) can diced tomatoes => tomato-canned: 2 cans (about 800 g) @ 2 cans of 400 g
  1 large egg | 2 medium eggs => egg: 3 (about 138 g) @ 1 box of 6
  1 Zwiebel | 1 onion => onion: 2 (about 220 g) @ 2
  # counts, pieces and weights of one food
  2 cloves garlic | 1 tsp minced garlic => garlic: 3 cloves (about 8.9 g) @ 1 head
  1 head garlic | 2 cloves garlic => garlic: 15.5 cloves (about 46 g) @ 2 heads
  1 onion | 1/2 cup chopped onion => onion: 2 (about 190 g) @ 2
  2 carrots | 200 g carrots => carrot: 5.5 (about 322 g) @ 6
  1 bunch parsley | 2 tbsp chopped parsley => parsley: 1.5 bunches (about 68 g) @ 2 bunches
  1 inch ginger | 1 tbsp grated ginger => ginger: 2 inches (about 13 g) @ 20 g
  4 sprigs thyme | 1 tbsp fresh thyme => thyme: 8 sprigs (about 4.8 g) @ 1 bunch
  2 sticks butter | 50 g butter => butter: 2.5 sticks (about 277 g) @ 2 packs of 250 g
  1 stick butter | 2 tbsp butter => butter: 1.5 sticks (about 142 g) @ 1 pack of 250 g
  1/2 head cabbage | 200 g cabbage => cabbage: 1 head (about 654 g) @ 1 head
  2 slices bread | 1 loaf bread => bread-white: 18.5 slices (about 510 g) @ 1 loaf of 800 g
  2 chicken breasts | 1 lb chicken breasts => chicken-breast: 4.5 (about 814 g) @ 850 g
  6 mushrooms | 200 g mushrooms => mushroom: 17.5 (about 308 g) @ 2 packs of 250 g
  1 small onion | 1 large onion => onion: 2 (about 220 g) @ 2
  3 celery stalks | 100 g celery => celery: 5.5 stalks (about 220 g) @ 1 head
  1 avocado | 1/2 avocado => avocado: 1.5 (about 255 g) @ 2
  2 potatoes | 500 g potatoes => potato: 4.5 (about 926 g) @ 1 kg
  1 cup cherry tomatoes | 10 cherry tomatoes => tomato-cherry: 19 (about 320 g) @ 2 punnets of 250 g
  2 bay leaves | 1 bay leaf => bay-leaf: 3 (about 0.6 g) @ 1 jar of 15 g
  1 dozen eggs | 3 eggs => egg: 15 (about 750 g) @ 3 boxes of 6
  1 packet dry yeast | 1 tsp dry yeast => yeast-dry: 1.5 packages (about 11 g) @ 2 sachets of 7 g
  3 spring onions | 1 bunch spring onions => spring-onion: 10 (about 145 g) @ 2 bunches
  2 tomatoes | 1 lb tomatoes => tomato: 6 (about 700 g) @ 6
  # citrus: juice, zest and fruit
  juice of 1 lemon | 2 lemons | zest of 1 lemon => lemon: 3 (about 252 g) @ 3
  juice of 1 lemon | zest of 1 lemon => lemon: 1 (about 84 g) @ 1
  juice of 1 lemon | juice of 1 lemon => lemon: 2 (about 168 g) @ 2
  juice and zest of 1 lemon | juice of 1 lemon => lemon: 2 (about 168 g) @ 2
  2 tbsp lemon juice | 1 tsp lemon zest => lemon: 1 (about 54 g) @ 1
  1 tbsp lemon juice => lemon: 0.5 (about 27 g) @ 1
  1 lemon, juiced | 1 lemon, zested => lemon: 1 (about 84 g) @ 1
  1/2 lemon, juiced | 1/2 lemon => lemon: 1 (about 84 g) @ 1
  finely grated zest of 2 limes | juice of 1 lime => lime: 2 (about 134 g) @ 2
  2 limes | 2 tbsp lime juice => lime: 3 (about 202 g) @ 3
  zest of 1 orange | 100 ml orange juice => orange: 1.5 (about 171 g) @ 2
  500 ml orange juice | zest of 1 orange => orange: 1 (about 140 g) @ 1; orange-juice: 500 ml @ 1 carton of 500 ml
  1 lemon, cut in wedges | juice of 1/2 lemon => lemon: 1.5 (about 126 g) @ 2
  1 cup lemon juice | 1 lemon => lemon: 6 (about 511 g) @ 6
  1/4 cup lime juice | zest of 3 limes => lime: 3 (about 201 g) @ 3
  # eggs and their parts
  2 egg whites | 3 egg yolks | 2 eggs => egg: 5 (about 250 g) @ 1 box of 6
  4 egg whites => egg: 4 (about 200 g) @ 1 box of 6
  2 egg yolks | 2 egg yolks => egg: 4 (about 200 g) @ 1 box of 6
  1 egg | 1 egg white => egg: 2 (about 100 g) @ 1 box of 6
  6 egg whites | 6 egg yolks => egg: 6 (about 300 g) @ 1 box of 6
  2 hard-boiled eggs | 2 eggs => egg: 4 (about 200 g) @ 1 box of 6
  3 eggs, separated | 1 egg yolk => egg: 4 (about 200 g) @ 1 box of 6
  1 large egg yolk | 1 large egg => egg: 2 (about 100 g) @ 1 box of 6
  # cooked and dry
  1 cup cooked chickpeas | 100 g dried chickpeas => chickpeas-dried: 169 g @ 1 bag of 500 g
  1 cup cooked chickpeas | 1 can chickpeas => chickpeas-canned: 2 cans (about 417 g) @ 2 cans of 400 g
  2 cups cooked rice | 1 cup rice => rice-white: 299 g @ 1 bag of 500 g
  1 cup cooked brown rice | 100 g brown rice => rice-brown: 181 g @ 1 bag of 500 g
  200 g cooked lentils | 200 g lentils => lentils: 280 g @ 1 bag of 500 g
  4 cups cooked pasta | 250 g pasta => pasta: 506 g @ 1 pack of 500 g
  2 cups cooked quinoa | 100 g quinoa => quinoa: 234 g @ 1 bag of 500 g
  1 cup cooked black beans | 100 g dried black beans => black-beans-dried: 173 g @ 1 bag of 500 g
  2 cups cooked black beans | 1 (15 oz) can black beans => black-beans-canned: 2.5 cans (about 604 g) @ 3 cans of 400 g
  3 cups cooked chicken => chicken-breast: 559 g @ 600 g
  1 cup cooked white beans => white-beans-dried: 76 g @ 1 bag of 500 g
  # what must stay apart
  1 tbsp fresh thyme | 1 tsp dried thyme => thyme: 1 tbsp (about 2.4 g) @ 1 bunch; thyme-dried: 1 tsp (about 1 g) @ 1 jar of 15 g
  1 bunch basil | 1 tsp dried basil => basil: 1 bunch (about 60 g) @ 1 bunch; basil-dried: 1 tsp (about 0.7 g) @ 1 jar of 15 g
  2 tbsp fresh oregano | 1 tsp dried oregano => oregano: 1 tsp (about 1 g) @ 1 jar of 15 g; oregano-fresh: 2 tbsp (about 5 g) @ 1 bunch
  1 tsp ground ginger | 1 inch fresh ginger => ginger: 1 inch (about 7 g) @ 20 g; ginger-ground: 1 tsp (about 1.8 g) @ 1 jar of 40 g
  1 tsp garlic powder | 1 clove garlic => garlic: 1 clove (about 3 g) @ 1 head; garlic-powder: 1 tsp (about 3.3 g) @ 1 jar of 40 g
  1 onion | 1 red onion => onion: 1 (about 110 g) @ 1; onion-red: 1 (about 110 g) @ 1
  1 tbsp butter | 1 tbsp unsalted butter => butter: 1 tbsp (about 15 g) @ 1 pack of 250 g; butter-unsalted: 1 tbsp (about 15 g) @ 1 pack of 250 g
  1 cup milk | 1 cup coconut milk => coconut-milk: 237 ml @ 1 can of 400 ml; milk: 237 ml @ 1 carton of 500 ml
  1 cup milk | 1 cup almond milk => almond-milk: 237 ml @ 1 carton of 1 l; milk: 237 ml @ 1 carton of 500 ml
  200 g tomatoes | 1 can tomatoes => tomato: 200 g @ 2; tomato-canned: 1 can (about 400 g) @ 1 can of 400 g
  100 g white rice | 100 g brown rice => rice-brown: 100 g @ 1 bag of 500 g; rice-white: 100 g @ 1 bag of 500 g
  1 tbsp soy sauce | 1 tbsp tamari => soy-sauce: 1 tbsp (about 16 g) @ 1 bottle of 150 ml; tamari: 1 tbsp (about 18 g) @ 1 bottle of 150 ml
  1 cup flour | 1 cup whole wheat flour => flour-wheat-white: 126 g (about 1 cup) @ 1 bag of 1 kg; flour-wheat-whole: 119 g (about 1 cup) @ 1 bag of 1 kg
  1 green pepper | 1 red pepper => pepper-green: 1 (about 119 g) @ 1; pepper-red: 1 (about 119 g) @ 1
  1 tsp black pepper | 1 red bell pepper => black-pepper: 1 tsp (about 2.3 g) @ 1 jar of 40 g; pepper-red: 1 (about 119 g) @ 1
  200 g sweet potatoes | 200 g potatoes => potato: 200 g @ 250 g; sweet-potato: 200 g @ 250 g
  1 tbsp olive oil | 1 tbsp sesame oil => olive-oil: 1 tbsp @ 1 bottle of 250 ml; sesame-oil: 1 tbsp @ 1 bottle of 250 ml
  100 g frozen peas | 100 g green peas => peas: 100 g @ 100 g; peas-frozen: 100 g @ 1 bag of 450 g
  1 tsp cinnamon | 1 cinnamon stick => cinnamon: 1 tsp (about 2.6 g) @ 1 jar of 40 g; cinnamon-stick: 1 stick (about 3 g) @ 1 pack of 20 g
  1 tsp salt | 1 tsp sea salt => salt: 1 tsp (about 6.1 g) @ 1 pack of 500 g; salt-sea: 1 tsp (about 5 g) @ 1 pack of 500 g
  100 g dark chocolate | 100 g milk chocolate => chocolate-dark: 100 g @ 1 bar of 100 g; milk-chocolate: 100 g @ 1 bar of 100 g
  1 tbsp tomato paste | 1 can tomatoes => tomato-canned: 1 can (about 400 g) @ 1 can of 400 g; tomato-paste: 1 tbsp (about 17 g) @ 1 tube of 140 g
  1 tsp mustard seeds | 1 tsp Dijon mustard => mustard-dijon: 1 tsp (about 5.2 g) @ 1 jar of 200 g; mustard-seed: 1 tsp (about 3.3 g) @ 1 jar of 40 g
  1 cup cream | 1 cup sour cream => cream-heavy: 237 ml @ 1 tub of 300 ml; sour-cream: 237 ml @ 1 tub of 300 ml
  100 g lentils | 100 g red lentils => lentils: 100 g @ 1 bag of 500 g; lentils-red: 100 g @ 1 bag of 500 g
  1 tbsp honey | 1 tbsp maple syrup => honey: 1 tbsp (about 22 g) @ 1 jar of 340 g; maple-syrup: 1 tbsp (about 20 g) @ 1 bottle of 250 ml
  # what does not add up stands side by side
  2 cups sugar | 1 pinch sugar => sugar: 400 g (about 2 cups) + 1 pinch @ 1 bag of 500 g
  1 tsp salt | a pinch of salt => salt: 1 tsp (about 6.1 g) + 1 pinch @ 1 pack of 500 g
  1 bunch basil | 1 handful basil => basil: 1 bunch (about 60 g) + 1 handful @ 2 bunches
  1 tbsp butter | 1 knob butter => butter: 1 tbsp (about 15 g) + 1 knob @ 1 pack of 250 g
  200 g spinach | 2 handfuls spinach => spinach: 200 g + 2 handfuls @ 3 bags of 100 g
  1 pinch saffron | 1 pinch saffron => saffron: 2 pinches @ 1 sachet of 0.5 g
  1 tsp salt | salt to taste => salt: 1 tsp (about 6.1 g) + some @ 1 pack of 500 g
  2 tbsp olive oil | olive oil for drizzling => olive-oil: 2 tbsp + some @ 1 bottle of 250 ml
  1 tsp black pepper | freshly ground black pepper => black-pepper: 1 tsp (about 2.3 g) + some @ 1 jar of 40 g
  sugar, to taste | sugar => sugar: some @ 1 bag of 500 g
  # several foods in one line
  salt and pepper => black-pepper: some @ 1 jar of 40 g; salt: some @ 1 pack of 500 g
  salt and pepper to taste | 1 tsp salt => black-pepper: some @ 1 jar of 40 g; salt: 1 tsp (about 6.1 g) + some @ 1 pack of 500 g
  Salt and freshly ground black pepper | 1/2 tsp black pepper => black-pepper: 0.5 tsp (about 1.2 g) + some @ 1 jar of 40 g; salt: some @ 1 pack of 500 g
  sea salt and cracked black pepper to taste => black-pepper: some @ 1 jar of 40 g; salt-sea: some @ 1 pack of 500 g
  oil and vinegar => vegetable-oil: some @ 1 bottle of 250 ml; vinegar: some @ 1 bottle of 500 ml
  salt & pepper => black-pepper: some @ 1 jar of 40 g; salt: some @ 1 pack of 500 g
  salt, pepper => black-pepper: some @ 1 jar of 40 g; salt: some @ 1 pack of 500 g
  1 can pork and beans => pork-and-beans: 1 can (about 425 g) @ 1 can
  macaroni and cheese => mac-and-cheese-mix: some @ -
  1 cup half-and-half => half-and-half: 237 ml @ 1 tub of 300 ml
  salt, pepper and paprika => black-pepper: some @ 1 jar of 40 g; paprika: some @ 1 jar of 40 g; salt: some @ 1 pack of 500 g
  # cans, jars and packs
  400 g can chickpeas | 1 (15 oz) can chickpeas, drained => chickpeas-canned: 2 cans (about 504 g) @ 2 cans of 400 g
  2 x 400 g tins chickpeas, drained and rinsed | 1 can chickpeas => chickpeas-canned: 3 cans (about 741 g) @ 3 cans of 400 g
  1 tin coconut milk | 200 ml coconut milk => coconut-milk: 1.5 cans (about 591 g) @ 2 cans of 400 ml
  2 (14.5 oz) cans diced tomatoes | 1 can diced tomatoes => tomato-canned: 3 cans (about 1.22 kg) @ 3 cans of 400 g
  1 (6 oz) can tomato paste | 2 tbsp tomato paste => tomato-paste: 1.5 cans (about 204 g) @ 1 tube of 200 g
  1 (8 oz) package cream cheese | 4 oz cream cheese => cream-cheese: 1.5 packages (about 341 g) @ 2 packages
  1 jar sauerkraut | 100 g sauerkraut => sauerkraut: 1.5 jars (about 780 g) @ 2 jars of 500 g
  1 (28 oz) can crushed tomatoes | 1 cup crushed tomatoes => tomato-crushed: 1.5 cans (about 1.04 kg) @ 3 cans of 400 g
  1 can tuna, drained | 1 can tuna => tuna-canned: 2 cans (about 280 g) @ 2 cans of 145 g
  1 x 250 g pack halloumi | 100 g halloumi => halloumi: 1.5 packages (about 350 g) @ 2 packs of 225 g
  1 block tofu | 200 g tofu => tofu: 1.5 blocks (about 596 g) @ 3 blocks of 200 g
  1 carton vegetable broth | 2 cups vegetable broth => vegetable-broth: 1.5 cartons (about 1.42 kg) @ 3 cartons of 500 ml
  1 can sweetcorn | 100 g canned sweetcorn => sweetcorn-canned: 1.5 cans (about 360 g) @ 2 cans of 325 g
  # ranges, sums and odd writing
  1-2 onions | 1 onion => onion: 3 (about 330 g) @ 3
  2 to 3 cloves garlic | 2 cloves garlic => garlic: 5 cloves (about 15 g) @ 1 head
  1 cup plus 1 tbsp milk | 1 cup milk => milk: 488 ml @ 1 carton of 500 ml
  1½ cups flour | ½ cup flour => flour-wheat-white: 251 g (about 2 cups) @ 1 bag of 1 kg
  1 1/2 lb potatoes | 1/2 lb potatoes => potato: 908 g @ 1 kg
  about 200 g rice | 100 g rice => rice-white: 300 g @ 1 bag of 500 g
  ONE ONION | 1 onion => onion: 2 (about 220 g) @ 2
  2 onions (about 200 g) | 1 onion => onion: 3 (about 310 g) @ 3
  1 heaped tsp cumin | 1 tsp cumin => cumin: 2 tsp (about 4.2 g) @ 1 jar of 40 g
  a dozen eggs | 1 egg => egg: 13 (about 650 g) @ 3 boxes of 6
  1,5 kg potatoes | 500 g potatoes => potato: 2 kg @ 2 kg
  200g flour | 200 gr flour => flour-wheat-white: 400 g @ 1 bag of 1 kg
  2 tablespoons sugar | 1 Tbsp. sugar | 3 teaspoons sugar => sugar: 50 g (about 60 ml) @ 1 bag of 500 g
  1 dl cream | 2 dl cream => cream-heavy: 300 ml @ 1 tub of 300 ml
  1 pint milk | 1 cup milk => milk: 710 ml (about 732 g) @ 1 carton of 1 l
  1 kg salt | 5 g salt => salt: 1 kg @ 1 pack of 1 kg
  # three dishes and more
  1 onion | 1 onion | 1 onion => onion: 3 (about 330 g) @ 3
  200 g carrots | 1 carrot | 1 cup grated carrot | 2 large carrots => carrot: 8.5 (about 515 g) @ 9
  1 tbsp olive oil | 2 tbsp olive oil | 100 ml olive oil => olive-oil: 145 ml (about 132 g) @ 1 bottle of 250 ml
  1 clove garlic | 2 cloves garlic | 1 head garlic | 1 tsp chopped garlic => garlic: 17.5 cloves (about 52 g) @ 2 heads
  1 tsp cumin | 1 tbsp cumin | 2 tsp ground cumin => cumin: 2 tbsp (about 13 g) @ 1 jar of 40 g
  """#

@Suite struct GoldTests {
  @Test func `every case of the gold table merges as it must`() {
    var group = ""
    var cases = 0
    for row in gold.split(separator: "\n") {
      if row.hasPrefix("#") {
        group = String(row.dropFirst(2))
        continue
      }
      let parts = row.components(separatedBy: " => ")
      let lines = parts[0].components(separatedBy: " | ")
      let list = shopping(lines.enumerated().map { cooked("Dish \($0)", [$1]) })
      let found =
        list.items.sorted { $0.food < $1.food }.map {
          "\($0.food): \($0.amountText) @ \($0.shelfText ?? "-")"
        }
        + list.unread.map { "UNREAD \($0.text)" }
      #expect(found.joined(separator: "; ") == parts[1], "\(group): \(parts[0])")
      cases += 1
    }
    #expect(cases >= 150)
  }
}

extension Substring {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    self[...].components(separatedBy: separator)
  }
}
