import EventLoop
import Foundation
import Synchronization
import Testing

@Suite("The end of a loop")
struct EndTests {
    @Test("a stop that was asked for before the run counts")
    func stopBeforeRun() throws {
        let loop = try EventLoop()
        let ran = Mutex(false)
        loop.execute { ran.withLock { $0 = true } }
        loop.stop()
        loop.run()
        #expect(ran.withLock { $0 })
    }

    @Test("work that was given before the end is done, work after it is refused")
    func workAtTheEnd() throws {
        let loop = try EventLoop()
        let order = Confined<[String]>([])
        loop.execute {
            loop.stop()
            loop.later {
                order.value.append("first")
                loop.later { order.value.append("second") }
            }
        }
        loop.run()
        #expect(order.value == ["first", "second"])
        #expect(!loop.execute { order.value.append("too late") })
        #expect(!loop.later { order.value.append("too late") })
        // Waking a loop that is gone must not end the process.
        loop.stop()
        #expect(order.value.count == 2)
        #expect(!loop.isOnLoop)
    }

    @Test("many threads may stop one loop while others give it work")
    func stopFromManyThreads() async throws {
        for _ in 0..<20 {
            try await withLoop { loop in
                let done = Counter()
                let refused = Counter()
                await withTaskGroup(of: Void.self) { group in
                    for thread in 0..<4 {
                        group.addTask {
                            for number in 0..<200 {
                                if thread == 0, number == 100 { loop.stop() }
                                let isTaken = loop.execute { done.add() }
                                if !isTaken { refused.add() }
                            }
                        }
                    }
                }
                while loop.execute({}) { await Task.yield() }
                // Nothing is neither done nor refused. The last of it is done a moment after the first refusal.
                while done.value + refused.value < 800 { await Task.yield() }
                #expect(done.value + refused.value == 800)
            }
        }
    }

    @Test("what is still open is closed: connections hear of it, timers do not fire, ports are free again")
    func openHandles() async throws {
        let opened = Counter()
        let closed = Counter()
        let given = Promise<Bool>()
        let address = try await withLoop { loop in
            let accepted = Promise<Void>()
            let address = try await loop.call {
                let listener = try TCPListener(loop: loop, address: loopback) { connection in
                    opened.add()
                    connection.start(onBytes: { _ in }, onClose: { _ in closed.add() })
                    accepted.keep(())
                }
                TCPConnection.connect(loop: loop, to: listener.address) { result in
                    guard case .success(let connection) = result else { return }
                    opened.add()
                    connection.start(onBytes: { _ in }, onClose: { _ in closed.add() })
                }
                loop.schedule(afterMs: 600_000) { Issue.record("a timer fired at the end") }
                _ = try SignalSource(loop: loop, signal: SIGUSR1) {}
                _ = try ChildProcess(
                    loop: loop, options: .init(path: "/bin/sleep", arguments: ["0.01"], environment: [:])
                ) { _ in }
                return listener.address
            }
            await accepted.value
            try await loop.call {
                // An attempt that is still under way ends, too.
                loop.stop()
                TCPConnection.connect(loop: loop, to: address) { result in
                    if case .failure(let error) = result { given.keep(error.name == "ECANCELED") }
                    if case .success(let connection) = result {
                        connection.close()
                        given.keep(true)
                    }
                }
            }
            return address
        }
        #expect(opened.value >= 2)
        #expect(closed.value == opened.value)
        #expect(await given.value)
        try await withLoop { loop in
            let again = try await loop.call { try TCPListener(loop: loop, address: address) { _ in }.address }
            #expect(again == address)
        }
    }

    @Test("nothing keeps a loop alive that has ended, or never ran")
    func deinitialisation() async throws {
        let ended = try await withLoop { loop in
            try await loop.call { _ = loop.schedule(afterMs: 600_000) {} }
            return WeakLoop(loop: loop)
        }
        // The thread lets go of its loop a moment after the loop has ended.
        for _ in 0..<5_000 where ended.loop != nil { try await Task.sleep(for: .milliseconds(1)) }
        #expect(ended.loop == nil)
        func makeAndDrop() throws -> WeakLoop {
            let loop = try EventLoop()
            loop.execute {}
            return WeakLoop(loop: loop)
        }
        #expect(try makeAndDrop().loop == nil)
    }
}

private struct WeakLoop: Sendable {
    weak let loop: EventLoop?
}
