import Foundation
import Synchronization

/// Ctrl-C during a long job: the first one asks it to stop cleanly, a second one ends the program at once.
enum Interruption {
  /// What shells expect of a program that was stopped by Ctrl-C: 128 and the signal's number.
  static let exitCode: Int32 = 130

  private static let asked = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed since ``watch()``.
  static var wasAsked: Bool { asked.load(ordering: .relaxed) }

  /// Takes Ctrl-C from now on.
  static func watch() {
    asked.store(false, ordering: .relaxed)
    // A program that started this one may have blocked the signal.
    var interrupts = sigset_t()
    sigemptyset(&interrupts)
    sigaddset(&interrupts, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &interrupts, nil)
    signal(SIGINT) { _ in
      Interruption.asked.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }
}
