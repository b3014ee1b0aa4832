import TestSupport
import Testing

@testable import Edge

@Suite("Who may connect and ask")
struct ConnectionTableTests {
    private let start = ContinuousClock.now

    private func limits(connections: Int = 3, requests: Int = 3, slates: Int = 2, intakes: Int = 2) -> EdgeLimits {
        var limits = EdgeLimits()
        limits.connectionsMax = connections
        limits.requestsMax = requests
        limits.slatesMax = slates
        limits.intakesMax = intakes
        return limits
    }

    private func at(_ seconds: Double) -> ContinuousClock.Instant { start.advanced(by: .seconds(seconds)) }

    @Test("whoever was silent longest makes room, once that was long enough; before, the newcomer is turned away")
    func room() {
        var table = ConnectionTable(limits: limits())
        for number in 1...3 {
            #expect(table.open(at: at(Double(number) / 10)) == .admitted(number, closing: nil))
        }
        #expect(table.open(at: at(1)) == .refused)
        #expect(table.open(at: at(1.05)) == .refused)
        #expect(table.open(at: at(1.1)) == .admitted(4, closing: 1))
        #expect(table.open(at: at(1.15)) == .refused)
        // Number 2 says something, so it is number 3 that was silent longest.
        table.hear(2, at: at(1.16))
        #expect(table.open(at: at(1.4)) == .admitted(5, closing: 3))
        #expect(table.count == 3)
        // Where descriptors are what is lacking, a shorter silence is long enough.
        #expect(table.makeRoom(at: at(1.45)) == 4)
        #expect(table.makeRoom(at: at(1.45)) == 2)
        #expect(table.makeRoom(at: at(1.45)) == nil)
        #expect(table.count == 1)
    }

    @Test("whoever waits for an answer is not silent")
    func answering() {
        var table = ConnectionTable(limits: limits())
        for _ in 1...3 { _ = table.open(at: at(0)) }
        for number in 1...3 {
            #expect(table.begin(number, .other, hasBody: false, at: at(0)) == .taken(closing: nil))
        }
        #expect(table.open(at: at(100)) == .refused)
        table.answer(2, at: at(100))
        #expect(table.open(at: at(100.5)) == .refused)
        #expect(table.open(at: at(101)) == .admitted(4, closing: 2))
    }

    @Test("slates, intake and all together are bounded each")
    func requests() {
        var table = ConnectionTable(limits: limits(connections: 9, requests: 4))
        for _ in 1...9 { _ = table.open(at: at(0)) }
        #expect(table.begin(1, .slate, hasBody: false, at: at(0)) == .taken(closing: nil))
        #expect(table.begin(2, .slate, hasBody: false, at: at(0)) == .taken(closing: nil))
        #expect(table.begin(3, .slate, hasBody: false, at: at(0)) == .shed)
        #expect(table.begin(3, .intake, hasBody: true, at: at(0)) == .taken(closing: nil))
        #expect(table.begin(4, .other, hasBody: false, at: at(0)) == .taken(closing: nil))
        #expect(table.begin(5, .other, hasBody: false, at: at(0)) == .shed)
        #expect(table.requests == 4)
        table.answer(1, at: at(0))
        #expect(table.begin(5, .slate, hasBody: false, at: at(0)) == .taken(closing: nil))
        table.close(5)
        table.close(5)
        #expect(table.requests == 3)
        // Who was closed to make room is not let in again by what it sends.
        #expect(table.begin(5, .other, hasBody: false, at: at(0)) == .shed)
        #expect(table.requests == 3)
    }

    @Test("a body that does not go on makes room for another request; one that does stays")
    func stalled() {
        var table = ConnectionTable(limits: limits(connections: 9, intakes: 2))
        for _ in 1...9 { _ = table.open(at: at(0)) }
        #expect(table.begin(1, .intake, hasBody: true, at: at(0)) == .taken(closing: nil))
        #expect(table.begin(2, .intake, hasBody: true, at: at(0)) == .taken(closing: nil))
        table.hear(1, at: at(0.9))
        #expect(table.begin(3, .intake, hasBody: true, at: at(0.9)) == .shed)
        #expect(table.begin(3, .intake, hasBody: true, at: at(1)) == .taken(closing: 2))
        // Here as a whole, it is worked on and stays.
        table.complete(1, at: at(1))
        #expect(table.begin(4, .intake, hasBody: true, at: at(1.5)) == .shed)
        #expect(table.begin(4, .intake, hasBody: true, at: at(50)) == .taken(closing: 3))
    }

    @Test("whatever happens, the counts are what is there")
    func random() {
        for seed in UInt64(1)...20 {
            var generator = SeededGenerator(seed: seed)
            var table = ConnectionTable(limits: limits(connections: 5, requests: 4, slates: 2, intakes: 2))
            var model: [Int: RequestKind?] = [:]
            for step in 0..<2_000 {
                let now = at(Double(step) / 10)
                switch Int.random(in: 0..<6, using: &generator) {
                case 0, 1:
                    if case .admitted(let number, let closing) = table.open(at: now) {
                        if let closing { model[closing] = nil }
                        model[number] = .some(nil)
                    }
                case 2, 3:
                    guard let number = model.keys.sorted().randomElement(using: &generator), model[number] == .some(nil)
                    else { continue }
                    let kind = RequestKind.allCases[Int.random(in: 0..<3, using: &generator)]
                    let begun = table.begin(number, kind, hasBody: kind == .intake, at: now)
                    guard case .taken(let closing) = begun else { continue }
                    if let closing { model[closing] = nil }
                    model[number] = kind
                case 4:
                    guard let number = model.keys.sorted().randomElement(using: &generator) else { continue }
                    table.complete(number, at: now)
                    table.answer(number, at: now)
                    model[number] = .some(nil)
                default:
                    guard let number = model.keys.sorted().randomElement(using: &generator) else { continue }
                    table.close(number)
                    model[number] = nil
                }
                #expect(table.count == model.count && table.count <= 5)
                let kinds = model.values.compactMap { $0 }
                #expect(table.requests == kinds.count && kinds.count <= 4)
                #expect(kinds.count { $0 == .slate } <= 2 && kinds.count { $0 == .intake } <= 2)
            }
        }
    }

    @Test(
        "a request's first line tells what it costs",
        arguments: [
            ("GET", "/v1/people/ana/slates/reels?count=3", RequestKind.slate),
            ("GET", "/v1/people/ana/slates/reels/1/why", .slate), ("HEAD", "/v1/people/ana/slates/ads", .slate),
            ("GET", "/v1/people/slates/slates", .other), ("GET", "/v1/people/ana/notices", .other),
            ("GET", "/healthz", .other), ("POST", "/v1/interactions", .intake), ("PUT", "/v1/people/ana", .intake),
            ("DELETE", "/v1/people/ana", .other), ("GET", "?", .other), ("GET", "", .other),
        ])
    func kinds(_ case: (method: String, target: String, kind: RequestKind)) {
        #expect(RequestKind(method: `case`.method, target: `case`.target) == `case`.kind)
    }

    @Test("with few descriptors fewer connections are let in")
    func fitted() {
        #expect(EdgeLimits().fitted(toDescriptors: 8192).connectionsMax == 512)
        let few = EdgeLimits().fitted(toDescriptors: 256)
        #expect(few.connectionsMax == 32 && few.refusalsMax == 16)
        #expect(EdgeLimits().fitted(toDescriptors: 0).connectionsMax > 0)
    }
}
