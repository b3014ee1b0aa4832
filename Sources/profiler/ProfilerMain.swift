import Cluster
import Operations
import Profiling

/// Folds signals into facts and answers with profiles.
@main
enum ProfilerMain {
    static func main() {
        NodeProcess.run(.profiler) { services, _ in ProfilerService(services) }
    }
}
