import Foundation

/// The HTTP server cannot listen.
public struct EdgeServerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The address it was to bind.
    public let host: String
    /// The port it was to bind.
    public let port: UInt16
    /// What the system said (`errno`), if it said anything.
    public let errnoCode: Int32?

    /// The stable name of the reason.
    public var code: String {
        switch errnoCode {
        case EADDRINUSE: "port_in_use"
        case EACCES: "port_not_allowed"
        case EADDRNOTAVAIL: "host_not_here"
        default: "cannot_listen"
        }
    }

    /// Names the address and the mend.
    public var description: String {
        let address = host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        let reason =
            switch code {
            case "port_in_use": "another process listens there; stop it, or set another HTTP port in the cluster file"
            case "port_not_allowed": "ports below 1024 need rights that this process has not; set a higher HTTP port"
            case "host_not_here": "this machine has no such address; set another HTTP host"
            default: errnoCode.map { String(cString: strerror($0)) } ?? "the server ended before it listened"
            }
        return "cannot listen for HTTP on \(address): \(reason)"
    }
}
