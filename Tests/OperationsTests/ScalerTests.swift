import Cluster
import Domain
import Testing

@testable import Operations

@Suite("What becomes of a wish for other counts")
struct ScalerTests {
    private func failure(
        _ counts: [Role: Int], since revision: Int64 = 10, wanted: [Role: Int], _ steps: [ScalingStep] = []
    ) -> String? {
        Scaler.failure(of: counts, since: revision, wanted: Topology(counts: wanted), steps: steps)?.description
    }

    private func step(_ role: String, to count: Int, revision: Int64, refusal: String? = nil) -> ScalingStep {
        ScalingStep(
            role: role, from: 1, to: count, wantedRevision: revision, since: Instant(msSinceEpoch: 0),
            refusal: refusal)
    }

    @Test("a step under way, a refusal of an earlier wish and that of another role are no failure")
    func noFailure() {
        #expect(failure([.gateway: 2], wanted: [.gateway: 2]) == nil)
        #expect(failure([.gateway: 2], wanted: [.gateway: 2], [step("gateway", to: 2, revision: 10)]) == nil)
        let earlier = step("gateway", to: 2, revision: 9, refusal: "no")
        #expect(failure([.gateway: 2], wanted: [.gateway: 2], [earlier]) == nil)
        let other = step("ranker", to: 3, revision: 11, refusal: "no")
        #expect(failure([.gateway: 2], wanted: [.gateway: 2, .ranker: 1], [other]) == nil)
    }

    @Test("a refusal is told with its reason, before and after the wish was taken back")
    func refused() {
        let steps = [step("gateway", to: 2, revision: 10, refusal: "the port is taken")]
        for wanted in [2, 1] {
            let text = failure([.gateway: 2, .ranker: 2], wanted: [.gateway: wanted, .ranker: 2], steps)
            #expect(text == "gateway is not scaled: the port is taken (it stays at 1)")
        }
        // A wish that was written while another role's changed the revision.
        #expect(failure([.gateway: 2], since: 8, wanted: [.gateway: 2], steps)?.contains("taken") == true)
    }

    @Test("a wish that somebody else replaced is told")
    func replaced() {
        #expect(failure([.gateway: 2], wanted: [.gateway: 3])?.contains("gateway=3") == true)
        #expect(OperationsError.scaleFailed(role: "gateway", reason: "").code == "scale_failed")
    }
}
