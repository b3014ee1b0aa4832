import Cluster
import EventLoop
import Foundation
import Store

/// How one member's process is started.
struct MemberProcess: Hashable, Sendable {
    let name: String
    let role: Role
    let executable: String
    let options: NodeOptions
    let logFile: String

    /// Every process of a cluster, in the order in which they start: whoever is called before its callers.
    static func all(
        of topology: Topology, in file: ClusterFile, directory: DataDirectory, executables: String
    ) -> [MemberProcess] {
        let roles: [Role] = [.ingestor, .profiler, .ranker, .notifier, .gateway]
        return roles.flatMap { role in
            topology.members(of: role).enumerated().map { index, name in
                let http =
                    role == .gateway
                    ? SocketAddress(host: file.gatewayHost, port: file.gatewayPort(number: index + 1)) : nil
                return MemberProcess(
                    name: name, role: role, executable: "\(executables)/\(role.rawValue)",
                    options: NodeOptions(
                        member: name, directory: directory.path, meshHost: file.meshHost, http: http,
                        parentProcessID: ProcessInfo.processInfo.processIdentifier),
                    logFile: "\(directory.logsDirectory)/\(name).log")
            }
        }
    }

    /// Throws `OperationsError.missingExecutable` when the role was not built beside the supervisor.
    func checkExecutable() throws(OperationsError) {
        guard FileManager.default.isExecutableFile(atPath: executable) else {
            throw .missingExecutable(path: executable)
        }
    }

    /// Variables of the supervisor's own environment that a process may need; all others stay behind.
    private static let inherited = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TZDIR", "LD_LIBRARY_PATH", "TMPDIR"]

    /// The environment of the process.
    func environment(from own: [String: String]) -> [String: String] {
        var environment = own.filter { Self.inherited.contains($0.key) }
        environment.merge(options.environment) { $1 }
        // The backtracer of Swift's runtime prints registers and memory, and with them people's words.
        environment["SWIFT_BACKTRACE"] = "enable=no"
        return environment
    }

    /// Opens the log file for appending, for the owner's eyes only. Throws `OperationsError`.
    static func openLog(_ path: String) throws(OperationsError) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .unreadableFile(path: path, reason: String(cString: strerror(errno)))
        }
        return descriptor
    }

    /// The last line that says something, for the error of a process that did not start.
    static func lastLine(of path: String) -> String {
        guard let data = FileManager.default.contents(atPath: path) else { return "it wrote no log" }
        let lines = String(decoding: data.suffix(16_384), as: UTF8.self).split(separator: "\n")
        return lines.last.map(String.init) ?? "its log is empty"
    }
}
