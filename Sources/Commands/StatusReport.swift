import Cluster
import Contracts
import Domain

/// What `up` and `status` say of a cluster.
struct StatusReport: Encodable {
    struct Node: Encodable {
        let name: String
        let role: String
        let isAnswering: Bool
        let problem: String?
        let processID: Int32?
        let uptimeMs: Int64?
        let http: String?
        let partitions: [Partition]
        let counters: [String: Int64]
    }

    struct Partition: Encodable {
        let area: String
        let partition: UInt16
        let position: Int64
        let halted: String?
    }

    let dataDirectory: String
    let civilTime: String
    let clock: String
    let policyVersion: String
    let isHealthy: Bool
    let gateways: [String]
    let nodes: [Node]

    init(_ survey: ClusterSurvey, directory: String) {
        dataDirectory = directory
        civilTime = "\(survey.civilTime)"
        clock =
            switch survey.clock {
            case .wall: "wall"
            case .stepped: "stepped"
            }
        policyVersion = survey.policyVersion
        isHealthy = survey.isHealthy
        nodes = survey.nodes.map { node in
            Node(
                name: node.name, role: node.role.rawValue, isAnswering: node.status != nil, problem: node.problem,
                processID: node.status?.processID, uptimeMs: node.status?.uptimeMs, http: node.status?.httpAddress,
                partitions: node.status?.partitions.map {
                    Partition(area: $0.area, partition: $0.partition, position: $0.position, halted: $0.halted)
                } ?? [], counters: node.status?.counters ?? [:])
        }
        gateways = nodes.compactMap(\.http).map { "http://\($0)" }
    }

    /// A few lines for people.
    var summary: String {
        var lines = [
            "\(isHealthy ? "healthy" : "not healthy"): \(nodes.count { $0.isAnswering }) of \(nodes.count) processes answer",
            "civil time  \(civilTime) (\(clock))", "policy      \(policyVersion)", "data        \(dataDirectory)",
        ]
        for gateway in gateways { lines.append("gateway     \(gateway)") }
        return lines.joined(separator: "\n")
    }

    /// The summary and a line for each process.
    var details: String {
        let rows = nodes.map { node in
            [
                node.name, node.processID.map { "pid \($0)" } ?? "-", node.uptimeMs.map { "up \($0 / 1000) s" } ?? "-",
                node.problem ?? node.partitions.map(Self.text).joined(separator: " "),
            ]
        }
        return summary + "\n\n" + Output.table([["process", "pid", "time", "partition:position"]] + rows)
    }

    private static func text(_ partition: Partition) -> String {
        "\(partition.area)/\(partition.partition):\(partition.position)"
            + (partition.halted.map { " HALTED (\($0))" } ?? "")
    }
}
