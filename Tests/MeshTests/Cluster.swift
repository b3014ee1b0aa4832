import Distributed
import EventLoop
import Foundation
import Logging
import Synchronization

@testable import Mesh

/// Knows where the actors of a test are.
final class TestDirectory: MeshDirectory {
    private struct View {
        var places: [ActorID: MeshLocation] = [:]
        var lookUps = 0
    }
    private let view = Mutex(View())

    func locate(_ id: ActorID) async throws(CallError) -> MeshLocation {
        view.withLock { $0.lookUps += 1 }
        guard let location = lastKnown(id) else { throw CallError(.unavailable, "nobody hosts \(id)") }
        return location
    }

    func lastKnown(_ id: ActorID) -> MeshLocation? { view.withLock { $0.places[id] } }

    /// How often somebody was looked for.
    var lookUps: Int { view.withLock { $0.lookUps } }

    func place(_ id: ActorID, at address: MeshAddress, epoch: Int64 = 1) {
        view.withLock { $0.places[id] = MeshLocation(epoch: epoch, address: address) }
    }
}

/// One node of a test, with everything on it.
struct TestNode: Sendable {
    let loop: EventLoop
    let node: MeshNode
    let system: MeshSystem
    let address: MeshAddress
    let directory: TestDirectory

    /// The workshop at `id`, wherever it is, as this node calls it.
    func workshop(_ id: ActorID) throws -> $Workshop { try $Workshop.resolve(id: id, using: system) }

    /// Waits until `isReached`, which is asked on the loop.
    func until(_ isReached: @escaping @Sendable (MeshNode) -> Bool) async {
        await withCheckedContinuation { continuation in
            loop.execute {
                let timer = LoopConfined(Box())
                timer.value.timer = loop.scheduleRepeating(everyMs: 1) {
                    guard isReached(node) else { return }
                    timer.value.timer?.cancel()
                    continuation.resume()
                }
            }
        }
    }

    private final class Box {
        var timer: LoopTimer?
    }

    /// Its connections.
    func peers() async -> [WeakObject] {
        await withCheckedContinuation { continuation in
            loop.execute { continuation.resume(returning: node.peers.map { WeakObject($0) }) }
        }
    }

    /// Hosts a workshop here. The caller keeps it alive.
    func host(_ id: ActorID, _ bench: Bench = Bench()) -> WorkshopActor {
        directory.place(id, at: address)
        return system.host(at: id) { WorkshopActor(actorSystem: system, bench: bench) }
    }
}

/// An object, if it is still there.
struct WeakObject: @unchecked Sendable {
    // @unchecked: only whether it is there is looked at.
    weak let object: AnyObject?
    init(_ object: AnyObject) { self.object = object }
}

/// Makes nodes, and takes them down at the end of a test.
final class Cluster: Sendable {
    static let secret: [UInt8] = [0x57, 0xA1, 0x7E, 0x01]
    static let loopback = SocketAddress(host: "127.0.0.1", port: 0)

    let directory = TestDirectory()
    let log = RecordingLog()
    private let loops: [EventLoop]
    private let nodes = Mutex<[TestNode]>([])
    private let ended: AsyncStream<Void>

    fileprivate init(loopCount: Int) throws {
        let loops = try (0..<loopCount).map { _ in try EventLoop() }
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        for loop in loops {
            Thread {
                loop.run()
                end.yield()
            }.start()
        }
        self.loops = loops
        self.ended = ended
    }

    /// A node that listens. The second runs on the second loop, if there is one, and so on.
    func start(
        _ member: String, incarnation: UInt64 = 1, at socket: SocketAddress = loopback, secret: [UInt8] = secret,
        table: MethodTable = WorkshopTable.shared, directory: TestDirectory? = nil,
        limits change: (inout MeshLimits) -> Void = { _ in }
    ) async throws -> TestNode {
        var limits = MeshLimits()
        // Tests that are not about time must not fail on a machine that is busy.
        limits.callMsDefault = 60_000
        limits.handshakeMsMax = 60_000
        limits.drainMsMax = 60_000
        change(&limits)
        let loop = loops[nodes.withLock(\.count) % loops.count]
        let hello = Hello(member: member, incarnation: incarnation, contractVersion: table.version)
        let node = MeshNode(
            loop: loop, hello: hello, proof: Self.proof(secret), limits: limits, log: log.logger)
        let directory = directory ?? self.directory
        let system = MeshSystem(node: node, table: table, directory: directory)
        let listening = try await node.listen(at: socket)
        let address = MeshAddress(member: member, incarnation: incarnation, socket: listening)
        let made = TestNode(loop: loop, node: node, system: system, address: address, directory: directory)
        nodes.withLock { $0.append(made) }
        return made
    }

    fileprivate func stop() async {
        for node in nodes.withLock({ $0 }) { await node.node.close() }
        for loop in loops { loop.stop() }
        var left = loops.count
        for await _ in ended {
            left -= 1
            if left == 0 { return }
        }
    }
}

/// Runs `body` with a cluster on so many loops.
func withCluster(loops: Int = 2, _ body: (Cluster) async throws -> Void) async throws {
    let cluster = try Cluster(loopCount: loops)
    do {
        try await body(cluster)
    } catch {
        await cluster.stop()
        throw error
    }
    await cluster.stop()
}

/// The error with which `body` ends, if it is a call's.
func callError(_ body: () async throws -> Void) async -> CallError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? CallError
    }
}

/// Limits under which a refused call is not tried again.
func onlyOnce(_ limits: inout MeshLimits) {
    limits.retryMsFirst = 3_600_000
}

/// Waits until all of `objects` are gone; false if that takes too long.
func areGone(_ objects: [WeakObject]) async -> Bool {
    // Tasks that have ended let go of what they held a moment later, on threads that tell nobody.
    for _ in 0..<5_000 {
        if objects.allSatisfy({ $0.object == nil }) { return true }
        do { try await Task.sleep(for: .milliseconds(1)) } catch { return false }
    }
    return false
}

/// The error of a call whose time ends in the middle of its work: with more and more time, until the work was begun.
func lateCall(_ bench: Bench, _ body: @Sendable () async throws -> Void) async -> CallError? {
    let before = bench.begun
    var timeout = Duration.milliseconds(40)
    while true {
        let error = await callError { try await CallContext.withTimeout(timeout, body) }
        if bench.begun > before { return error }
        timeout *= 2
    }
}

func workshopID(_ number: UInt16 = 1) -> ActorID {
    ActorID(contract: WorkshopTable.number, place: .partition(number))
}
