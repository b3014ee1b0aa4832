public import Cluster
import Domain
import Foundation
import Synchronization
import Understanding

/// The gateway's part of a process: the HTTP server over the mesh.
public final class GatewayService: RoleService {
    private let server: EdgeServer
    private let host: String
    private let boundPort = Mutex<UInt16?>(nil)

    /// A gateway that does not listen yet.
    /// - Parameters:
    ///   - host: the numeric address to bind.
    ///   - port: the port to bind; 0 asks the system for a free one.
    public init(_ services: NodeServices, host: String = "127.0.0.1", port: UInt16, limits: EdgeLimits = EdgeLimits()) {
        let taxonomy = Taxonomy.standard
        let router = EdgeRouter(
            backend: MeshBackend(services, limits: limits), isLoopbackOnly: isLoopbackHost(host), limits: limits,
            topicName: { taxonomy.name(of: $0) },
            // A UUID is letters, digits and hyphens: an id.
            makeEntryID: { EntryID(unchecked: "settings-\(UUID().uuidString.lowercased())") }, log: services.log)
        server = EdgeServer(router: router, host: host, port: port, limits: limits, log: services.log)
        self.host = host
    }

    /// Where it speaks HTTP, once it does.
    public var httpAddress: String? {
        boundPort.withLock { $0 }.map { host.contains(":") ? "[\(host)]:\($0)" : "\(host):\($0)" }
    }

    /// Binds and serves. Throws `EdgeServerError`.
    public func start() async throws {
        let port = try await server.start()
        boundPort.withLock { $0 = port }
    }

    /// It follows no log.
    public func progress() async -> [PartitionProgress] { [] }

    /// Lets requests that are under way end and closes every connection.
    public func stop() async {
        await server.stop()
    }
}
