// The files that travel inside the program. To add one: put it into tables/, add two lines below
// (its bytes, its name), and a line in tables/SOURCES.md.
#include "embedded.h"

static const unsigned char shop_sources[] = {
#embed "tables/shop_sources.tsv"
};

static const unsigned char shop_packs[] = {
#embed "tables/shop_packs.tsv"
};

static const unsigned char shop_advice[] = {
#embed "tables/shop_advice.tsv"
};

static const unsigned char keeping_times[] = {
#embed "tables/keeping_times.tsv"
};

static const unsigned char aisles[] = {
#embed "tables/aisles.tsv"
};

static const unsigned char food_categories[] = {
#embed "tables/food_categories.tsv"
};

static const unsigned char food_words[] = {
#embed "tables/food_words.tsv"
};
static const unsigned char unit_weights[] = {
#embed "tables/unit_weights.tsv"
};
static const unsigned char category_densities[] = {
#embed "tables/category_densities.tsv"
};
static const unsigned char nutrients[] = {
#embed "tables/nutrients.tsv"
};
static const unsigned char foundation_fibre[] = {
#embed "tables/foundation_fibre.tsv"
};
static const unsigned char usda_categories[] = {
#embed "tables/usda_categories.tsv"
};
static const unsigned char usda_foods[] = {
#embed "tables/usda_foods.tsv"
};
static const unsigned char usda_weights[] = {
#embed "tables/usda_weights.tsv"
};
static const unsigned char foods_vegetables[] = {
#embed "tables/foods/vegetables.tsv"
};
static const unsigned char foods_fruit[] = {
#embed "tables/foods/fruit.tsv"
};
static const unsigned char foods_herbs[] = {
#embed "tables/foods/herbs.tsv"
};
static const unsigned char foods_spices[] = {
#embed "tables/foods/spices.tsv"
};
static const unsigned char foods_nuts_seeds[] = {
#embed "tables/foods/nuts_seeds.tsv"
};
static const unsigned char foods_legumes[] = {
#embed "tables/foods/legumes.tsv"
};
static const unsigned char foods_grains[] = {
#embed "tables/foods/grains.tsv"
};
static const unsigned char foods_breads[] = {
#embed "tables/foods/breads.tsv"
};
static const unsigned char foods_dairy[] = {
#embed "tables/foods/dairy.tsv"
};
static const unsigned char foods_eggs[] = {
#embed "tables/foods/eggs.tsv"
};
static const unsigned char foods_meat[] = {
#embed "tables/foods/meat.tsv"
};
static const unsigned char foods_poultry[] = {
#embed "tables/foods/poultry.tsv"
};
static const unsigned char foods_fish[] = {
#embed "tables/foods/fish.tsv"
};
static const unsigned char foods_fats[] = {
#embed "tables/foods/fats.tsv"
};
static const unsigned char foods_sugars[] = {
#embed "tables/foods/sugars.tsv"
};
static const unsigned char foods_sweets[] = {
#embed "tables/foods/sweets.tsv"
};
static const unsigned char foods_baking[] = {
#embed "tables/foods/baking.tsv"
};
static const unsigned char foods_condiments[] = {
#embed "tables/foods/condiments.tsv"
};
static const unsigned char foods_drinks[] = {
#embed "tables/foods/drinks.tsv"
};
static const unsigned char foods_snacks[] = {
#embed "tables/foods/snacks.tsv"
};
static const unsigned char foods_other[] = {
#embed "tables/foods/other.tsv"
};

static const unsigned char science_additives[] = {
#embed "tables/science/additives.tsv"
};
static const unsigned char science_di_gm[] = {
#embed "tables/science/di_gm.tsv"
};
static const unsigned char science_fermented_foods[] = {
#embed "tables/science/fermented_foods.tsv"
};
static const unsigned char science_fibre_by_category[] = {
#embed "tables/science/fibre_by_category.tsv"
};
static const unsigned char science_fibre_classes[] = {
#embed "tables/science/fibre_classes.tsv"
};
static const unsigned char science_fibre_handling[] = {
#embed "tables/science/fibre_handling.tsv"
};
static const unsigned char science_fibre_kinds[] = {
#embed "tables/science/fibre_kinds.tsv"
};
static const unsigned char science_flavonoids[] = {
#embed "tables/science/flavonoids.tsv"
};
static const unsigned char science_flavonoids_usda[] = {
#embed "tables/science/flavonoids_usda.tsv"
};
static const unsigned char science_hei2020[] = {
#embed "tables/science/hei2020.tsv"
};
static const unsigned char science_inflammation_parameters[] = {
#embed "tables/science/inflammation_parameters.tsv"
};
static const unsigned char science_irritants[] = {
#embed "tables/science/irritants.tsv"
};
static const unsigned char science_named_foods[] = {
#embed "tables/science/named_foods.tsv"
};
static const unsigned char science_references[] = {
#embed "tables/science/references.tsv"
};
static const unsigned char science_score_constants[] = {
#embed "tables/science/score_constants.tsv"
};

static const unsigned char meal_words[] = {
#embed "tables/meal_words.tsv"
};

static const unsigned char units[] = {
#embed "tables/units.tsv"
};

static const unsigned char shared_heads[] = {
#embed "tables/shared_heads.tsv"
};

static const unsigned char tagger[] = {
#embed "tables/tagger.bin"
};

static const unsigned char number_words[] = {
#embed "tables/number_words.tsv"
};

static const unsigned char sensitivity_groups[] = {
#embed "tables/sensitivity_groups.tsv"
};
static const unsigned char sensitivity_terms[] = {
#embed "tables/sensitivity_terms.tsv"
};
static const unsigned char sensitivity_lists[] = {
#embed "tables/sensitivity_lists.tsv"
};
static const unsigned char sensitivity_members[] = {
#embed "tables/sensitivity_members.tsv"
};
static const unsigned char sensitivity_labels[] = {
#embed "tables/sensitivity_labels.tsv"
};
static const unsigned char composites[] = {
#embed "tables/composites.tsv"
};
static const unsigned char protocols[] = {
#embed "tables/protocols.tsv"
};

static const unsigned char sensitivity_doses[] = {
#embed "tables/sensitivity_doses.tsv"
};
static const unsigned char sensitivity_polyols[] = {
#embed "tables/sensitivity_polyols.tsv"
};
static const unsigned char sensitivity_kinds[] = {
#embed "tables/sensitivity_kinds.tsv"
};
static const unsigned char sensitivity_contexts[] = {
#embed "tables/sensitivity_contexts.tsv"
};
static const unsigned char sensitivity_lookalike_words[] = {
#embed "tables/sensitivity_lookalike_words.tsv"
};
static const unsigned char conflicts[] = {
#embed "tables/conflicts.tsv"
};
static const unsigned char science_typical_protein[] = {
#embed "tables/science/typical_protein.tsv"
};

static const unsigned char recipes_first_table[] = {
#embed "../../recipes/first-table.xml"
};

static const unsigned char recipes_second_table[] = {
#embed "../../recipes/second-table.xml"
};

static const unsigned char recipes_third_table[] = {
#embed "../../recipes/third-table.grmt"
};

static const unsigned char recipes_breakfasts[] = {
#embed "../../recipes/breakfasts.xml"
};

static const unsigned char recipes_dinners[] = {
#embed "../../recipes/dinners.xml"
};

static const unsigned char recipes_ferments[] = {
#embed "../../recipes/ferments.xml"
};

static const unsigned char recipes_friends[] = {
#embed "../../recipes/friends.kreml"
};

static const unsigned char recipes_german_kitchen[] = {
#embed "../../recipes/german-kitchen.cml"
};

static const unsigned char recipes_lunches[] = {
#embed "../../recipes/lunches.xml"
};

static const unsigned char recipes_snacks[] = {
#embed "../../recipes/snacks.mx2"
};

static const unsigned char recipes_soups_and_sides[] = {
#embed "../../recipes/soups-and-sides.xml"
};

static const unsigned char recipes_weeknights[] = {
#embed "../../recipes/weeknights.fdx"
};

#define FILE_NAMED(path, bytes) {path, bytes, sizeof bytes}

static const commensal_embedded_file files[] = {
    FILE_NAMED("sensitivity_doses.tsv", sensitivity_doses),
    FILE_NAMED("sensitivity_polyols.tsv", sensitivity_polyols),
    FILE_NAMED("sensitivity_kinds.tsv", sensitivity_kinds),
    FILE_NAMED("sensitivity_contexts.tsv", sensitivity_contexts),
    FILE_NAMED("sensitivity_lookalike_words.tsv", sensitivity_lookalike_words),
    FILE_NAMED("conflicts.tsv", conflicts),
    FILE_NAMED("sensitivity_groups.tsv", sensitivity_groups),
    FILE_NAMED("sensitivity_terms.tsv", sensitivity_terms),
    FILE_NAMED("sensitivity_lists.tsv", sensitivity_lists),
    FILE_NAMED("sensitivity_members.tsv", sensitivity_members),
    FILE_NAMED("sensitivity_labels.tsv", sensitivity_labels),
    FILE_NAMED("composites.tsv", composites),
    FILE_NAMED("protocols.tsv", protocols),
    FILE_NAMED("units.tsv", units),
    FILE_NAMED("tagger.bin", tagger),
    FILE_NAMED("shared_heads.tsv", shared_heads),
    FILE_NAMED("number_words.tsv", number_words),
    FILE_NAMED("aisles.tsv", aisles),
    FILE_NAMED("shop_sources.tsv", shop_sources),
    FILE_NAMED("shop_packs.tsv", shop_packs),
    FILE_NAMED("shop_advice.tsv", shop_advice),
    FILE_NAMED("keeping_times.tsv", keeping_times),
    FILE_NAMED("food_categories.tsv", food_categories),
    FILE_NAMED("food_words.tsv", food_words),
    FILE_NAMED("unit_weights.tsv", unit_weights),
    FILE_NAMED("category_densities.tsv", category_densities),
    FILE_NAMED("nutrients.tsv", nutrients),
    FILE_NAMED("foundation_fibre.tsv", foundation_fibre),
    FILE_NAMED("usda_categories.tsv", usda_categories),
    FILE_NAMED("usda_foods.tsv", usda_foods),
    FILE_NAMED("usda_weights.tsv", usda_weights),
    FILE_NAMED("foods/vegetables.tsv", foods_vegetables),
    FILE_NAMED("foods/fruit.tsv", foods_fruit),
    FILE_NAMED("foods/herbs.tsv", foods_herbs),
    FILE_NAMED("foods/spices.tsv", foods_spices),
    FILE_NAMED("foods/nuts_seeds.tsv", foods_nuts_seeds),
    FILE_NAMED("foods/legumes.tsv", foods_legumes),
    FILE_NAMED("foods/grains.tsv", foods_grains),
    FILE_NAMED("foods/breads.tsv", foods_breads),
    FILE_NAMED("foods/dairy.tsv", foods_dairy),
    FILE_NAMED("foods/eggs.tsv", foods_eggs),
    FILE_NAMED("foods/meat.tsv", foods_meat),
    FILE_NAMED("foods/poultry.tsv", foods_poultry),
    FILE_NAMED("foods/fish.tsv", foods_fish),
    FILE_NAMED("foods/fats.tsv", foods_fats),
    FILE_NAMED("foods/sugars.tsv", foods_sugars),
    FILE_NAMED("foods/sweets.tsv", foods_sweets),
    FILE_NAMED("foods/baking.tsv", foods_baking),
    FILE_NAMED("foods/condiments.tsv", foods_condiments),
    FILE_NAMED("foods/drinks.tsv", foods_drinks),
    FILE_NAMED("foods/snacks.tsv", foods_snacks),
    FILE_NAMED("foods/other.tsv", foods_other),
    FILE_NAMED("science/additives.tsv", science_additives),
    FILE_NAMED("science/di_gm.tsv", science_di_gm),
    FILE_NAMED("science/fermented_foods.tsv", science_fermented_foods),
    FILE_NAMED("science/fibre_by_category.tsv", science_fibre_by_category),
    FILE_NAMED("science/fibre_classes.tsv", science_fibre_classes),
    FILE_NAMED("science/fibre_handling.tsv", science_fibre_handling),
    FILE_NAMED("science/fibre_kinds.tsv", science_fibre_kinds),
    FILE_NAMED("science/flavonoids.tsv", science_flavonoids),
    FILE_NAMED("science/flavonoids_usda.tsv", science_flavonoids_usda),
    FILE_NAMED("science/hei2020.tsv", science_hei2020),
    FILE_NAMED("science/inflammation_parameters.tsv", science_inflammation_parameters),
    FILE_NAMED("science/irritants.tsv", science_irritants),
    FILE_NAMED("science/named_foods.tsv", science_named_foods),
    FILE_NAMED("science/references.tsv", science_references),
    FILE_NAMED("science/score_constants.tsv", science_score_constants),
    FILE_NAMED("science/typical_protein.tsv", science_typical_protein),
    FILE_NAMED("meal_words.tsv", meal_words),
    FILE_NAMED("recipes/first-table.xml", recipes_first_table),
    FILE_NAMED("recipes/second-table.xml", recipes_second_table),
    FILE_NAMED("recipes/third-table.grmt", recipes_third_table),
    FILE_NAMED("recipes/breakfasts.xml", recipes_breakfasts),
    FILE_NAMED("recipes/dinners.xml", recipes_dinners),
    FILE_NAMED("recipes/ferments.xml", recipes_ferments),
    FILE_NAMED("recipes/friends.kreml", recipes_friends),
    FILE_NAMED("recipes/german-kitchen.cml", recipes_german_kitchen),
    FILE_NAMED("recipes/lunches.xml", recipes_lunches),
    FILE_NAMED("recipes/snacks.mx2", recipes_snacks),
    FILE_NAMED("recipes/soups-and-sides.xml", recipes_soups_and_sides),
    FILE_NAMED("recipes/weeknights.fdx", recipes_weeknights),
};

const commensal_embedded_file *commensal_embedded_files(void) { return files; }
size_t commensal_embedded_file_count(void) { return sizeof files / sizeof files[0]; }
