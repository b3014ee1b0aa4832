/// Who is connected and what each is doing. Decides whom to let in, whom to close for that, and whom to turn away.
///
/// A connection is silent while nothing comes from it and nobody works for it. Where there is no room left, whoever has been
/// silent longest makes room, unless that was only a moment ago: then the newcomer is turned away, at once.
struct ConnectionTable {
    typealias Moment = ContinuousClock.Instant

    /// What becomes of a newcomer.
    enum Admission: Hashable {
        /// It is let in, under that number; the other one, if any, is to be closed.
        case admitted(Int, closing: Int?)
        /// There is no room.
        case refused
    }

    /// What becomes of a request.
    enum Beginning: Hashable {
        /// It is under way; the connection, if any, is to be closed.
        case taken(closing: Int?)
        /// Too much is under way.
        case shed
    }

    private enum Phase: Hashable {
        case waiting
        case sending(RequestKind)
        case answering(RequestKind)
    }

    private struct Connection {
        var phase = Phase.waiting
        var lastHeard: Moment
    }

    private let limits: EdgeLimits
    private var connections: [Int: Connection] = [:]
    private var numberLast = 0
    private var underWay: [RequestKind: Int] = [:]
    private var sendingCount = 0
    /// Before then nobody will have been silent for long enough: spares most searches of a storm.
    private var silentFrom: Moment?

    init(limits: EdgeLimits) { self.limits = limits }

    /// Open connections.
    var count: Int { connections.count }
    /// Requests under way.
    var requests: Int { underWay.values.reduce(0, +) }

    /// Whether a connection is there still.
    func contains(_ number: Int) -> Bool { connections[number] != nil }

    /// Somebody connects.
    mutating func open(at now: Moment) -> Admission {
        var closing: Int?
        if connections.count >= limits.connectionsMax {
            guard let silent = longestSilent(at: now) else { return .refused }
            close(silent)
            closing = silent
        }
        numberLast += 1
        connections[numberLast] = Connection(lastHeard: now)
        return .admitted(numberLast, closing: closing)
    }

    /// There is no descriptor for another connection, whatever the limits say: whoever has been silent longest is to be
    /// closed.
    mutating func makeRoom(at now: Moment) -> Int? {
        guard let silent = longestSilent(), silent.lastHeard.advanced(by: limits.descriptorPause) <= now else {
            return nil
        }
        close(silent.number)
        return silent.number
    }

    /// A connection has sent the head of a request.
    mutating func begin(_ number: Int, _ kind: RequestKind, hasBody: Bool, at now: Moment) -> Beginning {
        // It was closed to make room, and does not know it yet.
        guard connections[number] != nil else { return .shed }
        var closing: Int?
        let isKindFull = underWay[kind, default: 0] >= limits.requestsMax(of: kind)
        if isKindFull || requests >= limits.requestsMax {
            guard let stalled = longestStalled(isKindFull ? kind : nil, at: now) else {
                connections[number]?.lastHeard = now
                return .shed
            }
            close(stalled)
            closing = stalled
        }
        change(number, to: hasBody ? .sending(kind) : .answering(kind), at: now)
        return .taken(closing: closing)
    }

    /// A part of a body has come.
    mutating func hear(_ number: Int, at now: Moment) {
        connections[number]?.lastHeard = now
    }

    /// A request is here as a whole.
    mutating func complete(_ number: Int, at now: Moment) {
        guard case .sending(let kind)? = connections[number]?.phase else { return hear(number, at: now) }
        change(number, to: .answering(kind), at: now)
    }

    /// A connection has had its answer.
    mutating func answer(_ number: Int, at now: Moment) {
        guard connections[number] != nil else { return }
        change(number, to: .waiting, at: now)
    }

    /// A connection is closed.
    mutating func close(_ number: Int) {
        guard connections[number] != nil else { return }
        leave(number)
        connections[number] = nil
    }

    private mutating func change(_ number: Int, to phase: Phase, at now: Moment) {
        leave(number)
        connections[number] = Connection(phase: phase, lastHeard: now)
        switch phase {
        case .waiting: break
        case .sending(let kind):
            underWay[kind, default: 0] += 1
            sendingCount += 1
        case .answering(let kind): underWay[kind, default: 0] += 1
        }
    }

    private mutating func leave(_ number: Int) {
        switch connections[number]?.phase {
        case .waiting, nil: break
        case .sending(let kind):
            underWay[kind, default: 0] -= 1
            sendingCount -= 1
        case .answering(let kind): underWay[kind, default: 0] -= 1
        }
    }

    /// Whoever has been silent longest.
    private func longestSilent() -> (number: Int, lastHeard: Moment)? {
        var longest: (number: Int, lastHeard: Moment)?
        for (number, connection) in connections {
            if case .answering = connection.phase { continue }
            if let found = longest, found.lastHeard <= connection.lastHeard { continue }
            longest = (number, connection.lastHeard)
        }
        return longest
    }

    /// The same, if that was long enough.
    private mutating func longestSilent(at now: Moment) -> Int? {
        if let silentFrom, now < silentFrom { return nil }
        let longest = longestSilent()
        guard let longest, longest.lastHeard.advanced(by: limits.silenceSpared) <= now else {
            // Who is heard of from now on is silent no sooner than who was heard of longest ago.
            silentFrom = (longest?.lastHeard ?? now).advanced(by: limits.silenceSpared)
            return nil
        }
        silentFrom = nil
        return longest.number
    }

    /// Whoever has paused longest in the middle of a body, if that was long enough.
    private func longestStalled(_ kind: RequestKind?, at now: Moment) -> Int? {
        guard sendingCount > 0 else { return nil }
        let stalled = connections.filter { _, connection in
            guard case .sending(let sent) = connection.phase, kind == nil || kind == sent else { return false }
            return connection.lastHeard.advanced(by: limits.silenceSpared) <= now
        }
        return stalled.min { ($0.value.lastHeard, $0.key) < ($1.value.lastHeard, $1.key) }?.key
    }
}
