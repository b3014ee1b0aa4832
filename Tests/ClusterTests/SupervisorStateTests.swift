import Cluster
import Domain
import Testing
import Wire

@Suite struct SupervisorStateTests {
    @Test("a state reads back what it says, and that of an earlier version has no steps")
    func readsBack() throws {
        let step = ScalingStep(
            role: "gateway", from: 1, to: 2, wantedRevision: 7, since: Instant(msSinceEpoch: 5), refusal: "no")
        let state = SupervisorState(processID: 42, isReady: true, givenUp: ["ranker-1": "why"], steps: [step])
        #expect(try SupervisorState(wireBytes: state.wireBytes()) == state)
        var writer = WireWriter()
        writer.writeLengthPrefixed { inner in
            inner.write(Int32(42))
            inner.write(true)
            inner.write(["ranker-1": "why"])
        }
        let earlier = try SupervisorState(wireBytes: writer.bytes)
        #expect(earlier == SupervisorState(processID: 42, isReady: true, givenUp: ["ranker-1": "why"]))
    }
}
