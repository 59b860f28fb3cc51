/// A nutrient of the food table, in the order of the columns of `nutrients.tsv`.
///
/// Amounts are per 100 g of edible portion in the table, and per serving wherever a dish is described.
public enum Nutrient: Int, CaseIterable, Hashable, Sendable {
  /// Energy, kcal; USDA nutrient 208.
  case energy
  /// Protein, g; USDA nutrient 203.
  case protein
  /// Total fat, g; USDA nutrient 204.
  case fat
  /// Carbohydrate by difference, g; USDA nutrient 205.
  case carbohydrate
  /// Dietary fibre, g; USDA nutrient 291.
  case fibre
  /// Total sugars, g; USDA nutrient 269.
  case sugars
  /// Starch, g; USDA nutrient 209.
  case starch
  /// Sucrose, g; USDA nutrient 210.
  case sucrose
  /// Glucose, g; USDA nutrient 211.
  case glucose
  /// Fructose, g; USDA nutrient 212.
  case fructose
  /// Lactose, g; USDA nutrient 213.
  case lactose
  /// Maltose, g; USDA nutrient 214.
  case maltose
  /// Galactose, g; USDA nutrient 287.
  case galactose
  /// Water, g; USDA nutrient 255.
  case water
  /// Ash, g; USDA nutrient 207.
  case ash
  /// Ethanol, g; USDA nutrient 221.
  case alcohol
  /// Caffeine, mg; USDA nutrient 262.
  case caffeine
  /// Theobromine, mg; USDA nutrient 263.
  case theobromine
  /// Saturated fatty acids, g; USDA nutrient 606.
  case saturatedFat
  /// Monounsaturated fatty acids, g; USDA nutrient 645.
  case monounsaturatedFat
  /// Polyunsaturated fatty acids, g; USDA nutrient 646.
  case polyunsaturatedFat
  /// Trans fatty acids, g; USDA nutrient 605.
  case transFat
  /// Cholesterol, mg; USDA nutrient 601.
  case cholesterol
  /// Butyric acid 4:0, g; USDA nutrient 607.
  case butyricAcid
  /// Caproic acid 6:0, g; USDA nutrient 608.
  case caproicAcid
  /// Caprylic acid 8:0, g; USDA nutrient 609.
  case caprylicAcid
  /// Capric acid 10:0, g; USDA nutrient 610.
  case capricAcid
  /// Lauric acid 12:0, g; USDA nutrient 611.
  case lauricAcid
  /// 18:2 undifferentiated, g; USDA nutrient 618.
  case linoleicAcid
  /// 18:3 undifferentiated, g; USDA nutrient 619.
  case linolenicAcid
  /// Alpha-linolenic acid 18:3 n-3, g; USDA nutrient 851.
  case alphaLinolenicAcid
  /// 20:4 undifferentiated, g; USDA nutrient 620.
  case arachidonicAcid
  /// EPA 20:5 n-3, g; USDA nutrient 629.
  case epa
  /// DPA 22:5 n-3, g; USDA nutrient 631.
  case dpa
  /// DHA 22:6 n-3, g; USDA nutrient 621.
  case dha
  /// Sodium, mg; USDA nutrient 307.
  case sodium
  /// Potassium, mg; USDA nutrient 306.
  case potassium
  /// Calcium, mg; USDA nutrient 301.
  case calcium
  /// Iron, mg; USDA nutrient 303.
  case iron
  /// Magnesium, mg; USDA nutrient 304.
  case magnesium
  /// Phosphorus, mg; USDA nutrient 305.
  case phosphorus
  /// Zinc, mg; USDA nutrient 309.
  case zinc
  /// Copper, mg; USDA nutrient 312.
  case copper
  /// Manganese, mg; USDA nutrient 315.
  case manganese
  /// Selenium, µg; USDA nutrient 317.
  case selenium
  /// Vitamin A, RAE, µg; USDA nutrient 320.
  case vitaminA
  /// Retinol, µg; USDA nutrient 319.
  case retinol
  /// Beta-carotene, µg; USDA nutrient 321.
  case betaCarotene
  /// Vitamin C, mg; USDA nutrient 401.
  case vitaminC
  /// Vitamin D, µg; USDA nutrient 328.
  case vitaminD
  /// Alpha-tocopherol, mg; USDA nutrient 323.
  case vitaminE
  /// Vitamin K1, µg; USDA nutrient 430.
  case vitaminK
  /// Thiamin, mg; USDA nutrient 404.
  case thiamin
  /// Riboflavin, mg; USDA nutrient 405.
  case riboflavin
  /// Niacin, mg; USDA nutrient 406.
  case niacin
  /// Vitamin B6, mg; USDA nutrient 415.
  case vitaminB6
  /// Folate, total, µg; USDA nutrient 417.
  case folate
  /// Folic acid, µg; USDA nutrient 431.
  case folicAcid
  /// Folate, DFE, µg; USDA nutrient 435.
  case folateDFE
  /// Vitamin B12, µg; USDA nutrient 418.
  case vitaminB12
  /// Choline, mg; USDA nutrient 421.
  case choline
  /// Tryptophan, g; USDA nutrient 501.
  case tryptophan
  /// Threonine, g; USDA nutrient 502.
  case threonine
  /// Isoleucine, g; USDA nutrient 503.
  case isoleucine
  /// Leucine, g; USDA nutrient 504.
  case leucine
  /// Lysine, g; USDA nutrient 505.
  case lysine
  /// Methionine, g; USDA nutrient 506.
  case methionine
  /// Cystine, g; USDA nutrient 507.
  case cystine
  /// Phenylalanine, g; USDA nutrient 508.
  case phenylalanine
  /// Tyrosine, g; USDA nutrient 509.
  case tyrosine
  /// Valine, g; USDA nutrient 510.
  case valine
  /// Arginine, g; USDA nutrient 511.
  case arginine
  /// Histidine, g; USDA nutrient 512.
  case histidine
  /// Alanine, g; USDA nutrient 513.
  case alanine
  /// Aspartic acid, g; USDA nutrient 514.
  case asparticAcid
  /// Glutamic acid (glutamate and glutamine), g; USDA nutrient 515.
  case glutamicAcid
  /// Glycine, g; USDA nutrient 516.
  case glycine
  /// Proline, g; USDA nutrient 517.
  case proline
  /// Serine, g; USDA nutrient 518.
  case serine

  /// The name in JSON and in the table's header, with its unit (`energy_kcal`).
  public var key: String { Self.rows[rawValue].key }
  /// The unit of every amount of it.
  public var unit: String { Self.rows[rawValue].unit }
  /// The name to show.
  public var name: String { Self.rows[rawValue].name }
  /// Its number in USDA's SR28 and FoodData Central.
  public var usdaNumber: Int { Self.rows[rawValue].usda }

  private static let rows: [(key: String, usda: Int, unit: String, name: String)] = [
    ("energy_kcal", 208, "kcal", "Energy"),
    ("protein_g", 203, "g", "Protein"),
    ("fat_g", 204, "g", "Total fat"),
    ("carbohydrate_g", 205, "g", "Carbohydrate by difference"),
    ("fibre_g", 291, "g", "Dietary fibre"),
    ("sugars_g", 269, "g", "Total sugars"),
    ("starch_g", 209, "g", "Starch"),
    ("sucrose_g", 210, "g", "Sucrose"),
    ("glucose_g", 211, "g", "Glucose"),
    ("fructose_g", 212, "g", "Fructose"),
    ("lactose_g", 213, "g", "Lactose"),
    ("maltose_g", 214, "g", "Maltose"),
    ("galactose_g", 287, "g", "Galactose"),
    ("water_g", 255, "g", "Water"),
    ("ash_g", 207, "g", "Ash"),
    ("alcohol_g", 221, "g", "Ethanol"),
    ("caffeine_mg", 262, "mg", "Caffeine"),
    ("theobromine_mg", 263, "mg", "Theobromine"),
    ("saturated_g", 606, "g", "Saturated fatty acids"),
    ("monounsaturated_g", 645, "g", "Monounsaturated fatty acids"),
    ("polyunsaturated_g", 646, "g", "Polyunsaturated fatty acids"),
    ("trans_g", 605, "g", "Trans fatty acids"),
    ("cholesterol_mg", 601, "mg", "Cholesterol"),
    ("fatty_acid_4_0_g", 607, "g", "Butyric acid 4:0"),
    ("fatty_acid_6_0_g", 608, "g", "Caproic acid 6:0"),
    ("fatty_acid_8_0_g", 609, "g", "Caprylic acid 8:0"),
    ("fatty_acid_10_0_g", 610, "g", "Capric acid 10:0"),
    ("fatty_acid_12_0_g", 611, "g", "Lauric acid 12:0"),
    ("linoleic_18_2_g", 618, "g", "18:2 undifferentiated"),
    ("linolenic_18_3_g", 619, "g", "18:3 undifferentiated"),
    ("ala_g", 851, "g", "Alpha-linolenic acid 18:3 n-3"),
    ("arachidonic_20_4_g", 620, "g", "20:4 undifferentiated"),
    ("epa_g", 629, "g", "EPA 20:5 n-3"),
    ("dpa_g", 631, "g", "DPA 22:5 n-3"),
    ("dha_g", 621, "g", "DHA 22:6 n-3"),
    ("sodium_mg", 307, "mg", "Sodium"),
    ("potassium_mg", 306, "mg", "Potassium"),
    ("calcium_mg", 301, "mg", "Calcium"),
    ("iron_mg", 303, "mg", "Iron"),
    ("magnesium_mg", 304, "mg", "Magnesium"),
    ("phosphorus_mg", 305, "mg", "Phosphorus"),
    ("zinc_mg", 309, "mg", "Zinc"),
    ("copper_mg", 312, "mg", "Copper"),
    ("manganese_mg", 315, "mg", "Manganese"),
    ("selenium_ug", 317, "µg", "Selenium"),
    ("vitamin_a_rae_ug", 320, "µg", "Vitamin A, RAE"),
    ("retinol_ug", 319, "µg", "Retinol"),
    ("beta_carotene_ug", 321, "µg", "Beta-carotene"),
    ("vitamin_c_mg", 401, "mg", "Vitamin C"),
    ("vitamin_d_ug", 328, "µg", "Vitamin D"),
    ("vitamin_e_mg", 323, "mg", "Alpha-tocopherol"),
    ("vitamin_k_ug", 430, "µg", "Vitamin K1"),
    ("thiamin_mg", 404, "mg", "Thiamin"),
    ("riboflavin_mg", 405, "mg", "Riboflavin"),
    ("niacin_mg", 406, "mg", "Niacin"),
    ("vitamin_b6_mg", 415, "mg", "Vitamin B6"),
    ("folate_ug", 417, "µg", "Folate, total"),
    ("folic_acid_ug", 431, "µg", "Folic acid"),
    ("folate_dfe_ug", 435, "µg", "Folate, DFE"),
    ("vitamin_b12_ug", 418, "µg", "Vitamin B12"),
    ("choline_mg", 421, "mg", "Choline"),
    ("tryptophan_g", 501, "g", "Tryptophan"),
    ("threonine_g", 502, "g", "Threonine"),
    ("isoleucine_g", 503, "g", "Isoleucine"),
    ("leucine_g", 504, "g", "Leucine"),
    ("lysine_g", 505, "g", "Lysine"),
    ("methionine_g", 506, "g", "Methionine"),
    ("cystine_g", 507, "g", "Cystine"),
    ("phenylalanine_g", 508, "g", "Phenylalanine"),
    ("tyrosine_g", 509, "g", "Tyrosine"),
    ("valine_g", 510, "g", "Valine"),
    ("arginine_g", 511, "g", "Arginine"),
    ("histidine_g", 512, "g", "Histidine"),
    ("alanine_g", 513, "g", "Alanine"),
    ("aspartic_acid_g", 514, "g", "Aspartic acid"),
    ("glutamic_acid_g", 515, "g", "Glutamic acid (glutamate and glutamine)"),
    ("glycine_g", 516, "g", "Glycine"),
    ("proline_g", 517, "g", "Proline"),
    ("serine_g", 518, "g", "Serine"),
  ]
}
