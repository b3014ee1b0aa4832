import Logging
import Mesh
import Store
import Synchronization
import Testing

@testable import Cluster

@Suite("Following a log", .timeLimit(.minutes(1)))
struct LogFollowerTests {
    /// What was applied, and time that a test moves.
    private final class Bench: Sendable {
        struct Closed: Error {}

        let log = MemoryLog()
        let start = ContinuousClock.now
        private let offset = Mutex(Duration.zero)
        private let gate = Mutex(true)

        func pass(_ time: Duration) { offset.withLock { $0 += time } }

        func close() { gate.withLock { $0 = false } }
        func open() { gate.withLock { $0 = true } }

        func follower(from position: Int64 = 0) -> LogFollower {
            LogFollower(
                reader: log, from: LogPlace(sequence: position, epoch: nil), name: "log 3",
                log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
                now: { self.start.advanced(by: self.offset.withLock { $0 }) }
            ) { _ in
                guard self.gate.withLock({ $0 }) else { throw CallError(.unavailable, "closed by the test") }
            }
        }
    }

    private func code(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch let error as CallError {
            return error.code.rawValue
        } catch {
            return "\(type(of: error))"
        }
    }

    @Test("a position beyond the head is refused at once, with a code of its own, and leaves nobody waiting")
    func beyondTheHead() async throws {
        let bench = Bench()
        bench.log.append(3)
        let follower = bench.follower()
        // Nobody follows: a wait that is not refused would never end.
        #expect(await code { try await follower.wait(for: 4) } == "after_beyond_head")
        #expect(await follower.waiterCount == 0)
        let running = Task { await follower.run() }
        try await follower.wait(for: 3)
        #expect(await code { try await follower.wait(for: 1 << 60) } == "after_beyond_head")
        bench.log.append(1)
        try await follower.wait(for: 4)
        running.cancel()
        await running.value
    }

    @Test("a wait ends with its caller, and there is a bound on waits")
    func waitsEndWithTheirCallers() async throws {
        let bench = Bench()
        bench.log.append(1)
        let follower = bench.follower()
        let waits = (0..<LogFollower.waitersMax).map { _ in Task { try await follower.wait(for: 1) } }
        while await follower.waiterCount < LogFollower.waitersMax { await Task.yield() }
        #expect(await code { try await follower.wait(for: 1) } == "overloaded")
        for wait in waits.dropFirst() { wait.cancel() }
        for wait in waits.dropFirst() { #expect(await code { try await wait.value } == "CancellationError") }
        #expect(await follower.waiterCount == 1)
        // A caller that is cancelled already never begins to wait.
        let late = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await follower.wait(for: 1)
        }
        #expect(await code { try await late.value } == "CancellationError")
        #expect(await follower.waiterCount == 1)
        let running = Task { await follower.run() }
        try await waits[0].value
        running.cancel()
        await running.value
    }

    @Test("a reader that lacks trimmed entries stops for good and says so to everybody who waits or asks")
    func trimmedIsFinal() async throws {
        let bench = Bench()
        bench.log.append(30)
        bench.log.trim(before: 20)
        let follower = bench.follower(from: 5)
        let waiting = Task { try await follower.wait(for: 10) }
        while await follower.waiterCount == 0 { await Task.yield() }
        await follower.run()
        #expect(await code { try await waiting.value } == "log_halted")
        #expect(await code { try await follower.wait(for: 10) } == "log_halted")
        #expect(await follower.haltReason?.contains("keeps entries from 20 on") == true)
        #expect(await follower.isCurrent == false)
        let progress = await follower.progress(.facts, PartitionNumber(3), counts: [:])
        #expect(!progress.isHealthy && progress.halted != nil && progress.trouble == nil)
        #expect(bench.log.reads == 1)
    }

    @Test(
        "what is not known to pass is final",
        arguments: [
            (StoreError.entriesTrimmed(file: "f", position: 1, first: 2), false),
            (.positionBeyondHead(file: "f", position: 1, head: 0), false), (.missingRow(file: "f", sequence: 1), false),
            (.damagedRow(file: "f", row: "1", reason: ""), false), (.damagedFile(file: "f", reason: ""), false),
            (.newerFormat(path: "f", found: "2", supported: "1"), false), (.invalidArgument(""), false),
            (.fenced(file: "f", epoch: OwnerEpoch(1), current: OwnerEpoch(2)), false), (.closed(file: "f"), false),
            (.database(file: "f", resultCode: 13, reason: "full"), true), (.commitUnknown(file: "f", reason: ""), true),
            (.system(operation: "open", path: "f", code: 24, reason: ""), true), (.subjectErased(file: "f"), true),
            (.overloaded(file: "f", rowsWaiting: 1), true),
        ] as [(StoreError, Bool)])
    func finalErrors(error: StoreError, passes: Bool) { #expect(mayPass(error) == passes) }

    @Test("an error of another kind is final too")
    func unknownErrorsAreFinal() {
        struct Strange: Error {}
        #expect(!mayPass(Strange()))
        #expect(mayPass(CallError(.unavailable, "later")))
    }

    @Test("trouble that may pass is said once, with growing pauses, and is over when it is over")
    func trouble() {
        var trouble = Trouble()
        var news: [Bool] = []
        var pauses: [Int64] = []
        for reason in ["full", "full", "full", "read-only"] {
            news.append(trouble.note(reason))
            pauses.append(trouble.pauseMs)
        }
        #expect(news == [true, false, false, true])
        #expect(pauses == [250, 500, 1000, 2000])
        for _ in 0..<100 { _ = trouble.note("read-only") }
        #expect(trouble.pauseMs == Trouble.pauseMsMax)
        #expect(trouble.reason == "read-only")
        let ends = [trouble.end(), trouble.end()]
        #expect(ends == [true, false])
        #expect(trouble.reason == nil && trouble.pauseMs == 250)
    }

    @Test("a follower that cannot go on for now is in trouble, and behind once its time is up; then it is neither")
    func behind() async throws {
        let bench = Bench()
        bench.log.append(5)
        bench.close()
        let follower = bench.follower()
        let running = Task { await follower.run() }
        while await follower.troubleReason == nil { await Task.yield() }
        #expect(await follower.isCurrent)
        bench.pass(.seconds(11))
        #expect(await follower.isCurrent == false)
        let state = try await follower.state()
        #expect(state.behindMs == 11_000 && state.position == 0 && state.head == 5)
        let progress = await follower.progress(.facts, PartitionNumber(3), counts: [:])
        #expect(progress.trouble?.contains("closed by the test") == true && !progress.isHealthy)
        bench.open()
        try await follower.wait(for: 5)
        #expect(await follower.isCurrent)
        while await follower.troubleReason != nil { await Task.yield() }
        #expect(await follower.progress(.facts, PartitionNumber(3), counts: [:]).isHealthy)
        running.cancel()
        await running.value
    }

    @Test("a log that goes on growing is not taken for one that is not read")
    func underLoad() async throws {
        let bench = Bench()
        let follower = bench.follower()
        let running = Task { await follower.run() }
        for number in 1...40 as ClosedRange<Int64> {
            bench.log.append(1)
            await follower.ring(number)
            bench.pass(.seconds(2))
            try await follower.wait(for: number)
            #expect(await follower.isCurrent)
        }
        // Known to wait, and not read: that is what counts.
        running.cancel()
        await running.value
        bench.log.append(1)
        await follower.ring(41)
        bench.pass(.seconds(9))
        await follower.ring(42)
        #expect(await follower.isCurrent)
        bench.pass(.seconds(2))
        #expect(await follower.isCurrent == false)
        let state = try await follower.state()
        #expect(state.warning?.contains("behind by more than 11 s") == true)
    }
}
