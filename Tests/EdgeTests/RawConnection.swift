import Foundation

/// A socket to a server on this machine that says exactly what it is told to.
struct RawConnection: Sendable {
    struct Failure: Error {
        let what: String
    }

    private let descriptor: Int32

    /// Connects to 127.0.0.1.
    init(port: UInt16) throws {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        try self.init(AF_INET, &address)
    }

    /// Connects to a socket file.
    init(socketFile path: String) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        try self.init(AF_UNIX, &address)
    }

    private init<Address>(_ family: Int32, _ address: inout Address) throws {
        descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
            }
        }
        guard status == 0 else { throw Failure(what: "connect: \(errno)") }
    }

    func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure(what: "send: \(errno)") }
            sent += count
        }
    }

    /// Everything until the server closes. Waits on a thread that nobody else needs.
    func readToEnd() async throws -> String { try await read { _ in false } }

    /// Everything until `text` is among it, or until the server closes.
    func read(until text: String) async throws -> String {
        try await read { String(decoding: $0, as: UTF8.self).contains(text) }
    }

    private func read(until isEnough: @escaping @Sendable ([UInt8]) -> Bool) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try receive(until: isEnough) }) }
        }
    }

    private func receive(until isEnough: ([UInt8]) -> Bool) throws -> String {
        var received: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while !isEnough(received) {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            if count == 0 || count < 0 && errno == ECONNRESET { break }
            guard count > 0 else { throw Failure(what: "no end came: \(errno)") }
            received += chunk[..<count]
        }
        return String(decoding: received, as: UTF8.self)
    }

    /// Says that nothing more comes, and goes on listening.
    func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    func close() { Foundation.close(descriptor) }
}
