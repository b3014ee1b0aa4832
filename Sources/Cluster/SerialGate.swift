/// Lets one piece of asynchronous work in at a time, in the order of arrival.
///
/// An actor alone does not: it lets others in while it waits for the disk.
public actor SerialGate {
    private var isBusy = false
    private var queue: [CheckedContinuation<Void, Never>] = []

    /// An open gate.
    public init() {}

    /// Runs `body` when everything that came before has ended.
    public func pass<Result: Sendable>(
        _ body: @Sendable () async throws -> Result
    ) async rethrows -> Result {
        await enter()
        defer { leave() }
        return try await body()
    }

    private func enter() async {
        if isBusy {
            await withCheckedContinuation { queue.append($0) }
        } else {
            isBusy = true
        }
    }

    private func leave() {
        if queue.isEmpty {
            isBusy = false
        } else {
            queue.removeFirst().resume()
        }
    }
}
