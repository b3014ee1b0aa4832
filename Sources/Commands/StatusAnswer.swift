import Documents
import Operations

/// What `up` and `status` say of a cluster.
struct StatusAnswer: Encodable {
    let status: StatusBody
    let dataDirectory: String
    let gateways: [String]
    private let policyFile: String
    private let policyFileState: PolicyFileState

    init(_ status: StatusBody, of file: ClusterFile) {
        self.init(
            status, directory: file.dataDirectory, policyFile: file.policyFile,
            policyFileState: file.policyFile(comparedWith: status.policyVersion))
    }

    init(_ status: StatusBody, directory: String, policyFile: String, policyFileState: PolicyFileState) {
        self.status = status
        self.policyFile = policyFile
        self.policyFileState = policyFileState
        dataDirectory = directory
        gateways = status.nodes.compactMap(\.http).map { "http://\($0)" }
    }

    /// The fields of the status, as `GET /v1/status` gives them, and what an operator's command knows beside them.
    func encode(to encoder: any Encoder) throws {
        try status.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(dataDirectory, forKey: .dataDirectory)
        try container.encode(gateways, forKey: .gateways)
        if case .differs(let version) = policyFileState { try container.encode(version, forKey: .policyFileVersion) }
    }

    private enum CodingKeys: CodingKey { case dataDirectory, gateways, policyFileVersion }

    /// The version in force, and how the cluster file's policy stands to it.
    private var policyText: String {
        switch policyFileState {
        case .inForce: status.policyVersion
        case .unreadable: "\(status.policyVersion); \(policyFile) cannot be read"
        case .differs(let version):
            "\(status.policyVersion); \(policyFile) is \(version): `waymark policy activate` puts it in force"
        }
    }

    /// A few lines for people.
    var summary: String {
        let answering = status.nodes.count { $0.isAnswering }
        let processes = counted(status.nodes.count, "process answers", "processes answer")
        var lines = [
            "\(status.isHealthy ? "healthy" : "not healthy"): \(answering) of \(processes)",
            "civil time  \(status.civilTime) (\(status.clock))", "policy      \(policyText)",
            "data        \(dataDirectory)",
        ]
        if let trouble = status.clockTrouble { lines.insert("clock       \(trouble)", at: 2) }
        let facts = [
            counted(total("people"), "person", "people"), counted(total("turns"), "message"),
            counted(total("engagements"), "engagement"),
        ]
        lines.append("facts       " + facts.joined(separator: ", "))
        if total("parked") > 0 {
            let entries = counted(total("parked"), "entry", "entries")
            lines.append("parked      \(entries) that this version cannot understand; see `waymark parked`")
        }
        lines += (status.scaling ?? []).map(Self.text)
        lines += (status.warnings ?? []).map { "see to      \($0)" } + talkLines
        for gateway in gateways { lines.append("gateway     \(gateway)") }
        for operators in status.nodes.compactMap(\.operators) { lines.append("operators   \(operators)") }
        if turnedAway > 0 {
            lines.append("turned away \(turnedAway) connections and requests, for too much was under way")
        }
        return lines.joined(separator: "\n")
    }

    /// What keeps talk from counting, in numbers.
    private var talkLines: [String] {
        var lines: [String] = []
        let barred = total(beginning: "conversations_barred{")
        if barred > 0 {
            let open = counted(total(beginning: "conversations{"), "open conversation")
            lines.append("talk        \(barred) of \(open) barred from ads")
        }
        let untold = total(beginning: "not_told{")
        if untold > 0 {
            lines.append("not told    \(counted(untold, "person", "people")), by reason and language with --json")
        }
        return lines
    }

    /// How the names of the counters begin of what found no room or no time.
    private static let turnedAway = [
        "connections_refused", "mesh_connections_refused", "connections_closed_for_room", "requests_shed",
        "requests_timed_out",
    ]

    private var turnedAway: Int64 {
        status.nodes.flatMap(\.counters).reduce(0) { sum, counter in
            let isOne = Self.turnedAway.contains(where: counter.key.hasPrefix)
            return sum + (isOne ? counter.value : 0)
        }
    }

    private func total(beginning prefix: String) -> Int64 {
        status.nodes.flatMap(\.partitions).flatMap(\.counts).reduce(0) {
            $0 + ($1.key.hasPrefix(prefix) ? $1.value : 0)
        }
    }

    private func total(_ name: String) -> Int64 {
        status.nodes.flatMap(\.partitions).reduce(0) { $0 + ($1.counts[name] ?? 0) }
    }

    /// The summary and a line for each process.
    var details: String {
        let rows = status.nodes.map { node in
            [
                node.name, node.processID.map { "pid \($0)" } ?? "-", node.uptimeMs.map { "up \($0 / 1000) s" } ?? "-",
                node.problem ?? node.partitions.map(Self.text).joined(separator: " "),
            ]
        }
        return summary + "\n\n" + Output.table([["process", "pid", "time", "partition:position"]] + rows)
    }

    private static func text(_ step: StatusBody.Scaling) -> String {
        let count = "\(step.role) \(step.from) → \(step.to)"
        return step.refusedBecause.map { "not scaled  \(count), tried at \(step.since): \($0)" }
            ?? "scaling     \(count), since \(step.since)"
    }

    private static func text(_ partition: StatusBody.Partition) -> String {
        "\(partition.area)/\(partition.partition):\(partition.position)"
            + (partition.halted.map { " HALTED (\($0))" } ?? "")
            + (partition.trouble.map { " TROUBLE (\($0))" } ?? "")
    }
}
