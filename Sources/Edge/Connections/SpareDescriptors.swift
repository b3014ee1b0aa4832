import Foundation
import NIOCore
import Synchronization

/// A few open descriptors that stand for nothing. When the process can have no other, one is let go for a connection that
/// must be let in.
final class SpareDescriptors: Sendable {
    private let countMax: Int
    private let held = Mutex<[Int32]>([])

    /// Holds `countMax` descriptors, or as many as there are.
    init(countMax: Int) {
        self.countMax = countMax
        refill()
    }

    deinit { close() }

    /// How many are held.
    var count: Int { held.withLock(\.count) }

    /// Lets one go; false when there is none.
    func release() -> Bool {
        held.withLock { held in
            guard let descriptor = held.popLast() else { return false }
            Foundation.close(descriptor)
            return true
        }
    }

    /// Holds as many as before again, if they can be had.
    func refill() {
        held.withLock { held in
            while held.count < countMax {
                let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
                guard descriptor >= 0 else { return }
                held.append(descriptor)
            }
        }
    }

    /// Lets all go.
    func close() {
        held.withLock { held in
            for descriptor in held { Foundation.close(descriptor) }
            held = []
        }
    }
}

/// On a listener: lets a connection in, on a spare descriptor, when no other can be had.
final class SpareAcceptHandler: ChannelInboundHandler {
    typealias InboundIn = any Channel

    private let spares: SpareDescriptors
    private let count: @Sendable (EdgeEvent) -> Void

    init(_ spares: SpareDescriptors, count: @escaping @Sendable (EdgeEvent) -> Void) {
        self.spares = spares
        self.count = count
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // An error that goes on makes the listener pause; this one is mended, and the next try comes at once.
        if let error = error as? IOError, [EMFILE, ENFILE].contains(error.errnoCode), spares.release() {
            return count(.spareDescriptorUsed)
        }
        context.fireErrorCaught(error)
    }
}
