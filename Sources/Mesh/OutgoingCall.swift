import EventLoop
import Synchronization

/// A call of ours from its start to its one completion; cancelling is possible at any time and from any thread.
final class OutgoingCall: @unchecked Sendable {
    // @unchecked: `peer` and `callID` are loop-confined; the continuation is behind a mutex.
    let payload: [UInt8]
    let deadline: ContinuousClock.Instant
    private let continuation = Mutex<CheckedContinuation<[UInt8], any Error>?>(nil)
    private var peer: Peer?
    private var callID: UInt64 = 0

    init(payload: [UInt8], deadline: ContinuousClock.Instant) {
        self.payload = payload
        self.deadline = deadline
    }

    /// Whether its caller has its answer, or was never set.
    var isOver: Bool { continuation.withLock { $0 == nil } }

    func start(_ continuation: CheckedContinuation<[UInt8], any Error>) {
        self.continuation.withLock { $0 = continuation }
    }

    func didBegin(on peer: Peer, callID: UInt64) {
        self.peer = peer
        self.callID = callID
    }

    /// The first completion counts; later ones find nobody waiting.
    func complete(_ result: Result<[UInt8], CallError>) {
        let waiting = continuation.withLock { continuation in
            defer { continuation = nil }
            return continuation
        }
        waiting?.resume(with: result.mapError { $0 })
    }

    func cancel(on loop: EventLoop) {
        complete(.failure(CallError(.cancelled, "the call was cancelled")))
        loop.execute { [self] in peer?.cancel(callID: callID) }
    }
}
