import Testing
import Wire

@testable import Mesh

@Suite("Calls that nobody waits for any more", .timeLimit(.minutes(2)))
struct GivenUpTests {
    private func established() -> PeerState {
        var state = PeerState(limits: MeshLimits(), handshake: .test(.accepting, "a"))
        var other = PeerState(limits: MeshLimits(), handshake: .test(.connecting, "b"))
        shakeHands(&state, &other)
        return state
    }

    @Test("a cancelled incoming call is freed at once and its late answer is dropped")
    func cancelledIsFreed() {
        var state = established()
        _ = state.receive(PeerState.bytes(.call, 1))
        _ = state.receive(PeerState.bytes(.call, 2))
        #expect(state.incomingCount == 2)
        _ = state.receive(PeerState.bytes(.cancel, 1))
        #expect(state.incomingCount == 1 && state.givenUpCount == 1)
        #expect(state.answer(1, with: .success([7])) == nil)
        #expect(state.incomingCount == 1 && state.givenUpCount == 0)
        #expect(state.answer(2, with: .success([7])) != nil)
        // A second cancel, or one of a call that was answered, is nothing.
        #expect(state.receive(PeerState.bytes(.cancel, 1)).isEmpty)
        #expect(state.receive(PeerState.bytes(.cancel, 2)).isEmpty)
    }

    @Test("an incoming call is given up at its deadline although no cancel arrives")
    func lateIsFreed() {
        var state = established()
        for callID in 1...3 as ClosedRange<UInt64> {
            _ = state.receive(PeerState.bytes(.call, callID))
            state.limitServing(callID, deadlineMs: UInt32(callID) * 100, nowMs: 50)
        }
        #expect(state.expireServed(nowMs: 149) == [])
        #expect(state.expireServed(nowMs: 250) == [1, 2])
        #expect(state.incomingCount == 1 && state.givenUpCount == 2)
        #expect(state.answer(1, with: .success([])) == nil)
        #expect(state.answer(3, with: .success([])) != nil)
        #expect(state.expireServed(nowMs: 1000) == [])
    }

    @Test("a given-up id does not begin again while it runs")
    func idsAreNotUsedTwice() {
        var state = established()
        _ = state.receive(PeerState.bytes(.call, 1))
        _ = state.receive(PeerState.bytes(.cancel, 1))
        guard case .broken = state.receive(PeerState.bytes(.call, 1)).first else {
            Issue.record("an id that is under way was taken again")
            return
        }
    }

    @Test("deadlines of calls that were answered are forgotten, however many there were")
    func deadlinesAreForgotten() {
        var calls = ServedCalls()
        for callID in 1...20_000 as ClosedRange<UInt64> {
            let begun = calls.begin(callID)
            calls.limit(callID, dueMs: 1_000_000)
            let isWaitedFor = calls.end(callID)
            #expect(begun && isWaitedFor)
        }
        let begun = calls.begin(20_001)
        calls.limit(20_001, dueMs: 5)
        let late = calls.expire(nowMs: 5)
        #expect(begun && late == [20_001])
    }

    @Test("slates wedged for everybody: work that never ends takes nobody's place, at connections and within a process")
    func workThatNeverEnds() async throws {
        try await withCluster(loops: 2) { cluster in
            let bench = Bench()
            bench.ignoreCancellation()
            bench.hold()
            let server = try await cluster.start("server") { $0.callsPerConnectionMax = 4 }
            let client = try await cluster.start("client")
            let actor = server.host(workshopID(), bench)
            for workshop in [try client.workshop(workshopID()), try server.workshop(workshopID())] {
                let before = bench.begun
                for _ in 0..<12 {
                    let error = await lateCall(bench) { _ = try await workshop.count(1) }
                    #expect(error?.code == .deadlineExceeded)
                }
                #expect(bench.begun >= before + 12)
                // Nothing is in the way of somebody who comes later.
                let reply = try await workshop.echo("still served")
                #expect(reply == "still served")
            }
            let load = await server.system.load()
            #expect(load.givenUp >= 24, "\(load)")
            bench.release()
            await server.until { node in
                node.localGivenUpCount == 0 && node.incoming.values.allSatisfy { $0.state.givenUpCount == 0 }
            }
            withExtendedLifetime(actor) {}
        }
    }
}
