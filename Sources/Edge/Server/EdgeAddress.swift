import Documents

/// Where a server listens.
public enum EdgeAddress: Hashable, Sendable, CustomStringConvertible {
    /// A port of a numeric address; port 0 asks the system for a free one.
    case port(host: String, port: UInt16)
    /// A socket file, for this account only.
    case socketFile(path: String)

    /// `127.0.0.1:8420`, `[::1]:8420`, or the file's path.
    public var description: String {
        switch self {
        case .port(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .socketFile(let path): path
        }
    }
}

extension EdgeAddress {
    /// Whether only this machine can come, and names it when it does. A socket file has no name that a page could use.
    var isLoopback: Bool {
        if case .port(let host, _) = self { isLoopbackHost(host) } else { false }
    }

    /// The same with the port that the system gave.
    func bound(to port: UInt16) -> EdgeAddress {
        if case .port(let host, _) = self { .port(host: host, port: port) } else { self }
    }
}
