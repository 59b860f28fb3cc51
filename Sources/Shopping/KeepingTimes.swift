internal import Embedded
public import Foods

/// How long foods keep at home (table `keeping_times.tsv`).
public struct KeepingTimes: Sendable {
  /// The table that travels with the program.
  public static let standard = KeepingTimes()

  private let table = Table("keeping_times.tsv")
  private let rows: FoodRows

  init() { rows = FoodRows(table) }

  /// How many days a food keeps from the day it is bought, unopened and stored as usual; a year for what no row
  /// speaks of.
  public func days(of food: Food) -> Int {
    rows.row(of: food).flatMap { table.number($0, 1) }.map { Int($0) } ?? 365
  }
}
