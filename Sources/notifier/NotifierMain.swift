import Cluster
import Notices
import Operations

/// Tells people how their talk is used.
@main
enum NotifierMain {
    static func main() {
        NodeProcess.run(.notifier) { services, _ in NotifierService(services) }
    }
}
