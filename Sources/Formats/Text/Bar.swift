/// A bar of `width` characters that is filled to a share from 0 to 1, in eighths of a character.
public func bar(_ share: Double, width: Int = 20) -> String {
  let eighths = Int((min(max(share, 0), 1) * Double(width * 8)).rounded())
  let full = String(repeating: "█", count: eighths / 8)
  let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  let text = full + parts[eighths % 8]
  return text + String(repeating: "·", count: max(0, width - text.count))
}
