import HeapModule

/// The calls of a peer that are being carried out. A call that its caller has given up is freed at once, so that calls
/// which never end take nobody's place; it is counted until its work ends, and its answer is dropped.
struct ServedCalls: Sendable {
    /// Calls whose answer somebody waits for.
    private(set) var waitedFor: Set<UInt64> = []
    /// Calls that were cancelled or are late, and still run.
    private(set) var givenUp: Set<UInt64> = []
    private var deadlines = Heap<PendingDeadline>()

    /// Takes a call in; false when its id is under way already.
    mutating func begin(_ callID: UInt64) -> Bool {
        !givenUp.contains(callID) && waitedFor.insert(callID).inserted
    }

    /// Says until when a call is waited for.
    mutating func limit(_ callID: UInt64, dueMs: UInt64) {
        guard waitedFor.contains(callID) else { return }
        if deadlines.count > 4 * waitedFor.count + 1024 {
            deadlines = Heap(deadlines.unordered.filter { waitedFor.contains($0.callID) })
        }
        deadlines.insert(PendingDeadline(dueMs: dueMs, callID: callID))
    }

    /// Nobody waits for a call any more; false when nobody did before.
    mutating func giveUp(_ callID: UInt64) -> Bool {
        guard waitedFor.remove(callID) != nil else { return false }
        givenUp.insert(callID)
        return true
    }

    /// Gives the late calls up.
    mutating func expire(nowMs: UInt64) -> [UInt64] {
        var late: [UInt64] = []
        while let first = deadlines.min, first.dueMs <= nowMs {
            deadlines.removeMin()
            if giveUp(first.callID) { late.append(first.callID) }
        }
        return late
    }

    /// The work of a call has ended.
    /// - Returns: whether somebody waits for its answer.
    mutating func end(_ callID: UInt64) -> Bool {
        givenUp.remove(callID)
        return waitedFor.remove(callID) != nil
    }
}

/// When a call is late.
struct PendingDeadline: Comparable {
    let dueMs: UInt64
    let callID: UInt64

    static func < (left: Self, right: Self) -> Bool { (left.dueMs, left.callID) < (right.dueMs, right.callID) }
}
