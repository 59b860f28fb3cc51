extension MenuSearch {
  /// Takes up a menu as a first one, improved place by place; a search that follows is never worse.
  ///
  /// A menu with an option that this search does not look at is left alone.
  ///
  /// - Parameter menu: One option of the problem that was given for each place, the locked ones where they are
  ///   locked.
  func warm(from menu: [Int]) {
    var numbers: [Int32: Int32] = [:]
    for (number, original) in originals.enumerated() { numbers[original] = Int32(number) }
    let known = menu.compactMap { numbers[Int32($0)] }
    guard known.count == menu.count else { return }
    state.reset(to: known)
    descend()
  }
}
