import Testing
import Wire

@testable import Mesh

@Suite("A connection's state, without sockets")
struct PeerStateTests {
    /// A state that has shaken hands.
    private func established(_ change: (inout MeshLimits) -> Void = { _ in }) -> PeerState {
        var limits = MeshLimits()
        change(&limits)
        var state = PeerState(limits: limits, handshake: .test(.accepting, "a"))
        var other = PeerState(limits: MeshLimits(), handshake: .test(.connecting, "b"))
        shakeHands(&state, &other)
        return state
    }

    private func begin(_ state: inout PeerState, deadlineMs: UInt32? = nil, nowMs: UInt64 = 0) throws -> UInt64 {
        try state.beginCall(payload: [1], deadlineMs: deadlineMs, nowMs: nowMs).callID
    }

    @Test("no call before the handshake, and none after a goodbye")
    func whenCallsMayBegin() throws {
        var state = PeerState(limits: MeshLimits(), handshake: .test(.accepting, "a"))
        let early = #expect(throws: CallError.self) { try begin(&state) }
        #expect(early?.code == .unavailable)
        var other = PeerState(limits: MeshLimits(), handshake: .test(.connecting, "b"))
        shakeHands(&state, &other)
        #expect(state.hello?.member == "b" && other.hello?.member == "a")
        _ = try begin(&state)
        _ = state.receive(PeerState.bytes(.goodbye))
        let late = #expect(throws: CallError.self) { try begin(&state) }
        #expect(late?.code == .unavailable && late?.isRefusal == true)
        #expect(state.pendingCount == 1)
    }

    @Test("an answer to a call that is over finds nobody")
    func lateAnswers() throws {
        var state = established()
        let first = try begin(&state)
        let second = try begin(&state, deadlineMs: 10, nowMs: 100)
        #expect(state.cancelCall(first) == PeerState.bytes(.cancel, first))
        #expect(state.cancelCall(first) == nil)
        #expect(state.expire(nowMs: 109) == [])
        #expect(state.expire(nowMs: 110) == [second])
        #expect(state.expire(nowMs: 111) == [])
        #expect(state.receive(PeerState.bytes(.reply, first)).isEmpty)
        #expect(state.receive(PeerState.bytes(.reply, second)).isEmpty)
        #expect(state.receive(PeerState.bytes(.reply, 77)).isEmpty)
        #expect(state.pendingCount == 0)
    }

    @Test("a close ends every call, once")
    func close() throws {
        var state = established()
        let ids = try (0..<5).map { _ in try begin(&state) }
        #expect(state.close() == ids)
        #expect(state.close() == [])
    }

    @Test("deadlines of calls that have ended are forgotten, however many there were")
    func deadlinesAreForgotten() throws {
        var state = established()
        for number in 1...10_000 {
            let id = try begin(&state, deadlineMs: 10_000, nowMs: UInt64(number) / 100)
            #expect(state.cancelCall(id) != nil)
        }
        #expect(state.deadlineCount < 2_000)
        let last = try begin(&state, deadlineMs: 5, nowMs: 200)
        #expect(state.expire(nowMs: 205) == [last])
    }

    @Test("limits: calls under way, bytes of a request, bytes of an answer, bytes of a hello")
    func limits() throws {
        var state = established {
            $0.callsPerConnectionMax = 2
            $0.frameBytesMax = 200
        }
        _ = try begin(&state)
        _ = try begin(&state)
        let third = #expect(throws: CallError.self) { try begin(&state) }
        #expect(third?.code == .overloaded && third?.isRefusal == true)
        _ = state.close()
        // A frame of 200 bytes has 180 of payload.
        _ = try state.beginCall(payload: [UInt8](repeating: 0, count: 180), deadlineMs: nil, nowMs: 0)
        let large = #expect(throws: CallError.self) {
            try state.beginCall(payload: [UInt8](repeating: 0, count: 181), deadlineMs: nil, nowMs: 0)
        }
        #expect(large?.code == .tooLarge && large?.isRefusal == false)
        #expect(state.pendingCount == 1)

        for callID in 1...3 as ClosedRange<UInt64> { _ = state.receive(PeerState.bytes(.call, callID)) }
        #expect(state.answer(1, with: .success([UInt8](repeating: 0, count: 180)))?.count == 204)
        var peer = established()
        let answers: [Result<[UInt8], CallError>] = [
            .success([UInt8](repeating: 0, count: 181)),
            .failure(CallError(.failed, String(repeating: "x", count: 200))),
        ]
        for (callID, answer) in zip([2, 3] as [UInt64], answers) {
            _ = try begin(&peer)
            if callID == 2 { _ = try begin(&peer) }
            let answered = state.answer(callID, with: answer)
            let bytes = try #require(answered)
            guard case .completed(callID, .failure(let error)) = peer.receive(bytes).first else {
                Issue.record("no failure for call \(callID)")
                continue
            }
            #expect(error.code == .tooLarge)
        }
        #expect(state.answer(2, with: .success([])) == nil)
    }

    @Test("a stranger's frame is bounded by what a hello needs, a peer's by the frame limit")
    func helloLimit() throws {
        var stranger = PeerState(limits: MeshLimits(), handshake: .test(.accepting, "a"))
        guard case .broken(.oversize(4097, 4096)) = stranger.receive(WireFormat.preface + [0, 0, 0x10, 1]).first else {
            Issue.record("a stranger may send more than a hello")
            return
        }
        var peer = established()
        #expect(peer.receive([0, 0, 0x10, 1]).isEmpty)
    }

    @Test("the first fault is the last event")
    func broken() {
        var state = established()
        let faults = PeerState.bytes(.hello) + PeerState.bytes(.goodbye)
        let events = state.receive(faults)
        #expect(events.count == 1)
        guard case .broken(.invalidValue) = events.first else {
            Issue.record("a second hello is no fault")
            return
        }
        #expect(state.receive(PeerState.bytes(.goodbye)).isEmpty)
        #expect(!state.isDraining)
    }
}
