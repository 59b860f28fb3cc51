extension MenuSearch {
  /// Takes up a menu as a first one, improved place by place; a search that follows is never worse.
  ///
  /// - Parameter menu: One option for each place, the locked ones where they are locked.
  func warm(from menu: [Int]) {
    state.reset(to: menu.map { Int32($0) })
    descend()
  }
}
