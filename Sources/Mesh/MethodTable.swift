import Distributed
import Synchronization
public import Wire

/// One remote method: its number on the wire, its name in the contract, and how to call it.
public struct Method: Sendable {
    /// Its number; never used again for another method.
    public let id: UInt16
    /// `Protocol.method`, as the contract declares it.
    public let name: String
    /// Whether carrying it out twice is the same as once, so that a lost connection may be answered by a retry.
    public let isIdempotent: Bool
    /// Decodes the request, calls the actor, encodes the reply.
    let invoke: @Sendable (any DistributedActor, [UInt8]) async throws -> [UInt8]

    /// A method with one request and one reply. `actorType` is the contract's protocol as an existential.
    public init<Actor, Request: WireCodable, Reply: WireCodable>(
        _ id: UInt16, _ name: String, isIdempotent: Bool,
        _ call: @escaping @Sendable (Actor, Request) async throws -> Reply
    ) {
        self.id = id
        self.name = name
        self.isIdempotent = isIdempotent
        invoke = { actor, arguments in
            guard let actor = actor as? Actor else {
                throw CallError(.unknownMethod, "\(name) is not a method of that actor")
            }
            let request: Request
            do {
                request = try Request(wireBytes: arguments)
            } catch {
                throw CallError(.badArguments, "\(name): \(error)")
            }
            return try await call(actor, request).wireBytes()
        }
    }
}

/// The checked-in list of every remote method of a contract.
public final class MethodTable: Sendable {
    /// Stepped whenever a method is added or changed.
    public let version: UInt32
    /// The methods by number.
    public let methods: [UInt16: Method]
    private let byName: [String: Method]
    private let byIdentifier = Mutex<[String: Method]>([:])

    /// A table of `methods`. Two methods of one number or name are an error of programming.
    public init(version: UInt32, _ methods: [Method]) {
        self.version = version
        self.methods = Dictionary(methods.map { ($0.id, $0) }) { first, second in
            preconditionFailure("methods \(first.name) and \(second.name) have the same number")
        }
        byName = Dictionary(methods.map { ($0.name, $0) }) { first, _ in
            preconditionFailure("method \(first.name) stands twice in the table")
        }
    }

    /// The method that a call's target means; the runtime's name of it is looked at once and then remembered.
    func method(for target: RemoteCallTarget) -> Method? {
        let identifier = target.identifier
        if let known = byIdentifier.withLock({ $0[identifier] }) { return known }
        guard let method = byName[Self.contractName(of: target.description)] else { return nil }
        byIdentifier.withLock { $0[identifier] = method }
        return method
    }

    /// `Contracts.$Ranker.slate(_:)` → `Ranker.slate`.
    static func contractName(of description: String) -> String {
        let path = description.prefix { $0 != "(" }.split(separator: ".")
        return path.suffix(2).map { $0.drop { $0 == "$" } }.joined(separator: ".")
    }
}
