import Client
import Documents
import Domain
import Foundation
import TestSupport
import Testing

/// One seed: a cluster, a load with retries, faults at fixed places of the load, and the sum at the end.
struct Torture {
    static let entriesMin = 2_000
    static let faultCount = 7
    private static let roles = ["ingestor", "profiler", "ranker", "notifier", "gateway"]

    let seed: UInt64
    let cluster: TestCluster
    let disk: Disk?

    /// What goes wrong.
    enum Fault: Hashable, CustomStringConvertible {
        case kill(String), pause(String), killAll, killSupervisor, scale(String, Int), diskFull, diskReadOnly

        var description: String {
            switch self {
            case .kill(let role): "kill \(role)"
            case .pause(let role): "stop \(role)"
            case .killAll: "kill all"
            case .killSupervisor: "kill supervisor"
            case .scale(let role, let count): "\(role)=\(count)"
            case .diskFull: "disk full"
            case .diskReadOnly: "disk read-only"
            }
        }
    }

    /// The faults of the seed, in order.
    var faults: [Fault] {
        var random = SeededGenerator(seed: seed &* 31 &+ 7)
        return (0..<Self.faultCount).map { _ in
            let role = Self.roles[Int.random(in: 0..<5, using: &random)]
            switch Int.random(in: 0..<(disk == nil ? 8 : 10), using: &random) {
            case 0, 1, 2: return .kill(role)
            case 3: return .pause(role)
            case 4: return .killAll
            case 5: return .killSupervisor
            // The gateway's port is what the load goes by.
            case 6, 7: return .scale(role == "gateway" ? "profiler" : role, Int.random(in: 1...3, using: &random))
            case 8: return .diskFull
            default: return .diskReadOnly
            }
        }
    }

    /// Does it all; gives a line that says how it went.
    func run() async throws -> String {
        try await prepare()
        let load = try TortureLoad(seed: seed, count: Self.entriesMin, gateway: cluster.gateway)
        let loading = Task { await load.run() }
        defer { loading.cancel() }
        let step = Self.entriesMin / (Self.faultCount + 1)
        for (number, fault) in faults.enumerated() {
            while load.count < step * (number + 1) { try await Task.sleep(for: .milliseconds(10)) }
            try await inflict(fault)
        }
        await loading.value
        // The last fault may have left nobody running at this moment.
        while try await !isHealthy() { try await Task.sleep(for: .milliseconds(50)) }
        #expect(load.rejected.isEmpty, "seed \(seed): \(load.rejected.prefix(3))")
        let (lost, doubled) = try await compare(load)
        #expect(lost == 0 && doubled == 0, "seed \(seed): \(faults)")
        return "seed \(seed): \(load.count) acknowledged after \(load.retries) retries, \(faults.count) faults "
            + "(\(faults.map(\.description).joined(separator: ", "))): \(lost) lost, \(doubled) doubled"
    }

    /// Half of the people are told before the load begins; the others use the assistant first under fire.
    private func prepare() async throws {
        try await cluster.loadCatalogue()
        for number in 0..<TortureLoad.peopleCount { try await cluster.put(TortureLoad.person(number)) }
        for number in 0..<TortureLoad.peopleCount / 2 {
            try await cluster.say("hello", by: TortureLoad.person(number), id: "first", at: "2025-12-01T17:00:00Z")
        }
        try await cluster.step(to: "2025-12-02T18:00:00Z")
        try await cluster.step(to: "2025-12-17T14:30:00Z")
    }

    private func inflict(_ fault: Fault) async throws {
        switch fault {
        case .kill(let role): try await processes(of: role).forEach { _ = kill($0, SIGKILL) }
        case .pause(let role):
            let stopped = try await processes(of: role)
            stopped.forEach { _ = kill($0, SIGSTOP) }
            try await Task.sleep(for: .milliseconds(700))
            stopped.forEach { _ = kill($0, SIGCONT) }
        case .killAll: try await processes(of: nil).forEach { _ = kill($0, SIGKILL) }
        case .killSupervisor: try await endAll(thenUp: {})
        case .scale(let role, let count): _ = try await cluster.waymark(["scale", "\(role)=\(count)"])
        case .diskFull:
            disk?.fill()
            try await Task.sleep(for: .milliseconds(700))
            disk?.empty()
        case .diskReadOnly:
            try await endAll {
                guard let disk, try disk.setReadOnly(true) else { return }
                let up = try await cluster.waymark(["up"])
                #expect(up.status != 0, "seed \(seed): a cluster came up on a disk that cannot be written")
                _ = try disk.setReadOnly(false)
            }
        }
    }

    private func processes(of role: String?) async throws -> [Int32] {
        // A cluster in the middle of a fault may not answer; then there is nobody to hit.
        let output = try await cluster.waymark(["status", "--json"])
        guard let status = try? JSONDecoder().decode(StatusBody.self, from: Data(output.standardOutput.utf8)) else {
            return []
        }
        return status.nodes.filter { role == nil || $0.role == role }.compactMap(\.processID)
    }

    private func isHealthy() async throws -> Bool {
        let output = try await cluster.waymark(["status", "--json"])
        let status = try? JSONDecoder().decode(StatusBody.self, from: Data(output.standardOutput.utf8))
        return status.map { $0.isHealthy && !$0.nodes.isEmpty } ?? false
    }

    private func endAll(thenUp between: () async throws -> Void) async throws {
        let lock = try String(contentsOf: cluster.data.appending(path: "cluster.lock"), encoding: .utf8)
        let all = try await processes(of: nil)
        if let supervisor = Int32(lock.prefix { $0.isNumber }) { kill(supervisor, SIGKILL) }
        for process in all {
            while kill(process, 0) == 0 { try await Task.sleep(for: .milliseconds(10)) }
        }
        try await between()
        let up = try await cluster.waymark(["up"])
        #expect(up.status == 0, "seed \(seed): \(up.standardError)")
    }

    /// Compares every acknowledged id with log, facts, notices and slates.
    private func compare(_ load: TortureLoad) async throws -> (lost: Int, doubled: Int) {
        try await cluster.step(to: "2025-12-18T18:00:00Z")
        var lost = 0
        var doubled = 0
        for number in 0..<TortureLoad.peopleCount {
            let person = TortureLoad.person(number)
            let held = try JSONDecoder().decode(
                ExportBody.self, from: Data(try await cluster.answer(["export", person]).utf8))
            var times: [String: Int] = [:]
            for entry in held.log { times[entry.id, default: 0] += 1 }
            for id in load.acknowledged[person] ?? [] where times[id] == nil { lost += 1 }
            doubled += times.values.reduce(0) { $0 + $1 - 1 }
            #expect(held.notices.inbox.count == 1, "seed \(seed): \(person)")
            #expect(held.log.filter { $0.kind == "notice" }.count == 1, "seed \(seed): \(person)")
            if number < TortureLoad.peopleCount / 2, load.acknowledged[person]?.isEmpty == false {
                #expect(try await cluster.slate(of: person, .reels).usesAssistant, "seed \(seed): \(person)")
            }
        }
        let partitions = try await cluster.currentStatus().nodes.flatMap(\.partitions)
        let first = TortureLoad.peopleCount / 2
        for (name, count) in [("turns", load.totals.turns + first), ("engagements", load.totals.engagements)] {
            let folded = Int(partitions.compactMap { $0.counts[name] }.reduce(0, +))
            lost += max(0, count - folded)
            doubled += max(0, folded - count)
        }
        return (lost, doubled)
    }
}
