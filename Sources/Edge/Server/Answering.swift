import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// Answers the requests of one connection.
struct Answering: Sendable {
    /// The answer broke off; there is nothing more to say on this connection.
    struct Broken: Error {}

    let responder: RouterResponder<EdgeContext>
    let registry: ConnectionRegistry
    let arrival: Arrival
    let log: Logger

    /// Answers one request. Throws what the HTTP server has to know of its connection.
    @Sendable
    func answer(_ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
        let exchange = Exchange(arrivedAt: arrival.at, channel: channel)
        var response = try await response(
            to: request, EdgeContext(exchange: exchange, channel: channel, log: log))
        response.headers[.date] = HTTPDate.now
        do {
            try await writer.write(response: response.head, body: response.body)
        } catch is HTTPParserError {
            // Thrown on, it would be answered a second time.
            throw Broken()
        }
    }

    private func response(to request: Request, _ context: EdgeContext) async throws -> Response {
        do {
            return try await responder.respond(to: request, context: context)
        } catch let error as HTTPParserError {
            throw error
        } catch {
            // The body broke off; whoever sent it is gone, and may still listen.
            return Response(status: .badRequest, headers: [.connection: "close", .contentLength: "0"])
        }
    }
}
