import Foundation

/// A port that this process listens on.
final class TakenPort {
    /// What the system said (`errno`).
    struct Refusal: Error { let code: Int32 }

    let port: Int
    private var descriptor: Int32

    /// Takes a port of the loopback address; 0: the system chooses it. Throws `Refusal` when another process has it.
    init(_ wanted: Int = 0) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(wanted).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(descriptor, raw, length) == 0 && listen(descriptor, 1) == 0
                    && getsockname(descriptor, raw, &length) == 0
            }
        }
        guard isListening else {
            let code = errno
            close(descriptor)
            throw Refusal(code: code)
        }
        self.descriptor = descriptor
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    deinit { free() }

    /// Lets others have it.
    func free() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }
}
