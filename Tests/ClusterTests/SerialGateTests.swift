import Mesh
import Synchronization
import Testing

@testable import Cluster

@Suite("One at a time", .timeLimit(.minutes(1)))
struct SerialGateTests {
    /// Something that holds a gate until it is let go.
    private final class Holder: Sendable {
        private let state = Mutex<(isHeld: Bool, continuation: CheckedContinuation<Void, Never>?)>((false, nil))

        var isHeld: Bool { state.withLock(\.isHeld) }

        func hold() async {
            await withCheckedContinuation { continuation in state.withLock { $0 = (true, continuation) } }
        }

        func letGo() { state.withLock(\.continuation)?.resume() }
    }

    private final class Order: Sendable {
        private let state = Mutex<[Int]>([])
        var numbers: [Int] { state.withLock { $0 } }
        func add(_ number: Int) { state.withLock { $0.append(number) } }
    }

    private func held(_ gate: SerialGate) async -> (Holder, Task<Void, any Error>) {
        let holder = Holder()
        let task = Task { try await gate.pass { await holder.hold() } }
        while !holder.isHeld { await Task.yield() }
        return (holder, task)
    }

    @Test("whoever is cancelled while it waits leaves the queue; the others keep their order")
    func cancelled() async throws {
        let gate = SerialGate()
        let (holder, first) = await held(gate)
        let order = Order()
        var waits: [Task<Void, any Error>] = []
        for number in 0..<5 {
            waits.append(Task { try await gate.pass { order.add(number) } })
            while await gate.waitingCount < number + 1 { await Task.yield() }
        }
        waits[1].cancel()
        waits[3].cancel()
        for number in [1, 3] {
            await #expect(throws: CancellationError.self) { try await waits[number].value }
        }
        #expect(await gate.waitingCount == 3)
        holder.letGo()
        try await first.value
        for number in [0, 2, 4] { try await waits[number].value }
        #expect(order.numbers == [0, 2, 4])
    }

    @Test("too many are turned away; letting go of things is not, although its caller was cancelled")
    func bound() async throws {
        let gate = SerialGate(waitingMax: 2)
        let (holder, first) = await held(gate)
        let waits = (0..<2).map { _ in Task { try await gate.pass {} } }
        while await gate.waitingCount < 2 { await Task.yield() }
        let error = await #expect(throws: CallError.self) { try await gate.pass {} }
        #expect(error?.code == .overloaded)
        let done = Order()
        let letting = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            await gate.passForSure { done.add(1) }
        }
        while await gate.waitingCount < 3 { await Task.yield() }
        holder.letGo()
        try await first.value
        for wait in waits { try await wait.value }
        await letting.value
        #expect(done.numbers == [1])
    }

    @Test("an error of the body opens the gate again")
    func errors() async throws {
        struct Mishap: Error {}
        let gate = SerialGate()
        await #expect(throws: Mishap.self) { try await gate.pass { throw Mishap() } }
        try await gate.pass {}
    }

    @Test("a pass inside itself is told at once instead of waiting for ever")
    func nested() async {
        await #expect(processExitsWith: .failure) {
            let gate = SerialGate()
            try? await gate.pass { try await gate.pass {} }
        }
    }
}
