import Mesh
import Synchronization

/// Takes the members of a role in turns.
final class Rotation: Sendable {
    private let next = Atomic<Int>(0)

    /// The member whose turn it is, and the one to ask when it does not answer.
    func pick(from members: [String]) -> (first: String, second: String?)? {
        guard !members.isEmpty else { return nil }
        // The sign is cut off: a counter that has gone all the way round must not give a negative place.
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue & Int.max
        let first = members[turn % members.count]
        return (first, members.count > 1 ? members[(turn + 1) % members.count] : nil)
    }
}

extension CallError {
    /// Whether another member may well answer where this one did not.
    var isWorthAnotherMember: Bool {
        [.unavailable, .overloaded, .moved, .connectionLost, .deadlineExceeded].contains(code)
    }
}
