#if PLANTED_ACKNOWLEDGE_EARLY || PLANTED_POSITION_APART
    import Foundation
    import Synchronization

    /// Bugs planted on purpose (`make planted`), to see that the tests find them. No ordinary build has any of this.
    enum Planted {
        /// Time for something to go wrong.
        static func pause() { usleep(20_000) }

        /// The answers that the callers of a batch wait for.
        final class Answers: Sendable {
            private let waiting: Mutex<[CheckedContinuation<[AppendOutcome], any Error>]>

            init(_ waiting: [CheckedContinuation<[AppendOutcome], any Error>]) { self.waiting = Mutex(waiting) }

            func resume(_ outcomes: [[AppendOutcome]]) { resume(with: .success(outcomes)) }

            /// Answers those who still wait.
            func resume(with result: Result<[[AppendOutcome]], any Error>) {
                let continuations = waiting.withLock { waiting in
                    defer { waiting = [] }
                    return waiting
                }
                for (index, continuation) in continuations.enumerated() {
                    continuation.resume(with: result.map { $0[index] })
                }
            }
        }
    }
#endif
