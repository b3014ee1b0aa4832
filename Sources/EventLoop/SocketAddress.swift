import CLibuv

/// A numeric IP address and a port.
public struct SocketAddress: Hashable, Sendable, CustomStringConvertible {
    /// An IPv4 or IPv6 address in numbers; names are not looked up.
    public let host: String
    /// 0 asks the system for a free one.
    public let port: UInt16

    /// An address of its parts.
    public init(host: String, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// `127.0.0.1:7400`, `[::1]:7400`.
    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// Calls `body` with the system's form. Throws `LoopError` when `host` is not numeric.
    func withSystemAddress<Result>(_ body: (UnsafePointer<sockaddr>) -> Result) throws(LoopError) -> Result {
        var storage = sockaddr_storage()
        let status = withUnsafeMutablePointer(to: &storage) { pointer in
            host.contains(":")
                ? uv_ip6_addr(host, Int32(port), pointer.asHandle(sockaddr_in6.self))
                : uv_ip4_addr(host, Int32(port), pointer.asHandle(sockaddr_in.self))
        }
        try LoopError.check(status, "read \(host) as a numeric IP address")
        return withUnsafePointer(to: &storage) { pointer in
            body(UnsafeRawPointer(pointer).assumingMemoryBound(to: sockaddr.self))
        }
    }

    /// From the system's form; nil for other families.
    init?(_ storage: inout sockaddr_storage) {
        var text = [CChar](repeating: 0, count: 64)
        let family = Int32(storage.ss_family)
        guard family == AF_INET || family == AF_INET6 else { return nil }
        let port = withUnsafeMutablePointer(to: &storage) { pointer -> UInt16 in
            if family == AF_INET {
                let address = pointer.asHandle(sockaddr_in.self)
                uv_ip4_name(address, &text, text.count)
                return UInt16(bigEndian: address.pointee.sin_port)
            }
            let address = pointer.asHandle(sockaddr_in6.self)
            uv_ip6_name(address, &text, text.count)
            return UInt16(bigEndian: address.pointee.sin6_port)
        }
        let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        self.init(host: String(decoding: bytes, as: UTF8.self), port: port)
    }
}
