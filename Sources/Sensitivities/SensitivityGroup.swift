/// Something that people must or want to avoid, with what is known about it.
public struct SensitivityGroup: Hashable, Sendable {
  /// Its name in data.
  public let id: GroupID
  /// Its name to show ("Milk and milk foods").
  public let name: String
  /// What kind of matter it is: `allergy`, `autoimmune`, `intolerance`, `medicine`, `irritant`, `protocol`, `preference`.
  public let kind: String
  /// The laws that require it on labels: `US9`, `EU14`, `Japan`, `Korea`.
  public let laws: [String]
  /// Groups whose sources are sources of this one too: wheat of gluten, almond of tree nuts.
  public let includes: [GroupID]
  /// How a bare name on the command line is taken.
  public let defaultSeverity: Severity
  /// What is known in people about the complaint, in a few words.
  public let evidence: String
  /// What a reader should know; empty when there is nothing.
  public let note: String
  /// Other names in plain language.
  public let aliases: [String]
}
