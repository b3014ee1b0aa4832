import EventLoop
import Testing

@testable import Mesh

@Suite("When nodes fail", .timeLimit(.minutes(1)))
struct FailureTests {
    @Test("a lost connection fails what is under way at once, and a method that is not idempotent is not repeated")
    func connectionLost() async throws {
        try await withCluster { cluster in
            let bench = Bench()
            bench.hold()
            let server = try await cluster.start("server")
            let client = try await cluster.start("client") { $0.callMsDefault = 600_000 }
            let actor = server.host(workshopID(), bench)
            let workshop = try client.workshop(workshopID())
            let callers = (1...20).map { number in Task { try await workshop.count(number) } }
            await bench.waitUntilBegun(20)
            await server.node.close()
            // Their deadline is ten minutes away, the test's own end one.
            for caller in callers {
                let error = await callError { _ = try await caller.value }
                #expect(error?.code == .connectionLost)
                #expect(error?.message.contains("server at \(server.address.socket)") == true)
            }
            #expect(bench.begun == 20)
            // The server's work is stopped, too.
            await bench.waitUntilCancelled(20)
            #expect(await client.peers().isEmpty)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("an idempotent method is repeated when another process comes at the address")
    func idempotentRetry() async throws {
        try await withCluster { cluster in
            let bench = Bench()
            bench.hold()
            let server = try await cluster.start("server")
            let client = try await cluster.start("client")
            let actor = server.host(workshopID(), bench)
            let workshop = try client.workshop(workshopID())
            let caller = Task { try await workshop.countAgain(5) }
            await bench.waitUntilBegun(1)
            await server.node.close()
            bench.release()
            let next = try await cluster.start("server", incarnation: 2, at: server.address.socket)
            let nextActor = next.host(workshopID(), bench)
            let reply = try await caller.value
            #expect(reply == 5)
            #expect(bench.begun == 2)
            withExtendedLifetime((actor, nextActor)) {}
        }
    }

    @Test("a restarted process at the same address is a different node")
    func wrongIncarnation() async throws {
        try await withCluster { cluster in
            let bench = Bench()
            let server = try await cluster.start("server", incarnation: 2)
            let client = try await cluster.start("client", limits: onlyOnce)
            let patient = try await cluster.start("patient")
            let actor = server.host(workshopID(), bench)
            // The directory still names the process before.
            let old = MeshAddress(member: "server", incarnation: 1, socket: server.address.socket)
            cluster.directory.place(workshopID(), at: old)
            let error = await callError { _ = try await client.workshop(workshopID()).count(1) }
            #expect(error?.code == .unavailable)
            #expect(bench.begun == 0)
            #expect(cluster.log.entries(code: "handshake_incarnation").count == 1)
            // A caller that waits is served as soon as the directory knows better.
            let caller = Task { try await patient.workshop(workshopID()).count(2) }
            cluster.directory.place(workshopID(), at: server.address)
            let reply = try await caller.value
            #expect(reply == 2)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("nobody at the address, and nobody's actor: unavailable")
    func unreachable() async throws {
        try await withCluster { cluster in
            let server = try await cluster.start("server")
            let client = try await cluster.start("client", limits: onlyOnce)
            cluster.directory.place(workshopID(), at: server.address)
            await server.node.close()
            let error = await callError { _ = try await client.workshop(workshopID()).count(1) }
            #expect(error?.code == .unavailable)
            #expect(error?.message.contains("ECONNREFUSED") == true)
            let nobody = await callError { _ = try await client.workshop(workshopID(2)).count(1) }
            #expect(nobody == CallError(.unavailable, "nobody hosts 7/partition 2", isRefusal: false))
        }
    }

    @Test("an actor that is not there yet is waited for, even by a method that is not idempotent")
    func moved() async throws {
        try await withCluster { cluster in
            let bench = Bench()
            let server = try await cluster.start("server")
            let hasty = try await cluster.start("hasty", limits: onlyOnce)
            let client = try await cluster.start("client")
            cluster.directory.place(workshopID(), at: server.address)
            let early = await callError { _ = try await hasty.workshop(workshopID()).count(1) }
            #expect(early?.code == .moved)
            #expect(early?.message == "7/partition 1 is not at server")
            let caller = Task { try await client.workshop(workshopID()).count(2) }
            for _ in 0..<100 { await Task.yield() }
            let actor = server.host(workshopID(), bench)
            let reply = try await caller.value
            #expect(reply == 2)
            #expect(bench.begun == 1)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("an actor that moves to another node is followed")
    func followed() async throws {
        try await withCluster { cluster in
            let first = try await cluster.start("first")
            let second = try await cluster.start("second")
            let client = try await cluster.start("client")
            cluster.directory.place(workshopID(), at: first.address)
            let caller = Task { try await client.workshop(workshopID()).count(3) }
            for _ in 0..<100 { await Task.yield() }
            let actor = second.host(workshopID())
            let reply = try await caller.value
            #expect(reply == 3)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("a refusal that a server met further on does not make its caller ask twice")
    func nestedRefusal() async throws {
        try await withCluster { cluster in
            let bench = Bench()
            let middle = try await cluster.start("middle", limits: onlyOnce)
            let last = try await cluster.start("last")
            let client = try await cluster.start("client")
            let actor = middle.host(workshopID(1), bench)
            cluster.directory.place(workshopID(2), at: last.address)
            let error = await callError { _ = try await client.workshop(workshopID(1)).forward(workshopID(2)) }
            #expect(error?.code == .moved)
            #expect(error?.isRefusal == false)
            #expect(bench.begun == 1)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("an actor may refuse a call itself: it is asked again until its caller's time is up")
    func refusalOfTheActor() async throws {
        try await withCluster { cluster in
            let bench = Bench()
            let server = try await cluster.start("server")
            let hasty = try await cluster.start("hasty", limits: onlyOnce)
            let client = try await cluster.start("client")
            let actor = server.host(workshopID(), bench)
            let error = await callError { _ = try await hasty.workshop(workshopID()).fail("moved") }
            #expect(error == CallError(.moved, "as asked", isRefusal: false))
            #expect(bench.begun == 1)
            let caller = Task { try await client.workshop(workshopID()).fail("overloaded") }
            await bench.waitUntilBegun(4)
            caller.cancel()
            let cancelled = await callError { _ = try await caller.value }
            #expect(cancelled?.code == .cancelled)
            // Errors of any other kind are final.
            let before = bench.begun
            _ = await callError { _ = try await client.workshop(workshopID()).fail("coded") }
            #expect(bench.begun == before + 1)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("too many calls at once: the caller's own limit and the server's", arguments: [(3, 4096), (4096, 3)])
    func overloaded(callerMax: Int, serverMax: Int) async throws {
        try await withCluster { cluster in
            let bench = Bench()
            bench.hold()
            let server = try await cluster.start("server") { $0.callsPerConnectionMax = serverMax }
            let client = try await cluster.start("client") {
                $0.callsPerConnectionMax = callerMax
                onlyOnce(&$0)
            }
            let actor = server.host(workshopID(), bench)
            let workshop = try client.workshop(workshopID())
            let callers = (0..<3).map { number in Task { try await workshop.count(number) } }
            await bench.waitUntilBegun(3)
            let error = await callError { _ = try await workshop.count(99) }
            #expect(error?.code == .overloaded)
            #expect(bench.begun == 3)
            bench.release()
            for (number, caller) in callers.enumerated() {
                let reply = try await caller.value
                #expect(reply == number)
            }
            let reply = try await workshop.count(100)
            #expect(reply == 100)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("a refused call is tried again and gets its turn")
    func overloadedForAWhile() async throws {
        try await withCluster { cluster in
            let bench = Bench()
            bench.hold()
            let server = try await cluster.start("server") { $0.callsPerConnectionMax = 1 }
            let client = try await cluster.start("client")
            let actor = server.host(workshopID(), bench)
            let workshop = try client.workshop(workshopID())
            let callers = (0..<4).map { number in Task { try await workshop.count(number) } }
            await bench.waitUntilBegun(1)
            bench.release()
            for (number, caller) in callers.enumerated() {
                let reply = try await caller.value
                #expect(reply == number)
            }
            #expect(bench.begun == 4)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("a node that is closed, or whose loop has ended, refuses at once")
    func closedNode() async throws {
        let client = try await stoppedClient()
        let start = ContinuousClock.now
        let error = await callError { _ = try await client.workshop(workshopID()).count(1) }
        #expect(error?.code == .unavailable)
        #expect(ContinuousClock.now - start < .seconds(5))
        // Neither hangs, though nobody runs them any more.
        await client.node.drain()
        await client.node.close()
        await #expect(throws: CallError.self) { try await client.node.listen(at: Cluster.loopback) }
    }

    private func stoppedClient() async throws -> TestNode {
        var made: TestNode?
        try await withCluster { cluster in
            let server = try await cluster.start("server")
            let client = try await cluster.start("client")
            cluster.directory.place(workshopID(), at: server.address)
            await client.node.close()
            let error = await callError { _ = try await client.workshop(workshopID()).count(1) }
            #expect(error?.message == "this node is closed")
            made = client
        }
        return try #require(made)
    }
}
