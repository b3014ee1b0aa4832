public import Cluster
public import Domain
public import Wire

/// What a node says of itself.
public struct NodeStatus: Hashable, Sendable, WireRecord {
    /// Its name.
    public var member: String
    /// Its process id.
    public var processID: Int32
    /// The civil time as it knows it.
    public var civilTime: Instant
    /// The policy it works under.
    public var policyVersion: String
    /// How long it runs (milliseconds).
    public var uptimeMs: Int64
    /// Where it speaks HTTP (`127.0.0.1:8420`), if it does.
    public var httpAddress: String?
    /// How far each of its partitions is.
    public var partitions: [PartitionProgress]
    /// Its counters.
    public var counters: [String: Int64]
    /// Where it answers operators (`127.0.0.1:8421`, or a socket file's path), if it does.
    public var operatorsPlace: String?
    /// Which rules of time zones it goes by (`2026f of /usr/share/zoneinfo`).
    public var timeZones: String?
    /// What an operator should see to, though it goes on: sentences.
    public var warnings: [String]

    /// A status of its parts.
    public init(
        member: String, processID: Int32, civilTime: Instant, policyVersion: String, uptimeMs: Int64,
        httpAddress: String?, partitions: [PartitionProgress], counters: [String: Int64], operatorsPlace: String? = nil,
        timeZones: String? = nil, warnings: [String] = []
    ) {
        self.member = member
        self.processID = processID
        self.civilTime = civilTime
        self.policyVersion = policyVersion
        self.uptimeMs = uptimeMs
        self.httpAddress = httpAddress
        self.partitions = partitions
        self.counters = counters
        self.operatorsPlace = operatorsPlace
        self.timeZones = timeZones
        self.warnings = warnings
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(member)
        writer.write(processID)
        writer.write(civilTime)
        writer.write(policyVersion)
        writer.write(uptimeMs)
        writer.write(httpAddress)
        writer.write(partitions)
        writer.write(counters)
        writer.write(operatorsPlace)
        writer.write(timeZones)
        writer.write(warnings)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        member = try reader.read()
        processID = try reader.read()
        civilTime = try reader.read()
        policyVersion = try reader.read()
        uptimeMs = try reader.read()
        httpAddress = try reader.read()
        partitions = try reader.read()
        counters = try reader.read()
        operatorsPlace = try reader.readIfPresent(String?.self) ?? nil
        timeZones = try reader.readIfPresent(String?.self) ?? nil
        warnings = try reader.readIfPresent() ?? []
    }
}
