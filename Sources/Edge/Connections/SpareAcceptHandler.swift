import Foundation
import NIOCore

/// On a listener: when the process can have no more descriptors, lets a connection in on a spare one and has a silent one
/// closed for it; when nothing of that helps, pauses.
final class SpareAcceptHandler: ChannelDuplexHandler {
    typealias InboundIn = any Channel
    typealias OutboundIn = any Channel

    private let spares: SpareDescriptors
    private let registry: ConnectionRegistry
    private var isPausing = false

    init(_ spares: SpareDescriptors, registry: ConnectionRegistry) {
        self.spares = spares
        self.registry = registry
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let error = error as? IOError, [EMFILE, ENFILE].contains(error.errnoCode) else {
            return context.fireErrorCaught(error)
        }
        // Where the one is mended, the next try comes at once.
        let hasMadeRoom = registry.makeRoom()
        if spares.release(registry.limits.sparesPerConnection) {
            registry.count(.spareDescriptorUsed)
        } else if !hasMadeRoom {
            isPausing = true
        }
    }

    func read(context: ChannelHandlerContext) {
        guard isPausing else { return context.read() }
        context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(registry.limits.descriptorPause)) { [self] in
            isPausing = false
            context.read()
        }
    }
}
