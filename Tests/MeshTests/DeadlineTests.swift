import Testing

@testable import Mesh

@Suite("Deadlines and cancellation", .timeLimit(.minutes(1)))
struct DeadlineTests {
    @Test("a deadline ends the call for its caller and the work at the server", arguments: [1, 2])
    func deadline(loops: Int) async throws {
        try await withCluster(loops: loops) { cluster in
            let bench = Bench()
            bench.hold()
            let server = try await cluster.start("server")
            let client = try await cluster.start("client")
            let actor = server.host(workshopID(), bench)
            let workshop = try client.workshop(workshopID())
            _ = try await workshop.echo("the connection stands")
            let start = ContinuousClock.now
            let error = await lateCall(bench) { _ = try await workshop.count(1) }
            #expect(error?.code == .deadlineExceeded)
            // Whole milliseconds travel, rounded down.
            #expect(ContinuousClock.now - start >= .milliseconds(38))
            await bench.waitUntilCancelled(1)
            // Nothing that was late disturbs what comes next.
            bench.release()
            let reply = try await workshop.count(2)
            #expect(reply == 2)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("a chain of calls over three nodes has less time at each hop")
    func shrinksThroughAChain() async throws {
        try await withCluster(loops: 2) { cluster in
            let names = ["a", "b", "c"]
            var actors: [WorkshopActor] = []
            for (number, name) in names.enumerated() {
                let node = try await cluster.start(name)
                actors.append(node.host(workshopID(UInt16(number))))
            }
            let client = try await cluster.start("client")
            let first = try client.workshop(workshopID(0))
            let left = try await CallContext.withTimeout(.seconds(50)) {
                try await first.remainingMs([workshopID(1), workshopID(2)])
            }
            #expect(left.count == 3)
            #expect(left.allSatisfy { $0 > 0 && $0 < 50_000 })
            // Each hop tells whole milliseconds, rounded down: the next one has at least a fraction less.
            #expect(left[0] >= left[1] && left[1] >= left[2] && left[0] > left[2])
            withExtendedLifetime(actors) {}
        }
    }

    @Test("a chain never outlives its caller: the last hop is stopped when the first caller's time is up")
    func chainEnds() async throws {
        try await withCluster(loops: 2) { cluster in
            let middle = try await cluster.start("middle")
            let last = try await cluster.start("last")
            let client = try await cluster.start("client")
            let held = Bench()
            held.hold()
            let actors = [middle.host(workshopID(1)), last.host(workshopID(2), held)]
            let workshop = try client.workshop(workshopID(1))
            // Both connections stand before the time runs.
            _ = try await workshop.remainingMs([workshopID(2)])
            let error = await lateCall(held) { _ = try await workshop.forward(workshopID(2)) }
            #expect(error?.code == .deadlineExceeded)
            await held.waitUntilCancelled(1)
            withExtendedLifetime(actors) {}
        }
    }

    @Test("a call without a deadline of its own gets the default")
    func defaultDeadline() async throws {
        try await withCluster { cluster in
            let server = try await cluster.start("server")
            let client = try await cluster.start("client") { $0.callMsDefault = 77_000 }
            let actor = server.host(workshopID())
            let left = try await client.workshop(workshopID()).remainingMs([])
            #expect(left[0] > 50_000 && left[0] < 77_000)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("a time-out inside another one never lengthens it")
    func nestedTimeouts() async throws {
        try await CallContext.withTimeout(.milliseconds(100)) {
            let outer = CallContext.deadline
            try await CallContext.withTimeout(.seconds(100)) { #expect(CallContext.deadline == outer) }
            try await CallContext.withTimeout(.milliseconds(1)) { #expect(CallContext.deadline != outer) }
        }
        #expect(CallContext.deadline == nil)
    }

    @Test("what is left is told in whole milliseconds, at most 49 days of them")
    func remainingMs() {
        let now = ContinuousClock.now
        #expect(now.remainingMs == 0)
        #expect(now.advanced(by: .seconds(-5)).remainingMs == 0)
        #expect((58_000...60_000).contains(now.advanced(by: .seconds(60)).remainingMs))
        #expect(now.advanced(by: .seconds(1 << 40)).remainingMs == .max)
    }

    @Test("a call whose time is up already is not sent")
    func alreadyLate() async throws {
        try await withCluster { cluster in
            let bench = Bench()
            let server = try await cluster.start("server")
            let client = try await cluster.start("client")
            let actor = server.host(workshopID(), bench)
            let workshop = try client.workshop(workshopID())
            _ = try await workshop.echo("the connection stands")
            let error = await callError {
                try await CallContext.withTimeout(.zero) { _ = try await workshop.count(1) }
            }
            #expect(error?.code == .deadlineExceeded)
            #expect(bench.begun == 0)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("cancelling the caller cancels the server's task", arguments: [1, 2])
    func cancellation(loops: Int) async throws {
        try await withCluster(loops: loops) { cluster in
            let bench = Bench()
            bench.hold()
            let server = try await cluster.start("server")
            let client = try await cluster.start("client")
            let actor = server.host(workshopID(), bench)
            let workshop = try client.workshop(workshopID())
            let caller = Task { try await workshop.count(1) }
            await bench.waitUntilBegun(1)
            caller.cancel()
            let error = await callError { _ = try await caller.value }
            #expect(error == CallError(.cancelled, "the call was cancelled"))
            await bench.waitUntilCancelled(1)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("a caller that was cancelled before it called, or between two attempts, gets the same error")
    func cancelledEarly() async throws {
        try await withCluster { cluster in
            let client = try await cluster.start("client")
            let workshop = try client.workshop(workshopID())
            let early = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                _ = try await workshop.count(1)
            }
            let error = await callError { try await early.value }
            #expect(error?.code == .cancelled)
            // Nobody hosts the actor: the call is between attempts nearly all the time.
            let waiting = Task { try await workshop.count(1) }
            for _ in 0..<100 { await Task.yield() }
            waiting.cancel()
            let later = await callError { _ = try await waiting.value }
            #expect(later?.code == .cancelled)
        }
    }
}
