public import Wire

/// How many processes of each role the cluster is meant to have. Kept in the coordination store.
public struct Topology: Hashable, Sendable, WireRecord, CustomStringConvertible {
    /// The number of members of each role.
    public var counts: [Role: Int]

    /// A topology of its counts.
    public init(counts: [Role: Int]) { self.counts = counts }

    /// The names of a role's members: `profiler-1`, `profiler-2` …
    public func members(of role: Role) -> [String] {
        (0..<counts[role, default: 0]).map { Self.memberName(role, $0 + 1) }
    }

    /// The name of the `number`th member of a role, counted from 1.
    public static func memberName(_ role: Role, _ number: Int) -> String { "\(role.rawValue)-\(number)" }

    /// `gateway=1 ingestor=1 …`
    public var description: String {
        counts.sorted { $0.key < $1.key }.map { "\($0.key.rawValue)=\($0.value)" }.joined(separator: " ")
    }

    /// Name and count of each role.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) }))
    }

    /// Name and count of each role; roles that this version does not know are skipped.
    public init(fields reader: inout WireReader) throws(WireError) {
        let named = try reader.read([String: Int].self)
        var counts: [Role: Int] = [:]
        for (name, count) in named {
            if let role = Role(rawValue: name) { counts[role] = count }
        }
        self.counts = counts
    }
}
