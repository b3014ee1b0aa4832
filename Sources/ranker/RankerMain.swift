import Cluster
import Operations
import Serving

/// Serves slates.
@main
enum RankerMain {
    static func main() {
        NodeProcess.run(.ranker) { services, _ in RankerService(services) }
    }
}
