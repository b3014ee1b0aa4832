import Cluster
import Ingestion
import Operations

/// Takes signals in and owns the logs.
@main
enum IngestorMain {
    static func main() {
        NodeProcess.run(.ingestor) { services, _ in IngestorService(services) }
    }
}
