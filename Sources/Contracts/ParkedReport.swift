public import Cluster
public import Wire

/// The log entries that a node could not understand.
public struct ParkedReport: Hashable, Sendable, WireRecord {
    /// Where they are.
    public var places: [ParkedPlace]

    /// A report of places.
    public init(places: [ParkedPlace]) { self.places = places }

    /// The places.
    public func encodeFields(to writer: inout WireWriter) { writer.write(places) }
    /// The places.
    public init(fields reader: inout WireReader) throws(WireError) { places = try reader.read() }
}
