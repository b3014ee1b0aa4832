import Mesh

/// Lets one piece of asynchronous work in at a time, in the order of arrival.
///
/// An actor alone does not: it lets others in while it waits for the disk. Who is cancelled while it waits leaves the
/// queue at once, and the queue has a bound.
public actor SerialGate {
    /// Callers that may wait.
    public static let waitingMax = 8192

    /// The gates that the current task has passed, to tell a pass inside itself from a wait.
    @TaskLocal private static var passed: [ObjectIdentifier] = []

    private enum Turn { case granted, cancelled, refused }

    private struct Waiting {
        let number: UInt64
        let continuation: CheckedContinuation<Turn, Never>
    }

    private let waitingMax: Int
    private var isBusy = false
    private var queue: [Waiting] = []
    private var numberLast: UInt64 = 0

    /// An open gate that so many callers may wait at.
    public init(waitingMax: Int = waitingMax) { self.waitingMax = waitingMax }

    /// How many callers wait.
    public var waitingCount: Int { queue.count }

    /// Runs `body` when everything that came before has ended. Throws what `body` throws, `CancellationError` when the
    /// caller was cancelled before its turn, and `CallError.overloaded` when too many wait.
    public func pass<Result: Sendable>(_ body: @Sendable () async throws -> Result) async throws -> Result {
        switch await turn(waitingMax: waitingMax) {
        case .granted: break
        case .cancelled: throw CancellationError()
        case .refused: throw CallError(.overloaded, "\(waitingMax) callers wait for their turn; try again shortly")
        }
        defer { leave() }
        return try await Self.$passed.withValue(Self.passed + [ObjectIdentifier(self)], operation: body)
    }

    /// The same for work that must be done although its caller was cancelled or many wait: letting go of things.
    public func passForSure(_ body: @escaping @Sendable () async -> Void) async {
        // A task of its own is not cancelled with the caller's, so its turn comes.
        await Task {
            _ = await self.turn(waitingMax: .max)
            await body()
            self.leave()
        }.value
    }

    private func turn(waitingMax: Int) async -> Turn {
        precondition(
            !Self.passed.contains(ObjectIdentifier(self)), "a gate is passed inside itself: the inner pass never ends")
        guard !Task.isCancelled else { return .cancelled }
        guard isBusy else {
            isBusy = true
            return .granted
        }
        guard queue.count < waitingMax else { return .refused }
        numberLast += 1
        let number = numberLast
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                guard !Task.isCancelled else { return continuation.resume(returning: .cancelled) }
                queue.append(Waiting(number: number, continuation: continuation))
            }
        } onCancel: {
            Task { await self.giveUp(number) }
        }
    }

    private func giveUp(_ number: UInt64) {
        guard let index = queue.firstIndex(where: { $0.number == number }) else { return }
        queue.remove(at: index).continuation.resume(returning: .cancelled)
    }

    private func leave() {
        if queue.isEmpty {
            isBusy = false
        } else {
            queue.removeFirst().continuation.resume(returning: .granted)
        }
    }
}
