import CLibuv
import Glibc

/// Bytes on their way out, at one place in memory: they are copied in once, and stay where they are until the system
/// has taken them, however many steps that needs.
final class WriteBuffer {
    private var base: UnsafeMutableRawPointer?
    private var capacity = 0
    private var start = 0
    private var end = 0

    /// Capacity that an emptied buffer may keep (bytes): a connection does not hold on to its largest burst.
    private static let idleBytesMax = 1 << 20

    deinit { free(base) }

    /// Bytes that are left.
    var count: Int { end - start }

    func append(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        if end + bytes.count > capacity {
            capacity = max(end + bytes.count, 2 * capacity, 4096)
            base = realloc(base, capacity)
        }
        guard let base else { preconditionFailure("the system has no more memory") }
        bytes.withUnsafeBytes {
            UnsafeMutableRawBufferPointer(start: base + end, count: bytes.count).copyMemory(from: $0)
        }
        end += bytes.count
    }

    /// Forgets the first `count` bytes: an index moves, no byte does.
    func drop(first count: Int) {
        start += count
        guard start == end else { return }
        start = 0
        end = 0
        if capacity > Self.idleBytesMax {
            free(base)
            base = nil
            capacity = 0
        }
    }

    /// What is left, as libuv takes it. Valid until the buffer is changed.
    var left: uv_buf_t {
        uv_buf_t(base: base.map { ($0 + start).assumingMemoryBound(to: CChar.self) }, len: count)
    }
}
