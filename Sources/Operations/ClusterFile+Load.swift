import Cluster
import EventLoop
import Foundation
import Settings

extension ClusterFile {
    private static let fileBytesMax = 65_536

    /// Reads a cluster file. Paths in it are relative to its own folder.
    /// Throws `SettingsFileError` with every problem by line, `OperationsError.clusterFileNotFound`, `.unreadableFile`.
    public static func load(path: String) throws -> ClusterFile {
        guard FileManager.default.fileExists(atPath: path) else {
            throw OperationsError.clusterFileNotFound(path: path)
        }
        let yaml = try SettingsText.read(path: path)
        return try load(yaml: yaml, path: path)
    }

    /// Reads the text of a cluster file that stands at `path`.
    static func load(yaml: String, path: String) throws(SettingsFileError) -> ClusterFile {
        var reader = ClusterFileReader(file: URL(filePath: path))
        let file = reader.root(of: yaml, kind: "cluster file", bytesMax: fileBytesMax).flatMap {
            reader.clusterFile($0)
        }
        guard let file, reader.problems.isEmpty else {
            throw SettingsFileError(fileName: path, code: "cluster_file_invalid", problems: reader.problems)
        }
        return file
    }
}

private struct ClusterFileReader: SettingsReading {
    let file: URL
    var problems: [SettingsProblem] = []

    private static let keys = ["dataDirectory", "partitions", "policy", "roles", "mesh", "gateway"]
    private static let optionalKeys = ["retention", "supervision", "processLogs"]

    mutating func clusterFile(_ root: SettingsNode) -> ClusterFile? {
        guard let fields = fields(of: root, "the cluster", keys: Self.keys, optional: Self.optionalKeys) else {
            return nil
        }
        let dataDirectory = path(of: fields["dataDirectory"], "dataDirectory")
        let partitions = integer(of: fields["partitions"], "partitions", in: 1...256)
        let policy = path(of: fields["policy"], "policy")
        let topology = topology(of: fields["roles"])
        let meshHost = fields["mesh"].flatMap { self.fields(of: $0, "mesh", keys: ["host"]) }
            .flatMap { host(of: $0["host"], "mesh.host") }
        let gateway = fields["gateway"].flatMap {
            self.fields(of: $0, "gateway", keys: ["host", "port"], optional: ["operators"])
        }
        let gatewayHost = gateway.flatMap { host(of: $0["host"], "gateway.host") }
        let gatewayPort = gateway.flatMap { integer(of: $0["port"], "gateway.port", in: 0...65_535) }
        let operators = gateway?["operators"].map { self.operators(of: $0) }
        let retention = fields["retention"].map { self.retention(of: $0) } ?? .standard
        let silenceSecondsMax = fields["supervision"].map { self.silenceSecondsMax(of: $0) } ?? 10
        let processLogs = fields["processLogs"].map { self.processLogs(of: $0) } ?? .standard
        guard let dataDirectory, let partitions, let policy, let topology, let meshHost, let gatewayHost,
            let gatewayPort, let retention, let silenceSecondsMax, let processLogs
        else { return nil }
        let cluster = ClusterFile(
            path: file.path(percentEncoded: false), dataDirectory: dataDirectory, partitions: partitions,
            policyFile: policy, topology: topology, meshHost: meshHost, gatewayHost: gatewayHost,
            gatewayPort: UInt16(gatewayPort), operators: operators ?? nil, retention: retention,
            silenceSecondsMax: silenceSecondsMax, processLogs: processLogs)
        if let gateway = fields["gateway"] { checkPorts(of: cluster, at: gateway.place) }
        return cluster
    }

    private mutating func silenceSecondsMax(of node: SettingsNode) -> Int? {
        fields(of: node, "supervision", keys: ["silenceSecondsMax"]).flatMap {
            integer(of: $0["silenceSecondsMax"], "supervision.silenceSecondsMax", in: 2...3600)
        }
    }

    private mutating func processLogs(of node: SettingsNode) -> ProcessLogBounds? {
        guard let fields = fields(of: node, "processLogs", keys: ["fileMebibytesMax", "filesMax"]) else { return nil }
        let fileMebibytesMax = integer(of: fields["fileMebibytesMax"], "processLogs.fileMebibytesMax", in: 1...65_536)
        let filesMax = integer(of: fields["filesMax"], "processLogs.filesMax", in: 2...1000)
        guard let fileMebibytesMax, let filesMax else { return nil }
        return ProcessLogBounds(fileBytesMax: fileMebibytesMax << 20, filesMax: filesMax)
    }

    private mutating func checkPorts(of file: ClusterFile, at place: SettingsPlace) {
        let count = file.topology.counts[.gateway, default: 0]
        for first in [file.gatewayPort, file.operators?.port ?? 0] where first > 0 && Int(first) + count - 1 > 65_535 {
            report(.outOfRange, at: place, "the last gateway's port would be above 65535; begin lower")
        }
        if let port = file.portTakenTwice(gateways: count) {
            report(
                .outOfRange, at: place,
                "port \(port) would be taken twice, by a gateway and for operators; leave \(count) ports between them")
        }
    }

    private mutating func operators(of node: SettingsNode) -> SocketAddress? {
        guard let fields = fields(of: node, "gateway.operators", keys: ["port"], optional: ["host"]) else { return nil }
        let host = fields["host"] == nil ? "127.0.0.1" : self.host(of: fields["host"], "gateway.operators.host")
        let port = integer(of: fields["port"], "gateway.operators.port", in: 0...65_535)
        guard let host, let port else { return nil }
        return SocketAddress(host: host, port: UInt16(port))
    }

    private mutating func retention(of node: SettingsNode) -> Retention? {
        guard let fields = fields(of: node, "retention", keys: ["ageDaysMax", "logMebibytesMax"]) else { return nil }
        let ageDaysMax = integer(of: fields["ageDaysMax"], "retention.ageDaysMax", in: 1...36_500)
        let logMebibytesMax = integer(of: fields["logMebibytesMax"], "retention.logMebibytesMax", in: 1...67_108_864)
        guard let ageDaysMax, let logMebibytesMax else { return nil }
        return Retention(ageDaysMax: ageDaysMax, logBytesMax: Int64(logMebibytesMax) << 20)
    }

    private mutating func path(of node: SettingsNode?, _ name: String) -> String? {
        text(of: node, name).map { text in
            URL(filePath: text, relativeTo: file.deletingLastPathComponent()).standardizedFileURL
                .path(percentEncoded: false)
        }
    }

    private mutating func topology(of node: SettingsNode?) -> Topology? {
        guard let node, let fields = fields(of: node, "roles", keys: Role.allCases.map(\.rawValue)) else { return nil }
        var counts: [Role: Int] = [:]
        for role in Role.allCases {
            counts[role] = integer(
                of: fields[role.rawValue], "roles.\(role.rawValue)", in: 1...ClusterFile.membersPerRoleMax)
        }
        return Topology(counts: counts)
    }

    private mutating func host(of node: SettingsNode?, _ name: String) -> String? {
        guard let node, let text = text(of: node, name) else { return nil }
        guard isNumericAddress(text) else {
            report(
                .wrongType, at: node.place,
                "'\(name)' is '\(text)'; write an IP address in numbers such as 127.0.0.1 or ::1")
            return nil
        }
        return text
    }

    private func isNumericAddress(_ text: String) -> Bool {
        var address = [UInt8](repeating: 0, count: 16)
        return inet_pton(AF_INET, text, &address) == 1 || inet_pton(AF_INET6, text, &address) == 1
    }
}
