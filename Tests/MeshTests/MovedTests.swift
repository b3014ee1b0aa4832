import EventLoop
import Testing
import Wire

@testable import Mesh

@Suite("Calls that reach a former owner", .timeLimit(.minutes(1)))
struct MovedTests {
    /// A client that knows the old place, the old owner with what it knows, and the new owner.
    private struct Scene {
        let client: TestNode
        let former: TestNode
        let owner: TestNode
        let bench = Bench()

        init(_ cluster: Cluster, clientEpoch: Int64 = 1, limits: (inout MeshLimits) -> Void = onlyOnce) async throws {
            client = try await cluster.start("client", directory: TestDirectory(), limits: limits)
            former = try await cluster.start("former", directory: TestDirectory())
            owner = try await cluster.start("owner", directory: TestDirectory())
            client.directory.place(workshopID(), at: former.address, epoch: clientEpoch)
        }
    }

    @Test("it is sent on to the new owner at once, also when it must not be repeated, and is carried out once")
    func sentOn() async throws {
        try await withCluster { cluster in
            let scene = try await Scene(cluster)
            let actor = scene.owner.host(workshopID(), scene.bench)
            scene.former.directory.place(workshopID(), at: scene.owner.address, epoch: 2)
            let reply = try await scene.client.workshop(workshopID()).count(7)
            #expect(reply == 7 && scene.bench.begun == 1)
            #expect(scene.client.directory.lookUps == 1)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("who knows less than the caller, or names itself, is not followed")
    func notFollowed() async throws {
        try await withCluster { cluster in
            let scene = try await Scene(cluster, clientEpoch: 5)
            let actor = scene.owner.host(workshopID(), scene.bench)
            for (address, epoch) in [(scene.owner.address, 4), (scene.former.address, 6), (scene.client.address, 6)] {
                scene.former.directory.place(workshopID(), at: address, epoch: Int64(epoch))
                let error = await callError { _ = try await scene.client.workshop(workshopID()).count(7) }
                #expect(error?.code == .moved)
                // What the caller gets is its own failure, and names no place any more.
                #expect(error?.isRefusal == false && error?.movedTo == nil)
            }
            #expect(scene.bench.begun == 0)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("it is sent on once; then the caller's own directory is asked again")
    func once() async throws {
        try await withCluster { cluster in
            let scene = try await Scene(cluster) { $0.retryMsFirst = 1 }
            // Each of two former owners knows the other as the next: nobody is sent around in a circle.
            let second = try await cluster.start("second", directory: TestDirectory())
            scene.former.directory.place(workshopID(), at: second.address, epoch: 2)
            second.directory.place(workshopID(), at: scene.former.address, epoch: 3)
            let call = Task { try await scene.client.workshop(workshopID()).count(7) }
            while scene.client.directory.lookUps < 3 { await Task.yield() }
            let actor = scene.owner.host(workshopID(), scene.bench)
            scene.client.directory.place(workshopID(), at: scene.owner.address, epoch: 4)
            #expect(try await call.value == 7)
            #expect(scene.bench.begun == 1)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("sent on within its deadline")
    func deadline() async throws {
        try await withCluster { cluster in
            let scene = try await Scene(cluster)
            let actor = scene.owner.host(workshopID(), scene.bench)
            scene.former.directory.place(workshopID(), at: scene.owner.address, epoch: 2)
            scene.bench.hold()
            let workshop = try scene.client.workshop(workshopID())
            let error = await lateCall(scene.bench) { _ = try await workshop.count(7) }
            #expect(error?.code == .deadlineExceeded)
            scene.bench.release()
            withExtendedLifetime(actor) {}
        }
    }

    @Test("the place travels behind the hint; a version without it reads what it knows, and its own is read")
    func coding() throws {
        let address = MeshAddress(
            member: "profiler-2", incarnation: .max, socket: SocketAddress(host: "::1", port: 65_535))
        var error = CallError(.moved, "not here")
        #expect(try CallError(wireBytes: error.wireBytes()) == error)
        error.movedTo = MeshLocation(epoch: 9, address: address)
        #expect(try CallError(wireBytes: error.wireBytes()) == error)
        error.retryAfterMs = 12
        #expect(try CallError(wireBytes: error.wireBytes()) == error)
        // A record of the version before ends behind the hint.
        let earlier = CallError(.overloaded, "later", retryAfterMs: 40)
        #expect(try CallError(wireBytes: earlier.wireBytes()).retryAfterMs == 40)
    }
}
