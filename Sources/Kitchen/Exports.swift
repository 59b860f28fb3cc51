// The vocabulary of the use cases: whoever imports Kitchen can name what it takes and gives.
@_exported public import Diagnostics
@_exported public import Foods
@_exported public import Formats
@_exported public import Ingredients
@_exported public import Matching
@_exported public import Measures
@_exported public import Nutrition
@_exported public import Persistence
@_exported public import Planning
@_exported public import Recipes
@_exported public import Scoring
@_exported public import Sensitivities
@_exported public import Shopping
