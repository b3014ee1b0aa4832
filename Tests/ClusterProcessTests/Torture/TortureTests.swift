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

/// A port that nobody listens on at the moment.
private enum FreePort {
    static func find() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 ? getsockname(descriptor, $0, &length) : -1
            }
        }
        try #require(result == 0)
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
