import EventLoop
import Testing
import Wire

@testable import Mesh

@Suite("Draining and closing", .timeLimit(.minutes(1)))
struct DrainTests {
    @Test("calls under way are answered, with all their bytes, and then the node is free to stop", arguments: [1, 2])
    func answersWhatIsUnderWay(loops: Int) async throws {
        try await withCluster(loops: loops) { cluster in
            let bench = Bench()
            bench.hold()
            let server = try await cluster.start("server")
            let client = try await cluster.start("client")
            let actor = server.host(workshopID(), bench)
            let workshop = try client.workshop(workshopID())
            // More than the system takes at once: the answers are still queued when the last call is done.
            let callers = (0..<4).map { _ in Task { try await workshop.bytes(2 << 20).count } }
            await bench.waitUntilBegun(4)
            let drained = Task { await server.node.drain() }
            await client.until { $0.retiring.count == 1 }
            bench.release()
            await drained.value
            await server.node.close()
            for caller in callers {
                let count = try await caller.value
                #expect(count == 2 << 20)
            }
            #expect(await client.peers().isEmpty)
            #expect(cluster.log.count == 0)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("new calls go to the process that took over, and not one is lost or doubled")
    func handsOver() async throws {
        try await withCluster { cluster in
            let bench = Bench()
            let server = try await cluster.start("server")
            let client = try await cluster.start("client")
            let actor = server.host(workshopID(), bench)
            let workshop = try client.workshop(workshopID())
            // A caller that never pauses, of a method that must not be repeated.
            let total = 300
            let caller = Task {
                for number in 0..<total { _ = try await workshop.count(number) }
            }
            await bench.waitUntilBegun(20)
            let next = try await cluster.start("next")
            let nextActor = next.host(workshopID(), bench)
            await server.node.drain()
            await server.node.close()
            try await caller.value
            #expect(bench.begun == total)
            withExtendedLifetime((actor, nextActor)) {}
        }
    }

    @Test("a call that was sent before its caller knew is refused, and may be repeated")
    func refusesLateCalls() async throws {
        try await withCluster { cluster in
            let bench = Bench()
            bench.hold()
            let server = try await cluster.start("server")
            let actor = server.host(workshopID(), bench)
            let raw = try await RawPeer.connect(server.loop, to: server.address.socket)
            #expect(await raw.shakeHands())
            raw.send(call(1, method: 2))
            await bench.waitUntilBegun(1)
            let drained = Task { await server.node.drain() }
            #expect(await raw.nextFrame()?.kind == .goodbye)
            raw.send(call(2, method: 2))
            let refused = try #require(await raw.nextFrame())
            #expect(refused.kind == .failure && refused.callID == 2)
            #expect(
                try CallError(wireBytes: refused.payload)
                    == CallError(.unavailable, "server is stopping", isRefusal: true))
            bench.release()
            let answered = await raw.nextFrame()
            #expect(answered?.kind == .reply && answered?.callID == 1)
            raw.close()
            await drained.value
            #expect(bench.begun == 1)
            withExtendedLifetime(actor) {}
        }
    }

    private func call(_ callID: UInt64, method: UInt16, argument: Int = 5) -> Frame {
        var writer = WireWriter()
        writer.write(method)
        writer.write(workshopID())
        writer.write(argument)
        return Frame(kind: .call, callID: callID, payload: writer.bytes)
    }

    @Test("a peer that does not leave is left after a while, a stranger at once")
    func impoliteCallers() async throws {
        try await withCluster { cluster in
            let server = try await cluster.start("server") { $0.drainMsMax = 50 }
            let raw = try await RawPeer.connect(server.loop, to: server.address.socket)
            #expect(await raw.shakeHands())
            let stranger = try await RawPeer.connect(server.loop, to: server.address.socket)
            #expect(await stranger.nextFrame()?.kind == .challenge)
            let start = ContinuousClock.now
            await server.node.drain()
            #expect(ContinuousClock.now - start >= .milliseconds(45))
            _ = await stranger.untilClosed()
            #expect(await server.peers().count == 1)
            await server.node.close()
            _ = await raw.untilClosed()
        }
    }

    @Test("draining an idle node, or twice, or after the close, takes no time")
    func idle() async throws {
        try await withCluster { cluster in
            let server = try await cluster.start("server") { $0.drainMsMax = 600_000 }
            let client = try await cluster.start("client")
            let actor = server.host(workshopID())
            _ = try await client.workshop(workshopID()).echo("hike")
            await server.node.drain()
            await server.node.drain()
            await server.node.close()
            await server.node.drain()
            // Its port is free again.
            _ = try await cluster.start("server", incarnation: 2, at: server.address.socket)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("a deadline still counts for a call to a node that drains")
    func deadlineWhileDraining() async throws {
        try await withCluster { cluster in
            let bench = Bench()
            bench.hold()
            let server = try await cluster.start("server")
            let client = try await cluster.start("client")
            let actor = server.host(workshopID(), bench)
            let workshop = try client.workshop(workshopID())
            // The first call makes the connection; the last one's work is stopped at its deadline, and so the drain ends.
            _ = try await workshop.echo("hike")
            let caller = Task { await lateCall(bench) { _ = try await workshop.count(1) } }
            await bench.waitUntilBegun(1)
            await server.node.drain()
            let error = await caller.value
            #expect(error?.code == .deadlineExceeded)
            await bench.waitUntilCancelled(1)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("a caller that does not read its answers is read no further, and served again when it reads")
    func slowReader() async throws {
        try await withCluster { cluster in
            let bench = Bench()
            let server = try await cluster.start("server") { $0.queuedBytesMax = 256 << 10 }
            let actor = server.host(workshopID(), bench)
            let raw = try await RawPeer.connect(server.loop, to: server.address.socket)
            #expect(await raw.shakeHands())
            raw.pauseReading()
            // 16 MB of answers are more than the system holds between two sockets.
            for callID in 1...8 as ClosedRange<UInt64> { raw.send(call(callID, method: 4, argument: 2 << 20)) }
            await server.until { node in
                node.peers.contains { $0.state.incomingCount == 0 && $0.connection?.isReading == false }
                    && bench.begun == 8
            }
            raw.send(call(9, method: 4, argument: 1))
            // While others are served, the ninth call is not even read.
            let client = try await cluster.start("client")
            for _ in 0..<50 { _ = try await client.workshop(workshopID()).echo("hike") }
            #expect(bench.begun == 8)
            raw.resumeReading()
            for callID in 1...9 as ClosedRange<UInt64> {
                let frame = try #require(await raw.nextFrame())
                #expect(frame.kind == .reply && frame.payload.count > 1)
                if callID == 9 { #expect(frame.callID == 9) }
            }
            withExtendedLifetime(actor) {}
        }
    }

    @Test("nothing is left of nodes that were closed")
    func noLeaks() async throws {
        var remains: [WeakObject] = []
        try await withCluster { cluster in
            let bench = Bench()
            bench.hold()
            let server = try await cluster.start("server")
            let client = try await cluster.start("client")
            let actor = server.host(workshopID(), bench)
            let workshop = try client.workshop(workshopID())
            let caller = Task { try await workshop.count(1) }
            await bench.waitUntilBegun(1)
            let objects: [AnyObject] = [server.node, client.node, server.system, client.system, actor]
            remains = await objects.map { WeakObject($0) } + client.peers() + server.peers()
            #expect(remains.count == 7)
            await server.node.close()
            let error = await callError { _ = try await caller.value }
            #expect(error?.code == .connectionLost)
            await bench.waitUntilCancelled(1)
        }
        #expect(await areGone(remains))
    }
}
