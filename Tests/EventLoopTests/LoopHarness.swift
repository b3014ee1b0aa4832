import EventLoop
import Foundation
import Synchronization

/// Runs `body` beside a loop on a thread of its own, and returns when that thread's loop has ended.
func withLoop<Result: Sendable>(_ body: @Sendable (EventLoop) async throws -> Result) async throws -> Result {
    let loop = try EventLoop()
    let (ended, end) = AsyncStream.makeStream(of: Void.self)
    let thread = Thread {
        loop.run()
        end.finish()
    }
    thread.start()
    do {
        let result = try await body(loop)
        loop.stop()
        for await _ in ended {}
        return result
    } catch {
        loop.stop()
        for await _ in ended {}
        throw error
    }
}

extension EventLoop {
    /// Runs `body` on the loop and gives its result.
    func call<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            execute { continuation.resume(with: Swift.Result(catching: body)) }
        }
    }

    /// What `confined` holds now.
    func value<Value: Sendable>(of confined: Confined<Value>) async throws -> Value {
        try await call { confined.value }
    }
}

/// Keeps a loop-confined object for closures that run on the loop.
final class Confined<Value>: @unchecked Sendable {
    // @unchecked: touched on the loop's thread only.
    var value: Value
    init(_ value: Value) { self.value = value }
}

/// Counts on any thread.
final class Counter: Sendable {
    private let number = Atomic(0)
    var value: Int { number.load(ordering: .acquiring) }
    func add() { number.wrappingAdd(1, ordering: .acquiringAndReleasing) }
}

/// A promise that anybody may keep, and one waits for.
struct Promise<Value: Sendable>: Sendable {
    private let stream: AsyncStream<Value>
    private let continuation: AsyncStream<Value>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }

    func keep(_ value: Value) { continuation.yield(value) }

    var value: Value {
        get async {
            for await value in stream { return value }
            preconditionFailure("a promise was dropped")
        }
    }
}

/// A directory that is gone when `body` returns.
func withTemporaryDirectory<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let directory = FileManager.default.temporaryDirectory.appending(path: "waymark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try await body(directory)
}

let loopback = SocketAddress(host: "127.0.0.1", port: 0)
