import Metrics

/// What the edge counts; each is a counter in the process's status.
enum EdgeEvent: Hashable, Sendable {
    /// A connection was turned away, for there was no room.
    case connectionRefused
    /// A connection that was silent was closed, to make room.
    case connectionClosedForRoom
    /// A connection was closed because it took too long.
    case connectionTimedOut(ConnectionWait)
    /// A request was turned away, for too much was under way.
    case requestShed(RequestKind)
    /// A request had waited for too long before anybody looked at it.
    case requestTimedOut
    /// There was no descriptor for a connection, and a spare one was used.
    case spareDescriptorUsed

    /// Adds one to its counter.
    func count() {
        let (label, dimensions) = name
        Counter(label: label, dimensions: dimensions).increment()
    }

    private var name: (String, [(String, String)]) {
        switch self {
        case .connectionRefused: ("connections_refused", [])
        case .connectionClosedForRoom: ("connections_closed_for_room", [])
        case .connectionTimedOut(let wait): ("connections_timed_out", [("waiting_for", wait.rawValue)])
        case .requestShed(let kind): ("requests_shed", [("kind", kind.rawValue)])
        case .requestTimedOut: ("requests_timed_out", [])
        case .spareDescriptorUsed: ("spare_descriptors_used", [])
        }
    }
}

/// What a connection waits for.
enum ConnectionWait: String, Hashable, Sendable {
    /// The head of its first request.
    case head
    /// Its next request.
    case next
    /// More of a body.
    case body
    /// The answer, or that it is taken.
    case answer
    /// The other side's end, after the last answer.
    case end
}
