import CLibuv
import Glibc

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
            // C would take a text with a zero in it for the part before the zero.
            if host.utf8.contains(0) { return UV_EINVAL.rawValue }
            return host.contains(":")
                ? uv_ip6_addr(host, Int32(port), pointer.asHandle(sockaddr_in6.self))
                : uv_ip4_addr(host, Int32(port), pointer.asHandle(sockaddr_in.self))
        }
        try LoopError.check(status, "read \(host) as a numeric IP address")
        return withUnsafePointer(to: &storage) { pointer in
            body(UnsafeRawPointer(pointer).assumingMemoryBound(to: sockaddr.self))
        }
    }

    /// Where a bound socket listens.
    static func local(of handle: UnsafeMutablePointer<uv_tcp_t>) throws(LoopError) -> SocketAddress {
        try read("ask a socket for its address") { uv_tcp_getsockname(handle, $0, $1) }
    }

    /// Who is at the other end of a connected socket.
    static func remote(of handle: UnsafeMutablePointer<uv_tcp_t>) throws(LoopError) -> SocketAddress {
        try read("ask a socket for its peer's address") { uv_tcp_getpeername(handle, $0, $1) }
    }

    private static func read(
        _ action: String, _ fill: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<Int32>) -> Int32
    ) throws(LoopError) -> SocketAddress {
        var storage = sockaddr_storage()
        var length = Int32(MemoryLayout<sockaddr_storage>.size)
        let status = withUnsafeMutablePointer(to: &storage) { fill($0.asHandle(sockaddr.self), &length) }
        try LoopError.check(status, action)
        guard let address = SocketAddress(&storage) else {
            throw LoopError(status: UV_EAI_FAMILY.rawValue, action: action)
        }
        return address
    }

    /// From the system's form; nil for other families.
    private init?(_ storage: inout sockaddr_storage) {
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
