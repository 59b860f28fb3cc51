internal import Dispatch
internal import Synchronization

/// The results of a pure step for each element, in the order of the elements, worked out on all cores.
///
/// The step sees one element and nothing else, so that the number of cores changes the time and not the results.
func inParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ step: @Sendable (Element) -> Result
) -> [Result] {
  let length = 64
  let count = (elements.count + length - 1) / length
  if count < 2 { return elements.map(step) }
  let parts = Mutex<[[Result]]>(Array(repeating: [], count: count))
  DispatchQueue.concurrentPerform(iterations: count) { part in
    let results = elements[(part * length)..<min(elements.count, (part + 1) * length)].map(step)
    parts.withLock { $0[part] = results }
  }
  return parts.withLock { $0.flatMap(\.self) }
}
