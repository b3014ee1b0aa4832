import Testing

/// Looks again and again until something holds; fails when it does not within a generous time.
func eventually(_ what: String, secondsMax: Int = 90, _ holds: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now.advanced(by: .seconds(secondsMax))
    while try await !holds() {
        try #require(ContinuousClock.now < deadline, "not within \(secondsMax) s: \(what)")
        try await Task.sleep(for: .milliseconds(20))
    }
}

/// Looks for some time whether something holds all along.
func always(_ what: String, for duration: Duration, _ holds: () async throws -> Bool) async throws {
    let end = ContinuousClock.now.advanced(by: duration)
    while ContinuousClock.now < end {
        try #require(try await holds(), "no longer: \(what)")
        try await Task.sleep(for: .milliseconds(20))
    }
}
