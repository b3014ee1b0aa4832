import Distributed
import Testing
import Wire

@testable import Mesh

@Suite("Calls between nodes", .timeLimit(.minutes(1)))
struct CallTests {
    @Test("a reply comes back, on one loop and on two", arguments: [1, 2])
    func reply(loops: Int) async throws {
        try await withCluster(loops: loops) { cluster in
            let server = try await cluster.start("server")
            let client = try await cluster.start("client")
            let actor = server.host(workshopID())
            let workshop = try client.workshop(workshopID())
            for text in ["", "hike", String(repeating: "道", count: 100_000)] {
                let reply = try await workshop.echo(text)
                #expect(reply == text)
            }
            // Many at once, over the one connection, each with its own answer.
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask { try await workshop.echo("\(number)") == "\(number)" }
                }
                for try await isRight in group { #expect(isRight) }
            }
            #expect(await server.peers().count == 1)
            #expect(await client.peers().count == 1)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("errors travel as code and sentence; one without a code as its type's name only", arguments: [1, 2])
    func errors(loops: Int) async throws {
        try await withCluster(loops: loops) { cluster in
            let server = try await cluster.start("server")
            let client = try await cluster.start("client")
            let actor = server.host(workshopID())
            let workshop = try client.workshop(workshopID())
            let expected: [(String, String, String)] = [
                ("coded", "tool_broken", "the saw has lost a tooth"),
                ("secret", "failed", "SecretError"),
                ("wire", "wire_trailing_bytes", "3 bytes follow the last value"),
                ("cancellation", "cancelled", "the call was cancelled"),
                ("campaign_over_budget", "campaign_over_budget", "as asked"),
            ]
            for (name, code, message) in expected {
                let error = await callError { _ = try await workshop.fail(name) }
                #expect(error == CallError(.init(rawValue: code), message))
            }
            withExtendedLifetime(actor) {}
        }
    }

    @Test("an unknown method and wrong arguments each have their code")
    func contractsThatDiffer() async throws {
        try await withCluster { cluster in
            let server = try await cluster.start("server")
            let laterMethods =
                Array(WorkshopTable.methods.dropFirst(2)) + [
                    Method(99, "Workshop.echo", isIdempotent: true) { (actor: any Workshop, text: String) in
                        try await actor.echo(text)
                    },
                    // The number of `echo` for a method of another type.
                    Method(1, "Workshop.count", isIdempotent: false) { (actor: any Workshop, number: Int) in
                        try await actor.count(number)
                    },
                ]
            let client = try await cluster.start("client", table: MethodTable(version: 2, laterMethods))
            let actor = server.host(workshopID())
            let workshop = try client.workshop(workshopID())
            let unknown = await callError { _ = try await workshop.echo("hike") }
            #expect(unknown?.code == .unknownMethod)
            #expect(unknown?.message.contains("99") == true)
            // 300 as an integer is AC 02: as a text, 44 bytes of which none are there.
            let arguments = await callError { _ = try await workshop.count(300) }
            #expect(arguments?.code == .badArguments)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("a reply of another type")
    func badReply() async throws {
        try await withCluster { cluster in
            let server = try await cluster.start(
                "server",
                table: MethodTable(
                    version: 1,
                    [
                        Method(1, "Workshop.echo", isIdempotent: true) { (actor: any Workshop, text: String) in
                            UInt64(300)
                        }
                    ]))
            let client = try await cluster.start("client")
            let actor = server.host(workshopID())
            let workshop = try client.workshop(workshopID())
            let error = await callError { _ = try await workshop.echo("hike") }
            #expect(error?.code == .badReply)
            // Whoever speaks no such method does not even ask.
            let unknown = await callError { _ = try await server.workshop(workshopID(9)).count(1) }
            #expect(unknown?.code == .unknownMethod)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("what is too large for a frame is refused by its sender, and other calls go on")
    func tooLarge() async throws {
        try await withCluster { cluster in
            let server = try await cluster.start("server") { $0.frameBytesMax = 10_000 }
            let client = try await cluster.start("client") { $0.frameBytesMax = 20_000 }
            let actor = server.host(workshopID())
            let workshop = try client.workshop(workshopID())
            let request = await callError { _ = try await workshop.echo(String(repeating: "x", count: 20_000)) }
            #expect(request?.code == .tooLarge)
            let reply = await callError { _ = try await workshop.bytes(15_000) }
            #expect(reply?.code == .tooLarge)
            let fits = try await workshop.bytes(9_000)
            #expect(fits.count == 9_000)
            #expect(cluster.log.count == 0)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("a call to an actor of the own process loops back, with the same ends as any other")
    func local() async throws {
        try await withCluster(loops: 1) { cluster in
            let bench = Bench()
            let node = try await cluster.start("node")
            let actor = node.host(workshopID(), bench)
            let workshop = try node.workshop(workshopID())
            let reply = try await workshop.echo("hike")
            #expect(reply == "hike")
            let secret = await callError { _ = try await workshop.fail("secret") }
            #expect(secret == CallError(.failed, "SecretError"))
            bench.hold()
            let late = await lateCall(bench) { _ = try await workshop.count(1) }
            #expect(late?.code == .deadlineExceeded)
            await bench.waitUntilCancelled(1)
            let (begun, stopped) = (bench.begun, bench.cancelled)
            let caller = Task { try await workshop.count(2) }
            await bench.waitUntilBegun(begun + 1)
            caller.cancel()
            let cancelled = await callError { _ = try await caller.value }
            #expect(cancelled?.code == .cancelled)
            await bench.waitUntilCancelled(stopped + 1)
            #expect(await node.peers().isEmpty)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("many local calls are refused at the same limit as others")
    func localOverload() async throws {
        try await withCluster(loops: 1) { cluster in
            let bench = Bench()
            bench.hold()
            let node = try await cluster.start("node") {
                $0.callsPerConnectionMax = 2
                onlyOnce(&$0)
            }
            let actor = node.host(workshopID(), bench)
            let workshop = try node.workshop(workshopID())
            let callers = (1...2).map { number in Task { try await workshop.count(number) } }
            await bench.waitUntilBegun(2)
            let third = await callError { _ = try await workshop.count(3) }
            #expect(third?.code == .overloaded)
            bench.release()
            for caller in callers { _ = try await caller.value }
            let fourth = try await workshop.count(4)
            #expect(fourth == 4 && bench.begun == 3)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("an actor that is gone is not called any more, and its address can be taken again")
    func resigned() async throws {
        try await withCluster { cluster in
            let server = try await cluster.start("server")
            let client = try await cluster.start("client", limits: onlyOnce)
            let workshop = try client.workshop(workshopID())
            var actor: WorkshopActor? = server.host(workshopID())
            let first = try await workshop.echo("a")
            #expect(first == "a")
            withExtendedLifetime(actor) {}
            actor = nil
            let gone = await callError { _ = try await workshop.echo("b") }
            #expect(gone?.code == .moved)
            let next = server.host(workshopID())
            let third = try await workshop.echo("c")
            #expect(third == "c")
            withExtendedLifetime(next) {}
        }
    }

    @Test("the runtime's name of a call's target gives the contract's name")
    func contractNames() {
        #expect(MethodTable.contractName(of: "Contracts.$Ranker.slate(_:)") == "Ranker.slate")
        #expect(MethodTable.contractName(of: "Ranker.slate(for:at:)") == "Ranker.slate")
        #expect(MethodTable.contractName(of: "") == "")
    }
}
