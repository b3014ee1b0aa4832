import Cluster
import Contracts
public import EventLoop
public import Logging
import Mesh
import Policy
import Store
import Understanding

/// Checks policy files and puts them in force.
public struct PolicyActivator: Sendable {
    /// What an activation did.
    public struct Report: Hashable, Sendable {
        /// The version that is in force now.
        public var version: String
        /// The one before; nil: none was, or this build cannot read it.
        public var before: String?
        /// Processes that work under it; those that start later find it.
        public var processes: Int
    }

    private let dataDirectory: String

    /// An activator for the cluster on a data directory, whether it runs or not.
    public init(dataDirectory: String) { self.dataDirectory = dataDirectory }

    /// The version of a policy file that may be put in force. Throws `SettingsFileError` with every problem by line,
    /// `OperationsError.unreadableFile`.
    public static func check(file: String) throws -> String { try Policy.version(of: text(of: file)) }

    /// The text of a policy file that may be put in force. Throws as `check` does.
    static func text(of file: String) throws -> String {
        let yaml = try SettingsText.read(path: file)
        _ = try Policy.load(yaml: yaml, fileName: file, knownTopics: Set(Taxonomy.standard.topics.map(\.id)))
        return yaml
    }

    /// Puts a file in force for the whole cluster, and returns when every process that runs works under it.
    /// Throws as `check` does, and `StoreError`, `CallError`; then the file may be in force already, never a part of it.
    public func activate(file: String, loop: EventLoop, log: Logger) async throws -> Report {
        let yaml = try Self.text(of: file)
        let coordinator = try await DataDirectory.openRunning(at: dataDirectory).openCoordinator()
        let before = try await coordinator.value(ClusterKey.policy)?.bytes
        try await coordinator.update(ClusterKey.policy) { _ in Array(yaml.utf8) }
        let processes = try await Self.isRunning(coordinator) ? refreshAll(loop: loop, log: log) : 0
        return Report(
            version: Policy.version(of: yaml),
            before: before.flatMap { String(validating: $0, as: UTF8.self) }.map(Policy.version(of:)),
            processes: processes)
    }

    private static func isRunning(_ coordinator: any Coordinator) async throws -> Bool {
        try await coordinator.members().contains(where: \.isLive)
    }

    /// Processes look by themselves; asked, they do so at once.
    private func refreshAll(loop: EventLoop, log: Logger) async throws -> Int {
        let client = try await ClusterClient.connect(dataDirectory: dataDirectory, loop: loop, log: log)
        do {
            let answers = try await client.askAll { try await $0.refresh(Nothing()) }
            await client.close()
            return answers.count
        } catch {
            await client.close()
            throw error
        }
    }
}

extension ClusterFile {
    /// How the policy file that it names stands to the version in force.
    public func policyFile(comparedWith version: String) -> PolicyFileState {
        guard let yaml = try? SettingsText.read(path: policyFile) else { return .unreadable }
        let own = Policy.version(of: yaml)
        return own == version ? .inForce : .differs(version: own)
    }
}

/// How a policy file stands to what is in force.
public enum PolicyFileState: Hashable, Sendable {
    /// It is what is in force.
    case inForce
    /// It is another text.
    case differs(version: String)
    /// It cannot be read.
    case unreadable
}
