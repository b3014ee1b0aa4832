import Hummingbird
import Logging
import NIOCore

/// What travels with a request through the routes.
struct EdgeContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The connection that it came over; nil for a request that a test hands over.
    var exchange: Exchange?

    init(source: ApplicationRequestContextSource) { coreContext = CoreRequestContextStorage(source: source) }

    init(exchange: Exchange, channel: any Channel, log: Logger) {
        self.init(source: ApplicationRequestContextSource(channel: channel, logger: log))
        self.exchange = exchange
    }
}
