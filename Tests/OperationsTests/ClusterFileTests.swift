import Cluster
import EventLoop
import Foundation
import Settings
import Testing

@testable import Operations

@Suite("Cluster files")
struct ClusterFileTests {
    private static let text = """
        dataDirectory: ../data
        partitions: 8
        policy: policy.yaml
        roles: { ingestor: 1, profiler: 2, ranker: 2, notifier: 1, gateway: 2 }
        mesh: { host: 127.0.0.1 }
        gateway: { host: "::1", port: 8420 }
        """

    @Test("paths are relative to the file; gateways take ports that follow each other")
    func good() throws {
        let file = try ClusterFile.load(yaml: Self.text, path: "/srv/way mark/cluster/local.yaml")
        #expect(file.dataDirectory == "/srv/way mark/data")
        #expect(file.policyFile == "/srv/way mark/cluster/policy.yaml")
        #expect(file.topology.counts == [.ingestor: 1, .profiler: 2, .ranker: 2, .notifier: 1, .gateway: 2])
        #expect(file.gatewayPort(number: 1) == 8420 && file.gatewayPort(number: 2) == 8421)
        #expect(file.gatewayHost == "::1" && file.meshHost == "127.0.0.1" && file.partitions == 8)
    }

    @Test(
        "what is wrong is told by line, with the mend",
        arguments: [
            ("partitions: 8", "partitions: 0", SettingsProblemCode.outOfRange, 2),
            ("partitions: 8", "partitions: many", .wrongType, 2),
            ("profiler: 2", "profilers: 2", .unknownKey, 4),
            ("ranker: 2", "ranker: 0", .outOfRange, 4),
            ("host: 127.0.0.1", "host: localhost", .wrongType, 5),
            ("port: 8420", "port: 65535", .outOfRange, 6),
            ("port: 8420", "port: 70000", .outOfRange, 6),
            ("policy: policy.yaml", "policy: ''", .wrongType, 3),
            ("mesh: { host: 127.0.0.1 }", "mesh: 5", .wrongType, 5),
            ("mesh:", "retention: { ageDaysMax: 0, logMebibytesMax: 1 }\nmesh:", .outOfRange, 5),
            ("mesh:", "retention: { ageDaysMax: 9 }\nmesh:", .missingKey, 5),
            ("mesh:", "supervision: { silenceSecondsMax: 1 }\nmesh:", .outOfRange, 5),
            ("mesh:", "supervision: { silence: 10 }\nmesh:", .unknownKey, 5),
            ("mesh:", "processLogs: { fileMebibytesMax: 0, filesMax: 4 }\nmesh:", .outOfRange, 5),
            ("mesh:", "processLogs: { fileMebibytesMax: 1, filesMax: 1 }\nmesh:", .outOfRange, 5),
            ("mesh:", "processLogs: { filesMax: 4 }\nmesh:", .missingKey, 5),
            ("port: 8420", "port: 8420, operators: {}", .missingKey, 6),
            ("port: 8420", "port: 8420, operators: { port: 70000 }", .outOfRange, 6),
            ("port: 8420", "port: 8420, operators: { port: 65535 }", .outOfRange, 6),
            ("port: 8420", "port: 8420, operators: { port: 8421 }", .outOfRange, 6),
            ("port: 8420", "port: 8420, operators: { port: 8419 }", .outOfRange, 6),
            ("port: 8420", "port: 8420, operators: { port: 8430, host: localhost }", .wrongType, 6),
        ])
    func bad(old: String, new: String, code: SettingsProblemCode, line: Int) throws {
        let yaml = Self.text.replacing(old, with: new)
        #expect(yaml != Self.text)
        let error = try #require(throws: SettingsFileError.self) {
            try ClusterFile.load(yaml: yaml, path: "/srv/local.yaml")
        }
        #expect(error.code == "cluster_file_invalid")
        #expect(error.problems.contains { $0.code == code && $0.line == line }, "\(error)")
        #expect(error.description.contains("/srv/local.yaml:\(line):"))
    }

    @Test("how much the logs keep may be said, and has a default")
    func retention() throws {
        #expect(try ClusterFile.load(yaml: Self.text, path: "/srv/local.yaml").retention == .standard)
        let yaml = Self.text + "\nretention: { ageDaysMax: 90, logMebibytesMax: 2 }"
        let retention = try ClusterFile.load(yaml: yaml, path: "/srv/local.yaml").retention
        #expect(retention == Retention(ageDaysMax: 90, logBytesMax: 2_097_152))
    }

    @Test("how long a process may be silent and how much of what it says is kept may be said, and has a default")
    func supervision() throws {
        let standard = try ClusterFile.load(yaml: Self.text, path: "/srv/local.yaml")
        #expect(standard.silenceSecondsMax == 10 && standard.processLogs == .standard)
        let yaml =
            Self.text + "\nsupervision: { silenceSecondsMax: 60 }\nprocessLogs: { fileMebibytesMax: 2, filesMax: 3 }"
        let file = try ClusterFile.load(yaml: yaml, path: "/srv/local.yaml")
        #expect(file.silenceSecondsMax == 60)
        #expect(file.processLogs == ProcessLogBounds(fileBytesMax: 2_097_152, filesMax: 3))
    }

    @Test("no more gateways than there are ports for")
    func membersMax() throws {
        var file = try ClusterFile.load(yaml: Self.text, path: "/srv/local.yaml")
        #expect(file.membersMax(of: .gateway) == 64 && file.membersMax(of: .ranker) == 64)
        file.gatewayPort = 65_534
        #expect(file.membersMax(of: .gateway) == 2 && file.membersMax(of: .ranker) == 64)
        file.gatewayPort = 0
        #expect(file.membersMax(of: .gateway) == 64)
    }

    @Test("operators have a socket file, or ports where the file asks for them")
    func operators() throws {
        let file = try ClusterFile.load(yaml: Self.text, path: "/srv/local.yaml")
        #expect(file.operatorsAddress(number: 1) == nil && file.portTakenTwice(gateways: 64) == nil)
        let yaml = Self.text.replacing("port: 8420", with: "port: 8420, operators: { port: 8422 }")
        let withPorts = try ClusterFile.load(yaml: yaml, path: "/srv/local.yaml")
        #expect(withPorts.operatorsAddress(number: 1) == SocketAddress(host: "127.0.0.1", port: 8422))
        #expect(withPorts.operatorsAddress(number: 2) == SocketAddress(host: "127.0.0.1", port: 8423))
        // A third gateway would take the first one's port for operators.
        #expect(withPorts.portTakenTwice(gateways: 2) == nil && withPorts.portTakenTwice(gateways: 3) == 8422)
        let hosted = yaml.replacing("port: 8422", with: "port: 0, host: \"::1\"")
        #expect(
            try ClusterFile.load(yaml: hosted, path: "/srv/local.yaml").operatorsAddress(number: 2)
                == SocketAddress(host: "::1", port: 0))
    }

    @Test("a port of 0 lets the system choose one for each gateway")
    func anyPort() throws {
        let file = try ClusterFile.load(yaml: Self.text.replacing("8420", with: "0"), path: "/srv/local.yaml")
        #expect(file.gatewayPort(number: 1) == 0 && file.gatewayPort(number: 2) == 0)
    }

    @Test("the shipped cluster file is right")
    func shipped() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../cluster/local.yaml")
        let file = try ClusterFile.load(path: path.standardizedFileURL.path(percentEncoded: false))
        #expect(file.topology.counts == [.ingestor: 1, .profiler: 2, .ranker: 2, .notifier: 1, .gateway: 1])
        #expect(file.retention == .standard && file.silenceSecondsMax == 10 && file.processLogs == .standard)
        #expect(try PolicyActivator.text(of: file.policyFile).contains("notice:"))
    }

    @Test("a file that is not there or not UTF-8")
    func unreadable() throws {
        let absent = #expect(throws: OperationsError.self) { try ClusterFile.load(path: "/nowhere/local.yaml") }
        #expect(absent?.code == "cluster_file_not_found" && absent?.description.contains("--cluster") == true)
        let path = FileManager.default.temporaryDirectory.appending(path: "waymark-\(UUID().uuidString).yaml")
        try Data([0x61, 0x3A, 0xFF, 0xFE]).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let error = try #require(throws: OperationsError.self) {
            try ClusterFile.load(path: path.path(percentEncoded: false))
        }
        #expect(error.code == "unreadable_file" && error.description.contains("UTF-8"))
    }
}
