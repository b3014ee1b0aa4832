import Foundation
import NIOCore

/// Lets connections in or turns them away, on a thread of its own that does nothing else: however much there is to do
/// elsewhere, nobody waits unheard.
final class Acceptor: Sendable {
    /// Connections that are let in before others are looked at.
    private static let acceptsAtOnce = 256

    private let socket: ListeningSocket
    private let registry: ConnectionRegistry
    private let spares: SpareDescriptors
    private let admit: @Sendable (Int32, Int) -> Void
    /// Both ends of a pipe; a byte in it ends the thread.
    private let wake: (read: Int32, write: Int32)
    private let ended = AsyncStream<Never>.makeStream()

    /// - Parameter admit: takes a connection's descriptor and its number in the registry.
    init(
        _ socket: ListeningSocket, registry: ConnectionRegistry, spares: SpareDescriptors,
        admit: @escaping @Sendable (Int32, Int) -> Void
    ) {
        self.socket = socket
        self.registry = registry
        self.spares = spares
        self.admit = admit
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        wake = (ends[0], ends[1])
        let thread = Thread { self.run() }
        thread.name = "acceptor"
        thread.start()
    }

    /// Listens no more; returns when the thread has ended.
    func stop() async {
        var byte: UInt8 = 0
        write(wake.write, &byte, 1)
        for await _ in ended.stream {}
    }

    private func run() {
        var leaving = LeavingConnections(limits: registry.limits)
        var pausesUntil: ContinuousClock.Instant?
        while true {
            if let until = pausesUntil, until <= .now { pausesUntil = nil }
            var waits = [
                pollfd(fd: wake.read, events: Int16(POLLIN), revents: 0),
                // A descriptor below 0 is not waited for.
                pollfd(fd: pausesUntil == nil ? socket.descriptor : -1, events: Int16(POLLIN), revents: 0),
            ]
            waits += leaving.waits
            let wakesAt = [pausesUntil, leaving.firstDeadline].compactMap { $0 }.min()
            poll(&waits, nfds_t(waits.count), Self.milliseconds(until: wakesAt))
            if waits[0].revents != 0 { break }
            leaving.look(waits.dropFirst(2))
            if waits[1].revents != 0, !accept(&leaving) {
                pausesUntil = .now.advanced(by: registry.limits.descriptorPause)
            }
        }
        leaving.closeAll()
        socket.close()
        close(wake.read)
        close(wake.write)
        ended.continuation.finish()
    }

    /// Lets in who waits. False when it is no use to try again at once.
    private func accept(_ leaving: inout LeavingConnections) -> Bool {
        for _ in 0..<Self.acceptsAtOnce {
            let descriptor = Foundation.accept(socket.descriptor, nil, nil)
            guard descriptor >= 0 else {
                switch errno {
                case EAGAIN: return true
                case EMFILE, ENFILE:
                    if makeRoom() { continue }
                    return false
                // It went away again before it was let in.
                case ECONNABORTED, EINTR, EPROTO: continue
                default: return false
                }
            }
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            if let number = registry.reserve() {
                admit(descriptor, number)
            } else {
                leaving.refuse(descriptor)
            }
        }
        return true
    }

    /// The process can have no more descriptors. Whether there is one now, or soon.
    private func makeRoom() -> Bool {
        let hasMadeRoom = registry.makeRoom()
        guard spares.release(registry.limits.sparesPerConnection) else { return hasMadeRoom }
        registry.count(.spareDescriptorUsed)
        return true
    }

    private static func milliseconds(until moment: ContinuousClock.Instant?) -> Int32 {
        guard let moment else { return -1 }
        let (seconds, attoseconds) = (moment - .now).components
        return max(0, Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1))
    }
}

/// Connections for which there was no room. Each is told so and then listened to for a moment, or until the other side has
/// ended: closed at once, it would lose the answer.
struct LeavingConnections {
    private var connections: [(descriptor: Int32, deadline: ContinuousClock.Instant)] = []
    private let limits: EdgeLimits
    private let answer: [UInt8]

    init(limits: EdgeLimits) {
        self.limits = limits
        answer = Array(PreparedAnswer.refused.bytes.readableBytesView)
    }

    /// When the first of them is to be closed.
    var firstDeadline: ContinuousClock.Instant? { connections.first?.deadline }

    /// What to wait for; `look` takes it back.
    var waits: [pollfd] { connections.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) } }

    /// Turns a connection away. Where too many are leaving, the one that was first has had its answer.
    mutating func refuse(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        _ = answer.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        shutdown(descriptor, Int32(SHUT_WR))
        connections.append((descriptor, .now.advanced(by: limits.lingerTimeout)))
        if connections.count > limits.refusalsMax { close(connections.removeFirst().descriptor) }
    }

    /// Closes those that have ended, and those whose time is over.
    mutating func look(_ waits: some Collection<pollfd>) {
        let now = ContinuousClock.now
        var ended: Set<Int32> = []
        for wait in waits where wait.revents != 0 && Self.hasEnded(wait.fd) { ended.insert(wait.fd) }
        connections.removeAll { descriptor, deadline in
            guard deadline <= now || ended.contains(descriptor) else { return false }
            close(descriptor)
            return true
        }
    }

    /// Closes all.
    mutating func closeAll() {
        for (descriptor, _) in connections { close(descriptor) }
        connections = []
    }

    /// Takes what has come, which is for nobody.
    private static func hasEnded(_ descriptor: Int32) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 16_384)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        return count == 0 || count < 0 && errno != EAGAIN
    }
}
