public import Domain
public import Wire

/// How the cluster's civil time runs. Kept in the coordination store: one value for the whole cluster.
public enum ClockSetting: Hashable, Sendable, WireCodable {
    /// By the machine's clock, from where it was agreed on last.
    case wall(ClockAgreement)
    /// Stands still until it is stepped by hand.
    case stepped(Instant)

    /// Whether it runs by the machine's clock.
    public var isWall: Bool {
        if case .wall = self { true } else { false }
    }

    /// How it stands when the machine's clocks say `reading`.
    public func next(_ reading: ClockReading) -> ClockSetting {
        switch self {
        case .wall(let agreement): .wall(agreement.next(reading))
        case .stepped: self
        }
    }

    /// The civil time that it stands at.
    public var civilTime: Instant {
        switch self {
        case .wall(let agreement): agreement.civilTime
        case .stepped(let instant): instant
        }
    }

    /// Whether the machine's clock is not believed.
    public var isDoubted: Bool {
        if case .wall(let agreement) = self { agreement.isDoubted } else { false }
    }

    /// What is wrong with the clock and what mends it; nil: nothing.
    public var trouble: String? {
        if case .wall(let agreement) = self { agreement.trouble } else { nil }
    }

    /// A kind number and the value. 1 is what earlier versions wrote: a time that civil time never goes before.
    public func encode(to writer: inout WireWriter) {
        switch self {
        case .wall(let agreement):
            writer.write(byte: 3)
            writer.write(agreement)
        case .stepped(let instant):
            writer.write(byte: 2)
            writer.write(instant)
        }
    }

    /// A kind number and the value.
    public init(from reader: inout WireReader) throws(WireError) {
        switch try reader.readByte() {
        case 1: self = .wall(ClockAgreement(floor: try reader.read()))
        case 2: self = .stepped(try reader.read())
        case 3: self = .wall(try reader.read())
        case let kind: throw .invalidValue(type: "clock setting", found: "\(kind)")
        }
    }
}
