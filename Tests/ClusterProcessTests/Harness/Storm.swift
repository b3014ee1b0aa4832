import Foundation

/// Many connections to a server of this machine at one time, each with one request, over sockets that say exactly that.
struct Storm: Sendable {
    /// How the requests ended: the status of the answer, or what came instead, and how often.
    var endings: [String: Int] = [:]
    /// From the first connection until the last one had ended.
    var elapsed = Duration.zero

    struct Failure: Error {
        let what: String
    }

    /// Opens `count` connections and sends `request` over each; returns when all have ended, or after `limit`.
    static func run(port: UInt16, count: Int, request: String, limit: Duration) async throws -> Storm {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try rage(port, count, Array(request.utf8), limit) })
            }
        }
    }

    private struct Caller {
        var hasSent = false
        var received: [UInt8] = []
    }

    private static func rage(_ port: UInt16, _ count: Int, _ request: [UInt8], _ limit: Duration) throws -> Storm {
        let begin = ContinuousClock.now
        var storm = Storm()
        var callers: [Int32: Caller] = [:]
        defer { for descriptor in callers.keys { close(descriptor) } }
        var waits: [pollfd] = []
        for _ in 0..<count {
            let descriptor = try connecting(to: port)
            callers[descriptor] = Caller()
            waits.append(pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0))
        }
        while !waits.isEmpty, ContinuousClock.now - begin < limit {
            poll(&waits, nfds_t(waits.count), 100)
            for index in waits.indices where waits[index].revents != 0 {
                let descriptor = waits[index].fd
                waits[index].events = Int16(POLLIN)
                guard let ending = advance(descriptor, &callers, request) else { continue }
                storm.endings[ending, default: 0] += 1
                callers[descriptor] = nil
                close(descriptor)
            }
            waits.removeAll { callers[$0.fd] == nil }
        }
        if !callers.isEmpty { storm.endings["none"] = callers.count }
        storm.elapsed = ContinuousClock.now - begin
        return storm
    }

    /// Sends or receives; gives how it ended, if it has.
    private static func advance(_ descriptor: Int32, _ callers: inout [Int32: Caller], _ request: [UInt8]) -> String? {
        if callers[descriptor]?.hasSent == false {
            guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
                return "send: \(errno)"
            }
            callers[descriptor]?.hasSent = true
            return nil
        }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        if count < 0, errno == EAGAIN { return nil }
        if count > 0 {
            callers[descriptor]?.received += chunk.prefix(count)
            return nil
        }
        let line = String(decoding: callers[descriptor]?.received.prefix(12) ?? [], as: UTF8.self)
        return count < 0 ? "recv: \(errno)" : line.isEmpty ? "nothing" : String(line.suffix(3))
    }

    /// A socket that is being connected, or is.
    private static func connecting(to port: UInt16) throws -> Int32 {
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_INET, type, 0)
        guard descriptor >= 0 else { throw Failure(what: "socket: \(errno)") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 || errno == EINPROGRESS else { throw Failure(what: "connect: \(errno)") }
        return descriptor
    }

    /// Lets this process have as many descriptors as it may; how many that are, less some for everything else.
    static func descriptors() -> Int {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return Int(limit.rlim_cur) - 256
    }
}
