import EventLoop
import Synchronization

/// A call of ours from its start to its one completion; cancelling is possible at any time and from any thread.
final class OutgoingCall: @unchecked Sendable {
    // @unchecked: `work` and `payload` are loop-confined; the continuation is behind a mutex.
    /// What is to be sent; empty once it was.
    private(set) var payload: [UInt8]
    let deadline: ContinuousClock.Instant
    private let continuation = Mutex<CheckedContinuation<[UInt8], any Error>?>(nil)
    private var work = Work.none

    /// What is to be stopped when nobody wants the answer any more.
    private enum Work {
        case none
        case remote(Peer, callID: UInt64)
        case local(Task<Void, Never>, release: () -> Void)
    }

    init(payload: [UInt8], deadline: ContinuousClock.Instant) {
        self.payload = payload
        self.deadline = deadline
    }

    /// Whether its caller has its answer, or was never set.
    var isOver: Bool { continuation.withLock { $0 == nil } }

    /// Whether its time is up.
    var isLate: Bool { deadline <= .now }

    func start(_ continuation: CheckedContinuation<[UInt8], any Error>) {
        self.continuation.withLock { $0 = continuation }
    }

    func didBegin(on peer: Peer, callID: UInt64) {
        work = .remote(peer, callID: callID)
        payload = []
    }

    /// `release` is called when the call is given up before its task has ended.
    func didBegin(as task: Task<Void, Never>, release: @escaping () -> Void) {
        work = .local(task, release: release)
    }

    /// The first completion counts; later ones find nobody waiting.
    func complete(_ result: Result<[UInt8], CallError>) {
        let waiting = continuation.withLock { continuation in
            defer { continuation = nil }
            return continuation
        }
        waiting?.resume(with: result.mapError { $0 })
    }

    /// Ends the call with `error` and stops what was begun for it. Loop-confined.
    func giveUp(_ error: CallError) {
        complete(.failure(error))
        switch work {
        case .none: break
        case .remote(let peer, let callID): peer.cancel(callID: callID)
        case .local(let task, let release):
            task.cancel()
            release()
        }
        work = .none
    }

    /// Any thread.
    func cancel(on loop: EventLoop) {
        complete(.failure(.cancelled))
        loop.execute { [self] in giveUp(.cancelled) }
    }
}
