import Distributed
import Mesh
import Wire

/// The contract of these tests.
@Resolvable
protocol Workshop: DistributedActor where ActorSystem == MeshSystem {
    /// The same text.
    distributed func echo(_ text: String) async throws -> String
    /// Counts how often it was carried out, and waits as the bench says. Not idempotent.
    distributed func count(_ number: Int) async throws -> Int
    /// The same, declared idempotent.
    distributed func countAgain(_ number: Int) async throws -> Int
    /// Waits as the bench says, then gives as many bytes.
    distributed func bytes(_ count: Int) async throws -> [UInt8]
    /// How long its caller waits yet, then the same of each of the others, which are called in a chain.
    distributed func remainingMs(_ others: [ActorID]) async throws -> [Int64]
    /// Counts, then calls `count` of that actor and lets its error through.
    distributed func forward(_ other: ActorID) async throws -> Int
    /// Throws what the bench says.
    distributed func fail(_ name: String) async throws -> Nothing
}

/// What goes wrong in a workshop.
enum WorkshopError: String, CodedError {
    case toolBroken = "tool_broken"
    var code: String { rawValue }
    var description: String { "the saw has lost a tooth" }
}

/// An error of somebody who did not think of callers: its text may hold anything.
struct SecretError: Error, CustomStringConvertible {
    var description: String { "knee surgery" }
}

enum WorkshopTable {
    static let number: UInt16 = 7

    static let methods: [Method] = [
        Method(1, "Workshop.echo", isIdempotent: true) { (actor: any Workshop, text: String) in
            try await actor.echo(text)
        },
        Method(2, "Workshop.count", isIdempotent: false) { (actor: any Workshop, number: Int) in
            try await actor.count(number)
        },
        Method(3, "Workshop.countAgain", isIdempotent: true) { (actor: any Workshop, number: Int) in
            try await actor.countAgain(number)
        },
        Method(4, "Workshop.bytes", isIdempotent: true) { (actor: any Workshop, count: Int) in
            try await actor.bytes(count)
        },
        Method(5, "Workshop.remainingMs", isIdempotent: true) { (actor: any Workshop, others: [ActorID]) in
            try await actor.remainingMs(others)
        },
        Method(6, "Workshop.forward", isIdempotent: false) { (actor: any Workshop, other: ActorID) in
            try await actor.forward(other)
        },
        Method(7, "Workshop.fail", isIdempotent: true) { (actor: any Workshop, name: String) in
            try await actor.fail(name)
        },
    ]

    static let shared = MethodTable(version: 1, methods)
}

distributed actor WorkshopActor: Workshop {
    typealias ActorSystem = MeshSystem

    private let bench: Bench

    init(actorSystem: MeshSystem, bench: Bench) {
        self.actorSystem = actorSystem
        self.bench = bench
    }

    distributed func echo(_ text: String) async throws -> String { text }

    distributed func count(_ number: Int) async throws -> Int {
        try await bench.work()
        return number
    }

    distributed func countAgain(_ number: Int) async throws -> Int {
        try await bench.work()
        return number
    }

    distributed func bytes(_ count: Int) async throws -> [UInt8] {
        try await bench.work()
        return [UInt8](repeating: 7, count: count)
    }

    distributed func remainingMs(_ others: [ActorID]) async throws -> [Int64] {
        guard let deadline = CallContext.deadline else { return [-1] }
        let mine = (deadline - .now).components
        let own = mine.seconds * 1000 + mine.attoseconds / 1_000_000_000_000_000
        guard let next = others.first else { return [own] }
        // Work before the next call takes time that the next one does not get.
        try await bench.work()
        let rest = try await $Workshop.resolve(id: next, using: actorSystem).remainingMs(Array(others.dropFirst()))
        return [own] + rest
    }

    distributed func forward(_ other: ActorID) async throws -> Int {
        try await bench.work()
        return try await $Workshop.resolve(id: other, using: actorSystem).count(1)
    }

    distributed func fail(_ name: String) async throws -> Nothing {
        try await bench.work()
        switch name {
        case "coded": throw WorkshopError.toolBroken
        case "secret": throw SecretError()
        case "wire": throw WireError.trailingBytes(3)
        case "cancellation": throw CancellationError()
        default: throw CallError(.init(rawValue: name), "as asked")
        }
    }
}
