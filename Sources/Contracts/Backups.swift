public import Cluster
public import Wire

/// Asks a node to copy its databases into a backup.
public struct BackupRequest: Hashable, Sendable, WireRecord {
    /// The backup, a directory of this machine.
    public var directory: String

    /// A request for `directory`.
    public init(directory: String) { self.directory = directory }

    /// The directory.
    public func encodeFields(to writer: inout WireWriter) { writer.write(directory) }
    /// The directory.
    public init(fields reader: inout WireReader) throws(WireError) { directory = try reader.read() }
}

/// What a node copied into a backup.
public struct BackupReport: Hashable, Sendable, WireRecord {
    /// The copies.
    public var databases: [BackedUpDatabase]

    /// A report of copies.
    public init(databases: [BackedUpDatabase]) { self.databases = databases }

    /// The copies.
    public func encodeFields(to writer: inout WireWriter) { writer.write(databases) }
    /// The copies.
    public init(fields reader: inout WireReader) throws(WireError) { databases = try reader.read() }
}
