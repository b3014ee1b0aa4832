import Cluster
public import Configuration
public import EventLoop

/// What a role's process is told at its start, through its environment.
public struct NodeOptions: Hashable, Sendable {
    /// Its name in the cluster.
    public var member: String
    /// The data directory.
    public var directory: String
    /// The address its mesh node listens on.
    public var meshHost: String
    /// Where it speaks HTTP, for a gateway.
    public var http: SocketAddress?
    /// Where it answers operators, for a gateway that is to have a port for them; nil for a socket file.
    public var operators: SocketAddress?
    /// The process whose end is its own end; nil when it was started by hand.
    public var parentProcessID: Int32?
    /// The descriptor through which it shows that it lives; nil when nobody wants to know.
    public var heartbeatDescriptor: Int32?
    /// How much of what it says it keeps in the file behind its standard error; nil: that is not its to bound.
    public var logBounds: ProcessLogBounds?

    /// Options of their parts.
    public init(
        member: String, directory: String, meshHost: String, http: SocketAddress? = nil,
        operators: SocketAddress? = nil, parentProcessID: Int32? = nil, heartbeatDescriptor: Int32? = nil,
        logBounds: ProcessLogBounds? = nil
    ) {
        self.member = member
        self.directory = directory
        self.meshHost = meshHost
        self.http = http
        self.operators = operators
        self.parentProcessID = parentProcessID
        self.heartbeatDescriptor = heartbeatDescriptor
        self.logBounds = logBounds
    }

    /// Reads them. Throws `OperationsError.badVariable`.
    public init(_ config: ConfigReader) throws(OperationsError) {
        member = try Self.text(config, "member")
        directory = try Self.text(config, "directory")
        meshHost = config.string(forKey: "waymark.host", default: "127.0.0.1")
        http = try Self.address(config, "http")
        operators = try Self.address(config, "operators")
        parentProcessID = try Self.number(config, "parent", as: Int32.self)
        heartbeatDescriptor = try Self.number(config, "heartbeat", as: Int32.self)
        let fileBytesMax = try Self.number(config, "log.bytes", as: Int.self)
        let filesMax = try Self.number(config, "log.files", as: Int.self)
        logBounds = fileBytesMax.flatMap { bytes in
            filesMax.map { ProcessLogBounds(fileBytesMax: bytes, filesMax: $0) }
        }
    }

    /// The variables that carry them.
    public var environment: [String: String] {
        var variables = ["WAYMARK_MEMBER": member, "WAYMARK_DIRECTORY": directory, "WAYMARK_HOST": meshHost]
        for (name, address) in [("HTTP", http), ("OPERATORS", operators)] {
            guard let address else { continue }
            variables["WAYMARK_\(name)_HOST"] = address.host
            variables["WAYMARK_\(name)_PORT"] = "\(address.port)"
        }
        if let parentProcessID { variables["WAYMARK_PARENT"] = "\(parentProcessID)" }
        if let heartbeatDescriptor { variables["WAYMARK_HEARTBEAT"] = "\(heartbeatDescriptor)" }
        if let logBounds {
            variables["WAYMARK_LOG_BYTES"] = "\(logBounds.fileBytesMax)"
            variables["WAYMARK_LOG_FILES"] = "\(logBounds.filesMax)"
        }
        return variables
    }

    private static func variable(_ key: String) -> String {
        "WAYMARK_" + key.uppercased().replacing(".", with: "_")
    }

    private static func text(_ config: ConfigReader, _ key: String) throws(OperationsError) -> String {
        guard let text = config.string(forKey: ConfigKey("waymark." + key)), !text.isEmpty else {
            throw .badVariable(name: variable(key), reason: "is not set")
        }
        return text
    }

    private static func address(_ config: ConfigReader, _ key: String) throws(OperationsError) -> SocketAddress? {
        let host = config.string(forKey: ConfigKey("waymark.\(key).host"), default: "127.0.0.1")
        return try number(config, "\(key).port", as: UInt16.self).map { SocketAddress(host: host, port: $0) }
    }

    private static func number<Number: FixedWidthInteger>(
        _ config: ConfigReader, _ key: String, as type: Number.Type
    ) throws(OperationsError) -> Number? {
        guard let text = config.string(forKey: ConfigKey("waymark." + key)) else { return nil }
        guard let number = Number(text), number >= 0 else {
            throw .badVariable(name: variable(key), reason: "is no number from 0 to \(Number.max)")
        }
        return number
    }
}
