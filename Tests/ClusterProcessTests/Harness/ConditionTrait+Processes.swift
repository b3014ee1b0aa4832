import Foundation
import Testing

extension Trait where Self == ConditionTrait {
    /// Starts real clusters, which takes seconds each: `make test` asks for it, a bare `swift test` does not.
    static var processes: Self {
        .enabled(if: ProcessInfo.processInfo.environment["WAYMARK_TEST_PROCESSES"] == "1", "make test runs it")
    }
}
