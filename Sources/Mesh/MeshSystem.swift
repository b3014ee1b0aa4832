public import Distributed
import Logging
import Synchronization
public import Wire

/// Waymark's distributed actor system: actors by contract and place, calls by number over the mesh.
public final class MeshSystem: DistributedActorSystem, Sendable {
    /// Where an actor is.
    public typealias ActorID = Mesh.ActorID
    /// What arguments and results must be.
    public typealias SerializationRequirement = any WireCodable
    /// Collects a call's request.
    public typealias InvocationEncoder = MeshInvocationEncoder
    /// Not used for serving: the method table calls the actors.
    public typealias InvocationDecoder = MeshInvocationDecoder
    /// Not used for serving: the method table encodes the results.
    public typealias ResultHandler = MeshResultHandler

    /// The address that the next actor made in this task gets.
    @TaskLocal static var assigned: ActorID?

    let node: MeshNode
    let table: MethodTable
    private let directory: any MeshDirectory
    private let actors = Mutex<[ActorID: WeakActor]>([:])

    /// A system over `node` that speaks the methods of `table` and finds others through `directory`.
    public init(node: MeshNode, table: MethodTable, directory: any MeshDirectory) {
        self.node = node
        self.table = table
        self.directory = directory
        node.serve(self)
    }

    /// Makes an actor that others reach at `id`. Whoever makes it keeps it alive.
    public func host<Actor: DistributedActor>(
        at id: ActorID, _ make: () throws -> Actor
    ) rethrows -> Actor where Actor.ActorSystem == MeshSystem {
        try Self.$assigned.withValue(id, operation: make)
    }

    /// The address given by `host`.
    public func assignID<Act>(_ actorType: Act.Type) -> ActorID where Act: DistributedActor, Act.ID == ActorID {
        guard let id = Self.assigned else {
            preconditionFailure("\(actorType) must be made inside `MeshSystem.host(at:)`")
        }
        return id
    }

    /// From now on calls reach the actor.
    public func actorReady<Act>(_ actor: Act) where Act: DistributedActor, Act.ID == ActorID {
        actors.withLock { $0[actor.id] = WeakActor(actor) }
    }

    /// The actor is gone.
    public func resignID(_ id: ActorID) {
        actors.withLock { actors in
            // A newer actor may have taken the address already.
            if actors[id]?.actor == nil { actors[id] = nil }
        }
    }

    /// Always a stub, also for an actor of this process: a local actor cannot be seen as the contract's stub type, so
    /// the call loops back in `remoteCall`.
    public func resolve<Act>(id: ActorID, as actorType: Act.Type) throws -> Act?
    where Act: DistributedActor, Act.ID == ActorID {
        nil
    }

    /// An empty request.
    public func makeInvocationEncoder() -> MeshInvocationEncoder { MeshInvocationEncoder() }

    /// Calls `target` on the node that hosts `actor`, and again where that is safe, until the deadline.
    public func remoteCall<Act, Err, Res>(
        on actor: Act, target: RemoteCallTarget, invocation: inout MeshInvocationEncoder,
        throwing: Err.Type, returning: Res.Type
    ) async throws -> Res
    where Act: DistributedActor, Act.ID == ActorID, Err: Error, Res: WireCodable {
        let reply = try await call(actor.id, target: target, arguments: invocation.writer.bytes)
        do {
            return try Res(wireBytes: reply)
        } catch {
            throw CallError(.badReply, "\(target): \(error)")
        }
    }

    /// Methods of a contract return a value; this one exists because the protocol asks for it.
    public func remoteCallVoid<Act, Err>(
        on actor: Act, target: RemoteCallTarget, invocation: inout MeshInvocationEncoder, throwing: Err.Type
    ) async throws where Act: DistributedActor, Act.ID == ActorID, Err: Error {
        _ = try await call(actor.id, target: target, arguments: invocation.writer.bytes)
    }

    private func call(_ id: ActorID, target: RemoteCallTarget, arguments: [UInt8]) async throws -> [UInt8] {
        guard let method = table.method(for: target) else {
            throw CallError(.unknownMethod, "\(target) has no number in the method table")
        }
        let deadline = CallContext.deadline ?? .now.advanced(by: .milliseconds(node.limits.callMsDefault))
        var pauseMs = node.limits.retryMsFirst
        while true {
            let hintMs: UInt64
            do {
                return try await attempt(id, method: method, arguments: arguments, deadline: deadline)
            } catch {
                let failure = CallError(of: error)
                hintMs = UInt64(failure.retryAfterMs ?? 0)
                guard failure.isWorthRetrying(method), deadline.remainingMs > UInt32(clamping: max(pauseMs, hintMs))
                else { throw failure.settled }
            }
            // Jitter of a half: callers that were cut off together do not come back together.
            let jitteredMs = hintMs + UInt64.random(in: pauseMs / 2...pauseMs)
            do { try await Task.sleep(for: .milliseconds(jitteredMs)) } catch { throw CallError.cancelled }
            pauseMs = min(pauseMs * 2, node.limits.retryMsMax)
        }
    }

    private func attempt(
        _ id: ActorID, method: Method, arguments: [UInt8], deadline: ContinuousClock.Instant
    ) async throws -> [UInt8] {
        if let local = localActor(id) {
            return try await node.callHere(deadline: deadline) {
                await self.perform(method, on: local, arguments, deadline: deadline)
            }
        }
        let location = try await directory.locate(id)
        var writer = WireWriter(capacity: arguments.count + 32)
        writer.write(method.id)
        writer.write(id)
        writer.write(raw: arguments)
        do {
            return try await node.call(location.address, payload: writer.bytes, deadline: deadline)
        } catch let error as CallError {
            // Once: who is sent on a second time asks the directory again, after a pause.
            guard let now = error.movedTo, now.epoch >= location.epoch, now.address != location.address,
                now.address.member != node.hello.member
            else { throw error }
            return try await node.call(now.address, payload: writer.bytes, deadline: deadline)
        }
    }

    /// How many calls this process carries out at the moment.
    public func load() async -> MeshLoad { await node.load() }

    private func localActor(_ id: ActorID) -> (any DistributedActor)? {
        actors.withLock { $0[id]?.actor }
    }

    // MARK: Serving

    /// Carries out a call that came in and gives its encoded reply.
    func serve(payload: [UInt8], deadlineMs: UInt32?) async -> Result<[UInt8], CallError> {
        var reader = WireReader(payload)
        let number: UInt16
        let id: ActorID
        do {
            number = try reader.read()
            id = try reader.read()
        } catch {
            return .failure(CallError(.badArguments, "the method and actor of a call: \(error)"))
        }
        guard let method = table.methods[number] else {
            return .failure(CallError(.unknownMethod, "method \(number) is not in this process's table"))
        }
        guard let actor = localActor(id) else {
            return .failure(sentOn(CallError(.moved, "\(id) is not at \(node.hello.member)"), id))
        }
        let deadline = deadlineMs.map { ContinuousClock.now.advanced(by: .milliseconds($0)) }
        return await perform(method, on: actor, reader.readRest(), deadline: deadline).mapError { sentOn($0, id) }
    }

    /// Says where the actor is now, if this node turned a call away because it is no longer here.
    private func sentOn(_ error: CallError, _ id: ActorID) -> CallError {
        guard error.code == .moved, error.isRefusal, let now = directory.lastKnown(id),
            now.address.member != node.hello.member
        else { return error }
        var error = error
        error.movedTo = now
        return error
    }

    private func perform(
        _ method: Method, on actor: any DistributedActor, _ arguments: [UInt8], deadline: ContinuousClock.Instant?
    ) async -> Result<[UInt8], CallError> {
        do {
            let reply = try await CallContext.$deadline.withValue(deadline) {
                try await method.invoke(actor, arguments)
            }
            return .success(reply)
        } catch {
            return .failure(CallError(of: error))
        }
    }
}

extension CallError {
    /// Not sent, or refused before anything was done: always. Lost on the way: only when twice is the same as once.
    fileprivate func isWorthRetrying(_ method: Method) -> Bool {
        isRefusal || code == .connectionLost && method.isIdempotent
    }
}

private struct WeakActor: Sendable {
    weak let actor: (any DistributedActor)?
    init(_ actor: any DistributedActor) { self.actor = actor }
}
