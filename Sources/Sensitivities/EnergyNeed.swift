/// How much energy a person needs in a day.
public enum EnergyNeed: Hashable, Sendable, Codable {
  /// As the person gave it, in kilocalories a day.
  case given(kilocalories: Double)
  /// Worked out from the body.
  case estimated(Body)

  /// Kilocalories a day.
  ///
  /// Estimated by Mifflin and St Jeor 1990 (doi:10.1093/ajcn/51.2.241): resting energy is
  /// 10 x kg + 6.25 x cm - 5 x years, plus 5 for men and minus 161 for women, times the activity factor. Nobody
  /// gets less than 1200: a smaller figure would be a matter for a professional.
  public var kilocaloriesPerDay: Double {
    switch self {
    case .given(let kilocalories): kilocalories
    case .estimated(let body): max(1200, body.restingKilocalories * body.activity.factor)
    }
  }
}

/// What the estimate of a person's energy need rests on.
public struct Body: Hashable, Sendable, Codable {
  /// The sex whose equation is used.
  public enum Sex: String, Hashable, Sendable, Codable, CaseIterable {
    /// The equation for women.
    case female
    /// The equation for men.
    case male
  }

  /// How much a person moves; factors of resting energy.
  public enum Activity: String, Hashable, Sendable, Codable, CaseIterable {
    /// Mostly sitting.
    case sitting
    /// Light movement on most days.
    case light
    /// Sport or walking work on three to five days a week.
    case moderate
    /// Sport or hard work nearly every day.
    case active
    /// Hard physical work and sport.
    case veryActive = "very_active"

    /// The factor: 1.2, 1.375, 1.55, 1.725, 1.9, as is custom with the equation.
    public var factor: Double {
      switch self {
      case .sitting: 1.2
      case .light: 1.375
      case .moderate: 1.55
      case .active: 1.725
      case .veryActive: 1.9
      }
    }
  }

  /// Which of the two equations is used.
  public var sex: Sex
  /// Years; the equation was made for adults.
  public var years: Double
  /// Height in centimetres.
  public var centimetres: Double
  /// Weight in kilograms.
  public var kilograms: Double
  /// How much the person moves.
  public var activity: Activity

  /// Makes a body.
  public init(sex: Sex, years: Double, centimetres: Double, kilograms: Double, activity: Activity) {
    self.sex = sex
    self.years = years
    self.centimetres = centimetres
    self.kilograms = kilograms
    self.activity = activity
  }

  /// Resting energy in kilocalories a day.
  public var restingKilocalories: Double {
    10 * kilograms + 6.25 * centimetres - 5 * years + (sex == .male ? 5 : -161)
  }
}
