import Distributed
import EventLoop
import Mesh
import Wire

/// Takes bytes and gives bytes.
@Resolvable
protocol Depot: DistributedActor where ActorSystem == MeshSystem {
    /// Takes the request's bytes and gives as many as are wanted.
    distributed func exchange(_ request: DepotRequest) async throws -> DepotReply
}

/// Where it is.
let depotID = ActorID(contract: 9, place: .member("depot"))

let table = MethodTable(
    version: 1,
    [
        Method(1, "Depot.exchange", isIdempotent: false) { (actor: any Depot, request: DepotRequest) in
            try await actor.exchange(request)
        }
    ])

distributed actor DepotActor: Depot {
    typealias ActorSystem = MeshSystem

    distributed func exchange(_ request: DepotRequest) async throws -> DepotReply {
        DepotReply(bytes: [UInt8](repeating: 7, count: request.wanted))
    }
}

struct DepotRequest: Sendable, WireRecord {
    var bytes: [UInt8]
    var wanted: Int

    init(bytes: [UInt8], wanted: Int) {
        self.bytes = bytes
        self.wanted = wanted
    }

    func encodeFields(to writer: inout WireWriter) {
        writer.write(data: bytes)
        writer.write(wanted)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        bytes = try reader.readData()
        wanted = try reader.read()
    }
}

struct DepotReply: Sendable, WireRecord {
    var bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    func encodeFields(to writer: inout WireWriter) { writer.write(data: bytes) }

    init(fields reader: inout WireReader) throws(WireError) { bytes = try reader.readData() }
}

/// Knows one server, on this machine.
struct OneServer: MeshDirectory {
    let port: UInt16?

    func locate(_ id: ActorID) async throws(CallError) -> MeshLocation {
        guard let location = lastKnown(id) else { throw CallError(.unavailable, "nobody hosts \(id)") }
        return location
    }

    func lastKnown(_ id: ActorID) -> MeshLocation? {
        port.map { port in
            MeshLocation(
                epoch: 1,
                address: MeshAddress(
                    member: "depot", incarnation: 1, socket: SocketAddress(host: "127.0.0.1", port: port)))
        }
    }
}
