import NIOCore
import Synchronization

/// The open connections of a listener: the table of them, and the channels and tasks behind it.
final class ConnectionRegistry: Sendable {
    fileprivate struct State {
        var table: ConnectionTable
        var channels: [Int: any Channel] = [:]
        var tasks: [Int: Task<Void, Never>] = [:]
        /// Connections that are being turned away, in their order.
        var refusals: [any Channel] = []
        var isStopping = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    let limits: EdgeLimits
    let count: @Sendable (EdgeEvent) -> Void
    private let state: Mutex<State>

    /// An empty registry; `count` is told what happens.
    init(limits: EdgeLimits, count: @escaping @Sendable (EdgeEvent) -> Void) {
        self.limits = limits
        self.count = count
        state = Mutex(State(table: ConnectionTable(limits: limits)))
    }

    /// Requests under way.
    var requests: Int { state.withLock { $0.table.requests } }

    /// A number for a connection; nil when there is no room for it.
    func reserve() -> Int? {
        let (number, silent) = state.withLock { state -> (Int?, (any Channel)?) in
            guard !state.isStopping, case .admitted(let number, let closing) = state.table.open(at: .now) else {
                return (nil, nil)
            }
            return (number, closing.flatMap { state.channels[$0] })
        }
        close(silent, .makeRoom)
        if number == nil { count(.connectionRefused) }
        return number
    }

    /// The channel of a connection; false when it had to make room meanwhile.
    func attach(_ channel: any Channel, as number: Int) -> Bool {
        state.withLock { state in
            guard !state.isStopping, state.table.contains(number) else { return false }
            state.channels[number] = channel
            return true
        }
    }

    /// The process can have no more descriptors: whoever has been silent longest is to give one back.
    /// - Returns: whether there is such a connection.
    func makeRoom() -> Bool {
        let silent = state.withLock { state in state.table.makeRoom(at: .now).flatMap { state.channels[$0] } }
        close(silent, .giveBack)
        return silent != nil
    }

    /// Whether a request may go on.
    func begin(_ number: Int, _ kind: RequestKind, hasBody: Bool) -> Bool {
        let (isTaken, silent) = state.withLock { state -> (Bool, (any Channel)?) in
            switch state.table.begin(number, kind, hasBody: hasBody, at: .now) {
            case .taken(let closing): (true, closing.flatMap { state.channels[$0] })
            case .shed: (false, nil)
            }
        }
        close(silent, .makeRoom)
        if !isTaken { count(.requestShed(kind)) }
        return isTaken
    }

    /// More of a body has come.
    func hear(_ number: Int) { state.withLock { $0.table.hear(number, at: .now) } }

    /// A request is here as a whole.
    func complete(_ number: Int) { state.withLock { $0.table.complete(number, at: .now) } }

    /// A connection has had its answer.
    func answer(_ number: Int) { state.withLock { $0.table.answer(number, at: .now) } }

    /// Keeps the task that serves a connection, so that stopping can end it.
    func serve(_ number: Int, _ body: @escaping @Sendable () async -> Void) {
        state.withLock { state in
            state.tasks[number] = Task {
                await body()
                self.ended(number)
            }
        }
    }

    /// A connection is closed.
    func close(_ number: Int) {
        let waiter = state.withLock { state in
            state.table.close(number)
            state.channels[number] = nil
            return state.takeWaiterIfEmpty()
        }
        waiter?.resume()
    }

    private func ended(_ number: Int) {
        let waiter = state.withLock { state in
            state.tasks[number] = nil
            return state.takeWaiterIfEmpty()
        }
        waiter?.resume()
    }

    private func close(_ channel: (any Channel)?, _ event: ConnectionGuard.Event) {
        guard let channel else { return }
        count(.connectionClosedForRoom)
        channel.pipeline.fireUserInboundEventTriggered(event)
        turnAway(channel)
    }

    /// A connection is given its last answer, for which it is kept a moment. Where too many are, the one that was first has
    /// had it.
    private func turnAway(_ channel: any Channel) {
        let first = state.withLock { state -> (any Channel)? in
            state.refusals.append(channel)
            return state.refusals.count > limits.refusalsMax ? state.refusals.removeFirst() : nil
        }
        first?.close(promise: nil)
        channel.closeFuture.whenComplete { _ in
            self.state.withLock { state in state.refusals.removeAll { $0 === channel } }
        }
    }
}

// Stopping.
extension ConnectionRegistry {
    /// Lets the requests that are under way end, and closes every connection; after `timeout` in any case.
    func stop(within timeout: Duration) async {
        let channels = state.withLock { state in
            state.isStopping = true
            return Array(state.channels.values)
        }
        for channel in channels { channel.pipeline.fireUserInboundEventTriggered(ConnectionGuard.Event.finish) }
        let killer = Task {
            try? await Task.sleep(for: timeout)
            if !Task.isCancelled { closeAll() }
        }
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLock { state in
                if state.isEmpty { return true }
                state.waiter = continuation
                return false
            }
            if isEmpty { continuation.resume() }
        }
        killer.cancel()
    }

    private func closeAll() {
        let (channels, tasks) = state.withLock { state in
            (Array(state.channels.values) + state.refusals, Array(state.tasks.values))
        }
        for task in tasks { task.cancel() }
        for channel in channels { channel.close(promise: nil) }
    }
}

extension ConnectionRegistry.State {
    fileprivate var isEmpty: Bool { channels.isEmpty && tasks.isEmpty }

    fileprivate mutating func takeWaiterIfEmpty() -> CheckedContinuation<Void, Never>? {
        guard isEmpty else { return nil }
        defer { waiter = nil }
        return waiter
    }
}
