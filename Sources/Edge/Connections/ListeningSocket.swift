import Foundation

/// A socket that listens at an address. Whoever binds one closes it.
struct ListeningSocket: Sendable {
    /// Connections that may wait to be let in; the system may allow fewer.
    private static let backlog: Int32 = 4096

    let descriptor: Int32
    /// Its port; 0 for a socket file.
    let port: UInt16
    private let path: String?

    /// Throws `EdgeServerError`.
    init(_ address: EdgeAddress) throws(EdgeServerError) {
        switch address {
        case .port(let host, let number):
            path = nil
            descriptor = try host.contains(":") ? Self.bindV6(host, number) : Self.bindV4(host, number)
            port = Self.port(of: descriptor)
        case .socketFile(let file):
            path = file
            descriptor = try Self.bindFile(file)
            port = 0
        }
    }

    /// Listens no more.
    func close() {
        Foundation.close(descriptor)
        if let path { unlink(path) }
    }

    private static func bindV4(_ host: String, _ port: UInt16) throws(EdgeServerError) -> Int32 {
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = port.bigEndian
        guard inet_pton(AF_INET, host, &name.sin_addr) == 1 else {
            throw EdgeServerError(address: .port(host: host, port: port), errnoCode: EADDRNOTAVAIL)
        }
        return try listen(AF_INET, &name, at: .port(host: host, port: port))
    }

    private static func bindV6(_ host: String, _ port: UInt16) throws(EdgeServerError) -> Int32 {
        var name = sockaddr_in6()
        name.sin6_family = sa_family_t(AF_INET6)
        name.sin6_port = port.bigEndian
        guard inet_pton(AF_INET6, host, &name.sin6_addr) == 1 else {
            throw EdgeServerError(address: .port(host: host, port: port), errnoCode: EADDRNOTAVAIL)
        }
        return try listen(AF_INET6, &name, at: .port(host: host, port: port))
    }

    private static func bindFile(_ path: String) throws(EdgeServerError) -> Int32 {
        var name = sockaddr_un()
        name.sun_family = sa_family_t(AF_UNIX)
        guard path.utf8.count <= OperatorsSocket.pathBytesMax else {
            throw EdgeServerError(address: .socketFile(path: path), errnoCode: ENAMETOOLONG)
        }
        withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: path.utf8) }
        // What a process left behind that was killed; anything else that stands there is not ours to remove.
        var found = stat()
        if lstat(path, &found) == 0, found.st_mode & S_IFMT == S_IFSOCK { unlink(path) }
        let descriptor = try listen(AF_UNIX, &name, at: .socketFile(path: path))
        // Its folder is private already; the file says so too.
        chmod(path, 0o600)
        return descriptor
    }

    private static func listen<Name>(
        _ family: Int32, _ name: inout Name, at address: EdgeAddress
    ) throws(EdgeServerError) -> Int32 {
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        let descriptor = socket(family, type, 0)
        guard descriptor >= 0 else { throw EdgeServerError(address: address, errnoCode: errno) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        let isBound = withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<Name>.size)) == 0
            }
        }
        guard isBound, Foundation.listen(descriptor, backlog) == 0 else {
            let code = errno
            Foundation.close(descriptor)
            throw EdgeServerError(address: address, errnoCode: code)
        }
        return descriptor
    }

    private static func port(of descriptor: Int32) -> UInt16 {
        var name = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(descriptor, $0, &length) }
            // The port stands in the same place of both kinds of address.
            return pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                UInt16(bigEndian: $0.pointee.sin_port)
            }
        }
    }
}
