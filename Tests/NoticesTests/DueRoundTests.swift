import Domain
import Mesh
import Testing

@testable import Notices

@Suite("A round through all who are due")
struct DueRoundTests {
    /// A schedule in memory.
    private final class Schedule {
        var due: [String]
        var handled: [String] = []
        var tries = 0
        init(_ count: Int) { due = (0..<count).map { "p-\($0)" } }

        func run(refused: Set<String>, mustWait: () -> Bool = { false }) async throws {
            try await DueRound(batchMax: 4).run {
                mustWait()
            } due: { limit in
                due.prefix(limit).map { NoticeRecord(person: PersonID(unchecked: $0)) }
            } handle: { record in
                let person = record.person.rawValue
                tries += 1
                if refused.contains(person) { throw CallError(.reportRefused, "refused: \(person)") }
                due.removeAll { $0 == person }
                handled.append(person)
            }
        }
    }

    @Test("reports that are refused hold up nobody else, are tried once a round, and end it with their reason")
    func refused() async throws {
        let schedule = Schedule(20)
        let refused = Set((0..<6).map { "p-\($0)" })
        await #expect(throws: CallError.self) { try await schedule.run(refused: refused) }
        #expect(schedule.handled == (6..<20).map { "p-\($0)" })
        #expect(schedule.tries == 20)
        // They are still due, and are told once the reports are taken.
        try await schedule.run(refused: [])
        #expect(schedule.due.isEmpty && schedule.handled.count == 20)
    }

    @Test("nobody is told while they must wait")
    func waits() async throws {
        let schedule = Schedule(20)
        try await schedule.run(refused: []) { schedule.tries >= 8 }
        #expect(schedule.handled.count == 8 && schedule.due.count == 12)
    }
}
