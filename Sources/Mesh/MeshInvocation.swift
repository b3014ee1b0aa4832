public import Distributed
public import Wire

/// Collects the arguments of a call as bytes.
public struct MeshInvocationEncoder: DistributedTargetInvocationEncoder, Sendable {
    /// What arguments must be.
    public typealias SerializationRequirement = any WireCodable

    var writer = WireWriter()

    /// Nothing to add: a stub's methods are generic over the stub itself, and contracts have no other generic ones.
    public mutating func recordGenericSubstitution<T>(_ type: T.Type) throws {}

    /// Appends the argument.
    public mutating func recordArgument<Value: WireCodable>(_ argument: RemoteCallArgument<Value>) throws {
        writer.write(argument.value)
    }

    /// Errors travel as codes.
    public mutating func recordErrorType<E: Error>(_ type: E.Type) throws {}
    /// The reply's type is known to both sides.
    public mutating func recordReturnType<R: WireCodable>(_ type: R.Type) throws {}
    /// Nothing to add.
    public mutating func doneRecording() throws {}
}

/// The protocol of actor systems asks for a decoder; the method table decodes requests instead.
public struct MeshInvocationDecoder: DistributedTargetInvocationDecoder, Sendable {
    /// What arguments must be.
    public typealias SerializationRequirement = any WireCodable

    var reader: WireReader

    /// The method table needs none.
    public mutating func decodeGenericSubstitutions() throws -> [any Any.Type] { [] }
    /// The next argument.
    public mutating func decodeNextArgument<Argument: WireCodable>() throws -> Argument { try reader.read() }
    /// Errors travel as codes.
    public mutating func decodeErrorType() throws -> (any Any.Type)? { nil }
    /// The reply's type is known to both sides.
    public mutating func decodeReturnType() throws -> (any Any.Type)? { nil }
}

/// The protocol of actor systems asks for a handler; the method table encodes replies instead.
public struct MeshResultHandler: DistributedTargetInvocationResultHandler, Sendable {
    /// What results must be.
    public typealias SerializationRequirement = any WireCodable

    let finish: @Sendable (Result<[UInt8], CallError>) -> Void

    /// Encodes the result.
    public func onReturn<Success: WireCodable>(value: Success) async throws { finish(.success(value.wireBytes())) }
    /// An empty reply.
    public func onReturnVoid() async throws { finish(.success(Nothing().wireBytes())) }
    /// A typed error.
    public func onThrow<Err: Error>(error: Err) async throws { finish(.failure(CallError(of: error))) }
}
