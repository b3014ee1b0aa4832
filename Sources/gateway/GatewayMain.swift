import Cluster
import Edge
import EventLoop
import Operations

/// The HTTP edge.
@main
enum GatewayMain {
    static func main() {
        NodeProcess.run(.gateway) { services, options in
            guard let http = options.http else {
                throw OperationsError.badVariable(name: "WAYMARK_HTTP_PORT", reason: "is not set")
            }
            return GatewayService(
                services, at: .port(host: http.host, port: http.port),
                operatorsAddress: options.operators.map { .port(host: $0.host, port: $0.port) })
        }
    }
}
