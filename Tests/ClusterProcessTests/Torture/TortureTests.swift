import Client
import Foundation
import Testing

@Suite("Torture: nothing acknowledged is lost, nothing counts twice", .serialized, .processes, .timeLimit(.minutes(5)))
struct TortureTests {
    /// `make torture SEEDS=1-100`, or one seed for `make test`.
    static let seeds: [UInt64] = {
        let text = ProcessInfo.processInfo.environment["WAYMARK_TORTURE_SEEDS"] ?? "1"
        return text.split(separator: ",").flatMap { part -> [UInt64] in
            let ends = part.split(separator: "-").compactMap { UInt64($0) }
            guard let first = ends.first, let last = ends.last, first <= last else { return [] }
            return Array(first...last)
        }
    }()

    @Test("a seed of faults under load", arguments: seeds)
    func seed(_ seed: UInt64) async throws {
        let folder = try TestCluster.makeFolder(port: try FreePort.find())
        defer { try? FileManager.default.removeItem(at: folder) }
        let disk = try Disk.mount(at: folder.appending(path: "data").path, megabytes: 96)
        defer { disk?.unmount() }
        let cluster = try await TestCluster.up(folder, clock: "2025-12-01T18:00:00Z")
        do {
            print(try await Torture(seed: seed, cluster: cluster, disk: disk).run())
        } catch {
            _ = try? await cluster.waymark(["down"])
            throw error
        }
        _ = try await cluster.waymark(["down"])
    }
}
