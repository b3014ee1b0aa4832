import ArgumentParser
import Cluster
import Operations

struct ScaleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scale", abstract: "Change how many processes of a role serve; partitions move while they serve.",
        discussion: """
            Returns when every partition has its new owner. When a new process cannot come up, the role stays as it was, and
            the reason is told. Lasts until the next `waymark up`, which goes by the cluster file.
            """)

    @Argument(help: "ROLE=COUNT, such as profiler=4; several are scaled together.")
    var counts: [String]

    @OptionGroup var cluster: ClusterOptions
    @OptionGroup var output: OutputOptions

    private struct Answer: Encodable {
        let roles: [String: Int]
    }

    func validate() throws {
        _ = try wanted()
    }

    func run() async throws {
        try await reportingFailure {
            let wanted = try wanted()
            if let count = wanted[.gateway], let port = try cluster.file().portTakenTwice(gateways: count) {
                throw ValidationError(
                    "with \(count) gateways port \(port) would be taken twice, by one of them and for operators; "
                        + "move one of both in the cluster file")
            }
            let topology = try await cluster.withClient { try await Scaler($0).scale(to: wanted) }
            let roles = Dictionary(uniqueKeysWithValues: topology.counts.map { ($0.key.rawValue, $0.value) })
            print(output.json ? try Output.json(Answer(roles: roles)) : "\(topology)")
        }
    }

    private func wanted() throws -> [Role: Int] {
        var wanted: [Role: Int] = [:]
        for text in counts {
            let parts = text.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, let role = Role(rawValue: String(parts[0])), let count = Int(parts[1]) else {
                let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("'\(text)' is no ROLE=COUNT; write one such as profiler=4 (roles: \(roles))")
            }
            wanted[role] = count
        }
        return wanted
    }
}
