public import Wire

/// Where an actor lives: on a node by name, or with whoever owns a partition now.
public enum ActorPlace: Hashable, Sendable, WireCodable {
    /// On the node of that name.
    case member(String)
    /// With the owner of that partition.
    case partition(UInt16)

    /// A kind number and the value.
    public func encode(to writer: inout WireWriter) {
        switch self {
        case .member(let name):
            writer.write(byte: 1)
            writer.write(text: name)
        case .partition(let number):
            writer.write(byte: 2)
            writer.write(number)
        }
    }

    /// A kind number and the value.
    public init(from reader: inout WireReader) throws(WireError) {
        switch try reader.readByte() {
        case 1: self = .member(try reader.readText())
        case 2: self = .partition(try reader.read())
        case let kind: throw .invalidValue(type: "actor place", found: "\(kind)")
        }
    }
}

/// The address of a distributed actor: which contract it speaks and where it lives.
public struct ActorID: Hashable, Sendable, WireRecord, CustomStringConvertible {
    /// The contract's number in the method table.
    public let contract: UInt16
    /// Where it lives.
    public let place: ActorPlace

    /// An address of its parts.
    public init(contract: UInt16, place: ActorPlace) {
        self.contract = contract
        self.place = place
    }

    /// Contract, place.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(contract)
        writer.write(place)
    }

    /// Contract, place.
    public init(fields reader: inout WireReader) throws(WireError) {
        contract = try reader.read()
        place = try reader.read()
    }

    /// `3/partition 5`, `6/member ranker-1`.
    public var description: String {
        switch place {
        case .member(let name): "\(contract)/member \(name)"
        case .partition(let number): "\(contract)/partition \(number)"
        }
    }
}

/// The empty answer, and the request of a method that needs none.
public struct Nothing: Hashable, Sendable, WireRecord {
    /// Nothing.
    public init() {}
    /// No fields.
    public func encodeFields(to writer: inout WireWriter) {}
    /// No fields.
    public init(fields reader: inout WireReader) throws(WireError) {}
}
