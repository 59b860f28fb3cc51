/// Words of steps that say what to do and are also names of food: "fry" is no fries, "toast the millet" no toast.
enum StepVerbs {
  /// A step with such words taken out; every other word stays where it is.
  ///
  /// A word that can only be a verb in its singular goes always; "toast" goes when it is done to something ("toast
  /// the seeds"), and stays as a food ("serve on toast").
  static func removed(from step: String) -> String {
    let words = step.split(separator: " ", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    kept.reserveCapacity(words.count)
    for (index, word) in words.enumerated() {
      let bare = word.lowercased().filter { $0.isLetter }
      let isVerb =
        always.contains(bare)
        || (doneToSomething.contains(bare) && index + 1 < words.count
          && objects.contains(words[index + 1].lowercased()))
      kept.append(isVerb ? "" : word)
    }
    return kept.joined(separator: " ")
  }

  private static let always: Set<String> = ["fry", "lay", "sprinkle"]
  private static let doneToSomething: Set<String> = ["toast"]
  private static let objects: Set<String> = [
    "the", "them", "it", "both", "all", "until", "for", "in", "over", "gently",
  ]
}
