import TestSupport
import Wire

@testable import Mesh

/// Two ends of a connection and a network between them that has its own mind: it cuts bytes anywhere, holds them back,
/// damages them and drops the connection. Everything follows from the seed.
struct Simulation {
    private struct End {
        var state: PeerState
        /// Bytes on their way to this end.
        var arriving: [UInt8] = []
        /// Calls of this end: what was asked, and how they ended, each time that they did.
        var asked: [UInt64: UInt8] = [:]
        var ended: [UInt64: [String]] = [:]
        /// Calls of the other end that were asked here.
        var toAnswer: [(callID: UInt64, payload: [UInt8])] = []
        var served: Set<UInt64> = []
        /// Calls of the other end that are never answered, and those that are not waited for any more.
        var stuck: Set<UInt64> = []
        var givenUp: Set<UInt64> = []
        /// Until when this end does nothing at all: a process that is stopped, or a loop that is held up.
        var stalledUntilStep = 0
        /// Until when nothing reaches it (milliseconds).
        var delayedUntilMs: UInt64 = 0
    }

    private static let callsMax = 6

    private var generator: SeededGenerator
    private var ends: [End]
    private var nowMs: UInt64 = 0
    private(set) var isBroken = false
    private var isDamaged = false
    private(set) var faults: [String] = []
    /// How often calls ended in which way.
    private(set) var outcomes: [String: Int] = [:]
    private var stepNumber = 0

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        var limits = MeshLimits()
        limits.callsPerConnectionMax = Self.callsMax
        limits.frameBytesMax = 1_000
        ends = (0..<2).map { end in
            let handshake = Handshake.test(end == 0 ? .connecting : .accepting, "\(end)", incarnation: seed)
            return End(state: PeerState(limits: limits, handshake: handshake))
        }
        for end in 0..<2 { ends[1 - end].arriving = ends[end].state.opening }
        // In three of four worlds the network behaves until the hands are shaken; in the others mishaps begin at once.
        if !generator.once(in: 4) { settle() }
    }

    /// Runs so many steps, then lets everything arrive and be answered or lets the connection drop.
    mutating func run(steps: Int) {
        for _ in 0..<steps where !isBroken { step(Int.random(in: 0..<2, using: &generator)) }
        if !isBroken, Bool.random(using: &generator) { settle() }
        for end in 0..<2 {
            for callID in ends[end].state.close() { note(end, callID, "lost") }
        }
        check()
    }

    private mutating func step(_ end: Int) {
        stepNumber += 1
        defer { checkBounds(end) }
        let choice = Int.random(in: 0..<13, using: &generator)
        // Time and mishaps spare nobody; for the rest a stalled end must be awake.
        guard ends[end].stalledUntilStep < stepNumber || choice >= 10 else { return }
        switch choice {
        case 0..<3: begin(end)
        case 3..<7:
            guard ends[end].delayedUntilMs <= nowMs else { return }
            deliver(end, Int.random(in: 1...60, using: &generator))
        case 7, 8: answer(end)
        case 9:
            if let callID = ends[end].asked.keys.sorted().randomElement(using: &generator) {
                if let bytes = ends[end].state.cancelCall(callID) {
                    note(end, callID, "cancelled")
                    ends[1 - end].arriving += bytes
                }
            }
        case 10:
            nowMs += UInt64.random(in: 0...40, using: &generator)
            for end in 0..<2 where ends[end].stalledUntilStep < stepNumber {
                expire(end)
                for callID in ends[end].state.expireServed(nowMs: nowMs) { noteGivenUp(end, callID) }
            }
        case 11:
            if generator.once(in: 4) {
                ends[end].stalledUntilStep = stepNumber + Int.random(in: 5...30, using: &generator)
                outcomes["stall", default: 0] += 1
            } else {
                ends[end].delayedUntilMs = nowMs + UInt64.random(in: 0...80, using: &generator)
                outcomes["delay", default: 0] += 1
            }
        default: mishap(end)
        }
    }

    /// However long a peer stalls, and however many of its calls never end, a caller has no more calls under way than the
    /// limit says, and a server never has more that somebody waits for: it need not turn anybody away.
    private mutating func checkBounds(_ end: Int) {
        if ends[end].state.pendingCount > Self.callsMax {
            faults.append("more calls are under way than the limit allows")
        }
        if ends[end].state.incomingCount > Self.callsMax {
            faults.append("a server would turn callers away, though the calls in their way were given up")
        }
        if ends[end].state.givenUpCount != ends[end].givenUp.count {
            faults.append(
                "\(ends[end].state.givenUpCount) calls count as given up and running, \(ends[end].givenUp.count) are")
        }
    }

    private mutating func mishap(_ end: Int) {
        if generator.once(in: 6) {
            ends[end].arriving += PeerState.bytes(.goodbye)
        } else if generator.once(in: 6) {
            isBroken = true  // the connection drops, with all that was on its way
        } else if generator.once(in: 6), !ends[end].arriving.isEmpty {
            isDamaged = true
            let index = Int.random(in: 0..<ends[end].arriving.count, using: &generator)
            ends[end].arriving[index] ^= UInt8.random(in: 1...255, using: &generator)
        }
    }

    private mutating func begin(_ end: Int) {
        let tag = UInt8.random(in: 0...255, using: &generator)
        let payload = [UInt8](repeating: tag, count: Int.random(in: 1...40, using: &generator))
        let deadlineMs = Bool.random(using: &generator) ? UInt32.random(in: 1...100, using: &generator) : nil
        do {
            let begun = try ends[end].state.beginCall(payload: payload, deadlineMs: deadlineMs, nowMs: nowMs)
            if ends[end].asked.updateValue(tag, forKey: begun.callID) != nil {
                faults.append("call id \(begun.callID) was given twice")
            }
            ends[1 - end].arriving += begun.bytes
        } catch {
            if !error.isRefusal { faults.append("a call was not begun and not refused: \(error)") }
            outcomes[error.code.rawValue, default: 0] += 1
        }
    }

    private mutating func answer(_ end: Int) {
        guard !ends[end].toAnswer.isEmpty else { return }
        let index = Int.random(in: 0..<ends[end].toAnswer.count, using: &generator)
        let (callID, payload) = ends[end].toAnswer.remove(at: index)
        let result: Result<[UInt8], CallError> =
            generator.once(in: 3)
            ? .failure(CallError(.failed, "\(payload[0])")) : .success(payload.map { $0 &+ 1 })
        if let bytes = ends[end].state.answer(callID, with: result) {
            if ends[end].givenUp.contains(callID) { faults.append("call \(callID) was given up and answered") }
            ends[1 - end].arriving += bytes
        } else if ends[end].givenUp.remove(callID) == nil {
            faults.append("call \(callID) could not be answered")
        } else {
            outcomes["dropped", default: 0] += 1
        }
        if ends[end].state.answer(callID, with: result) != nil { faults.append("call \(callID) was answered twice") }
    }

    private mutating func expire(_ end: Int) {
        for callID in ends[end].state.expire(nowMs: nowMs) {
            note(end, callID, "late")
            ends[1 - end].arriving += PeerState.bytes(.cancel, callID)
        }
    }

    private mutating func deliver(_ end: Int, _ count: Int) {
        let piece = ends[end].arriving.prefix(count)
        guard !piece.isEmpty else { return }
        let events = ends[end].state.receive(piece)
        ends[end].arriving.removeFirst(piece.count)
        for event in events { handle(event, at: end) }
    }

    private mutating func handle(_ event: PeerState.Event, at end: Int) {
        if isBroken { faults.append("an event after the fault that ends the connection") }
        switch event {
        case .established, .draining: break
        case .cancelled(let callID): noteGivenUp(end, callID)
        case .send(let bytes): ends[1 - end].arriving += bytes
        case .call(let call):
            guard let callID = call.callID, ends[1 - end].asked[callID] == call.payload.first else {
                faults.append("a call that nobody made")
                return
            }
            if !ends[end].served.insert(callID).inserted { faults.append("call \(callID) came twice") }
            if let deadlineMs = call.deadlineMs {
                ends[end].state.limitServing(callID, deadlineMs: deadlineMs, nowMs: nowMs)
            }
            // A server that never answers: its work hangs, whatever its caller does.
            if generator.once(in: 5) {
                ends[end].stuck.insert(callID)
            } else {
                ends[end].toAnswer.append((callID, call.payload))
            }
        case .completed(let callID, let result):
            let tag = ends[end].asked[callID] ?? 0
            switch result {
            case .success(let payload):
                if payload.first != tag &+ 1 { faults.append("call \(callID) got another one's answer") }
                note(end, callID, "reply")
            case .failure(let error):
                if error.message != "\(tag)" { faults.append("call \(callID) got another one's error") }
                note(end, callID, "failure")
            }
        case .broken, .unproved:
            isBroken = true
        }
    }

    private mutating func noteGivenUp(_ end: Int, _ callID: UInt64) {
        if !ends[end].givenUp.insert(callID).inserted { faults.append("call \(callID) was given up twice") }
        outcomes[ends[end].stuck.contains(callID) ? "stuck and given up" : "given up", default: 0] += 1
    }

    private mutating func note(_ end: Int, _ callID: UInt64, _ how: String) {
        ends[end].ended[callID, default: []].append(how)
        outcomes[how, default: 0] += 1
    }

    /// Everything that is on its way arrives, and everything that was asked is answered.
    private mutating func settle() {
        // A server that knows that a call is late has dropped its answer: the caller must know it too.
        for end in 0..<2 { expire(end) }
        while !isBroken, ends.contains(where: { !$0.arriving.isEmpty || !$0.toAnswer.isEmpty }) {
            for end in 0..<2 where !isBroken {
                deliver(end, Int.random(in: 1...200, using: &generator))
                answer(end)
            }
        }
        // After a damaged length the rest of a stream may be a frame that never ends: only deadlines help.
        guard !isBroken, !isDamaged else { return }
        for end in 0..<2 where ends[end].state.pendingCount > ends[1 - end].stuck.count {
            faults.append("\(ends[end].state.pendingCount) calls wait for an answer that has arrived")
        }
    }

    private mutating func check() {
        for end in ends {
            for callID in end.asked.keys where end.ended[callID]?.count != 1 {
                faults.append("call \(callID) ended \(end.ended[callID] ?? [])")
            }
            for callID in end.ended.keys where end.asked[callID] == nil { faults.append("call \(callID) never began") }
        }
    }
}
