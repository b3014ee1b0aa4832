import Foundation
import Store
import Testing

@Suite("What every coordinator must do")
struct CoordinatorConformanceTests {
    private let engine: any StoreEngine

    init() throws { engine = try SQLiteEngine() }

    private func member(_ name: String, incarnation: UInt64 = 1) -> Member {
        Member(
            name: name, role: "ranker", host: "127.0.0.1", port: 4711, incarnation: incarnation,
            processID: ProcessInfo.processInfo.processIdentifier)
    }

    @Test("values change by compare-and-set only")
    func values() async throws {
        let coordinator = try await engine.coordinator()
        #expect(try await coordinator.value("clock") == nil)
        let first = try await coordinator.compareAndSet("clock", expectedRevision: nil, bytes: [1])
        #expect(try await coordinator.value("clock") == ConfigurationValue(bytes: [1], revision: first))
        let second = try await coordinator.compareAndSet("clock", expectedRevision: first, bytes: [2])
        #expect(second > first)
        for stale in [nil, first] as [Int64?] {
            let error = await #expect(throws: StoreError.self) {
                _ = try await coordinator.compareAndSet("clock", expectedRevision: stale, bytes: [3])
            }
            #expect(error?.code == "store_revision_conflict")
        }
        #expect(try await coordinator.value("clock")?.bytes == [2])
    }

    @Test("every write steps the revision, for all who look")
    func revision() async throws {
        let one = try await engine.coordinator()
        let other = try await engine.coordinator()
        let before = try await other.revision()
        _ = try await one.compareAndSet("a", expectedRevision: nil, bytes: [1])
        let between = try await other.revision()
        let lease = try await one.join(member("ranker-1"))
        let after = try await other.revision()
        await lease.release()
        #expect(before < between && between < after)
        #expect(try await other.revision() > after)
    }

    @Test("a member is live while it holds its lease; its name is nobody else's meanwhile")
    func members() async throws {
        let coordinator = try await engine.coordinator()
        let lease = try await coordinator.join(member("ranker-1"))
        #expect(try await coordinator.members().filter(\.isLive).map(\.name) == ["ranker-1"])
        let error = await #expect(throws: StoreError.self) {
            _ = try await coordinator.join(member("ranker-1", incarnation: 2))
        }
        #expect(error?.code == "store_member_name_held")
        await lease.release()
        #expect(try await coordinator.members().contains(where: \.isLive) == false)
        let again = try await coordinator.join(member("ranker-1", incarnation: 3))
        #expect(try await coordinator.members().first { $0.isLive }?.incarnation == 3)
        await again.release()
    }

    @Test(
        "names that could not stand in a path are refused",
        arguments: ["", ".x", "a/b", "a b", String(repeating: "a", count: 65)])
    func names(name: String) async throws {
        let coordinator = try await engine.coordinator()
        let error = await #expect(throws: StoreError.self) { _ = try await coordinator.join(member(name)) }
        #expect(error?.code == "store_invalid_argument")
    }
}
