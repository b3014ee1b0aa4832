import Foundation

/// The HTTP server cannot listen.
public struct EdgeServerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it was to listen.
    public let address: EdgeAddress
    /// What the system said (`errno`), if it said anything.
    public let errnoCode: Int32?

    /// The stable name of the reason.
    public var code: String {
        if case .socketFile = address { return errnoCode == EPERM ? "socket_folder_not_ours" : "cannot_listen" }
        return switch errnoCode {
        case EADDRINUSE: "port_in_use"
        case EACCES: "port_not_allowed"
        case EADDRNOTAVAIL: "host_not_here"
        default: "cannot_listen"
        }
    }

    /// Names the address and the mend.
    public var description: String {
        let reason =
            switch code {
            case "port_in_use": "another process listens there; stop it, or set another port in the cluster file"
            case "port_not_allowed": "ports below 1024 need rights that this process has not; set a higher port"
            case "socket_folder_not_ours":
                "its folder is another account's, or open to others; remove it, or give operators a port in the cluster file"
            case "host_not_here": "this machine has no such address; set another host"
            default:
                errnoCode.map { String(cString: strerror($0)) }
                    ?? "something that is no socket stands there, or the server ended before it listened"
            }
        return "cannot listen for HTTP on \(address): \(reason)"
    }
}
