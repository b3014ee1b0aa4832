import Foundation

/// Connections that say nothing, open until this goes away.
final class SilentConnections: Sendable {
    private let descriptors: [Int32]

    /// Opens them, and sends the beginning of a request over each.
    init(port: UInt16, count: Int, sending text: String = "") throws {
        descriptors = try (0..<count).map { _ in
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
            guard descriptor >= 0 else { throw Storm.Failure(what: "socket: \(errno)") }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            let status = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            guard status == 0 else { throw Storm.Failure(what: "connect: \(errno)") }
            let bytes = Array(text.utf8)
            send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
            return descriptor
        }
    }

    deinit { for descriptor in descriptors { close(descriptor) } }
}

/// A server's socket of this machine to which nobody should come. It keeps what the first caller sends, if one comes.
final class Trap: Sendable {
    private let descriptor: Int32
    let port: UInt16

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(descriptor, raw, length) + listen(descriptor, 64) + getsockname(descriptor, raw, &length)
            }
        }
        guard status == 0 else { throw Storm.Failure(what: "listen: \(errno)") }
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit { close(descriptor) }

    /// Whether somebody has come.
    var hasCaller: Bool {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wanted, 1, 0) > 0
    }

    /// Lets the first caller in; gives what it sends first, and answers with nothing that a gateway would.
    func firstCall() async -> String {
        let descriptor = descriptor
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let caller = accept(descriptor, nil, nil)
                var chunk = [UInt8](repeating: 0, count: 65_536)
                let count = recv(caller, &chunk, chunk.count, 0)
                let answer = Array("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
                send(caller, answer, answer.count, Int32(MSG_NOSIGNAL))
                close(caller)
                continuation.resume(returning: String(decoding: chunk.prefix(max(0, count)), as: UTF8.self))
            }
        }
    }
}

/// What a server behind a socket file answers.
enum SocketFile {
    /// Sends a request for a path; gives the whole answer.
    static func get(_ path: String, from file: String) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try exchange(path, file) }) }
        }
    }

    private static func exchange(_ path: String, _ file: String) throws -> String {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: file.utf8.prefix($0.count - 1)) }
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard status == 0 else { throw Storm.Failure(what: "connect to \(file): \(errno)") }
        let request = Array("GET \(path) HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n".utf8)
        send(descriptor, request, request.count, Int32(MSG_NOSIGNAL))
        var received: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { return String(decoding: received, as: UTF8.self) }
            received += chunk.prefix(count)
        }
    }
}
