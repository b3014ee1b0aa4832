public import Cluster
import Domain
import Foundation
import Logging
import Mesh
import Store
import Synchronization
import Understanding

/// The gateway's part of a process: the HTTP server over the mesh, and a small one beside it that is for operators alone.
public final class GatewayService: RoleService {
    private struct Addresses {
        var http: EdgeAddress?
        var operators: EdgeAddress?
    }

    private let server: EdgeServer
    private let operatorsServer: EdgeServer
    private let address: EdgeAddress
    private let operatorsAddress: EdgeAddress
    private let socket: OperatorsSocket
    private let log: Logger
    private let bound = Mutex(Addresses())

    /// A gateway that does not listen yet.
    /// - Parameters:
    ///   - address: where apps find it.
    ///   - operatorsAddress: where operators find it; nil for a socket file in the data directory.
    public init(
        _ services: NodeServices, at address: EdgeAddress, operatorsAddress: EdgeAddress? = nil,
        limits: EdgeLimits = EdgeLimits()
    ) {
        let taxonomy = Taxonomy.standard
        let limits = limits.fitted(toDescriptors: DescriptorLimit.raise())
        let backend = MeshBackend(services, limits: limits)
        let router = EdgeRouter(
            backend: backend, isLoopbackOnly: address.isLoopback, limits: limits,
            topicName: { taxonomy.name(of: $0) },
            // A UUID is letters, digits and hyphens: an id.
            makeEntryID: { EntryID(unchecked: "settings-\(UUID().uuidString.lowercased())") }, log: services.log)
        server = EdgeServer(router: router, at: address, limits: limits, log: services.log)
        socket = OperatorsSocket(directory: services.directory.path, member: services.member, userID: getuid())
        self.address = address
        self.operatorsAddress = operatorsAddress ?? .socketFile(path: socket.path)
        let operators = EdgeRouter.operators(
            backend: backend, isLoopbackOnly: self.operatorsAddress.isLoopback, log: services.log)
        operatorsServer = EdgeServer(
            router: operators, at: self.operatorsAddress, limits: .operators, hasOwnThread: true,
            log: services.log)
        log = services.log
    }

    /// Where it speaks HTTP, once it does.
    public var httpAddress: String? { bound.withLock { $0.http.map { "\($0)" } } }

    /// Where it answers operators, once it does.
    public var operatorsPlace: String? { bound.withLock { $0.operators.map { "\($0)" } } }

    /// Binds and serves, operators first. Throws `EdgeServerError`.
    public func start() async throws {
        if case .socketFile = operatorsAddress {
            try socket.prepare()
            if let standIn = socket.standIn {
                log.warning(
                    "the data directory's path is too long for a socket file; shorten it, or give operators a port in the cluster file",
                    metadata: ["bytesMax": "\(OperatorsSocket.pathBytesMax)", "listensIn": "\(standIn)"])
            }
        }
        let operatorsPort = try await operatorsServer.start()
        let port: UInt16
        do {
            port = try await server.start()
        } catch {
            await operatorsServer.stop()
            throw error
        }
        bound.withLock {
            $0 = Addresses(http: address.bound(to: port), operators: operatorsAddress.bound(to: operatorsPort))
        }
    }

    /// It follows no log.
    public func progress() async -> [PartitionProgress] { [] }

    /// Lets requests that are under way end and closes every connection, those of operators last.
    public func stop() async {
        await server.stop()
        await operatorsServer.stop()
    }
}
