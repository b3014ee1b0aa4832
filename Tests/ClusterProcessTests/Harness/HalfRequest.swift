import Foundation
import Testing

/// A request to a gateway of which the end never comes.
final class HalfRequest: Sendable {
    private let descriptor: Int32
    private let port: UInt16

    /// Sends the head of a request with a body of `bodyBytes`, and its `first` bytes.
    init(to base: URL, bodyBytes: Int, first: Data) throws {
        let gatewayPort = try #require(base.port.flatMap { UInt16(exactly: $0) })
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = gatewayPort.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let descriptor = descriptor
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isConnected = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                connect(descriptor, raw, length) == 0 && getsockname(descriptor, raw, &length) == 0
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        try #require(isConnected)
        let head =
            "POST /v1/interactions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Content-Length: \(bodyBytes)\r\n\r\n"
        let bytes = Data(head.utf8) + first
        let sent = bytes.withUnsafeBytes { Foundation.send(descriptor, $0.baseAddress, $0.count, 0) }
        try #require(sent == bytes.count)
    }

    deinit { close(descriptor) }

    /// Waits until the other side's process has read all that was sent: its receive queue is empty.
    func waitUntilTaken() async throws {
        let remote = String(port, radix: 16, uppercase: true)
        let suffix = ":" + String(repeating: "0", count: 4 - remote.count) + remote
        while true {
            // Read to its end by hand: the file says that it has no bytes.
            let file = try #require(FileHandle(forReadingAtPath: "/proc/net/tcp"))
            let table = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
            // Columns: number, local, remote, state, queues (sent:received) …
            let rows = table.split(separator: "\n").map { $0.split(separator: " ") }
            let row = rows.first { $0.count > 4 && $0[2].hasSuffix(suffix) }
            if let row, row[4].hasSuffix(":00000000") { return }
            await Task.yield()
        }
    }

    /// What comes back until the connection ends.
    func answer() async throws -> Data {
        let descriptor = descriptor
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var bytes = [UInt8](repeating: 0, count: 4096)
                let count = recv(descriptor, &bytes, bytes.count, 0)
                continuation.resume(returning: Data(bytes.prefix(max(0, count))))
            }
        }
    }
}
