public import CoreMetrics
import Synchronization

/// The process's counters by name, readable for status. Other kinds of metrics are not kept.
public final class CounterRegistry: MetricsFactory, Sendable {
    private let values = Mutex<[String: Int64]>([:])

    /// An empty registry.
    public init() {}

    /// Every counter and its value.
    public var snapshot: [String: Int64] { values.withLock { $0 } }

    fileprivate func add(_ amount: Int64, to name: String) {
        values.withLock { $0[name, default: 0] += amount }
    }

    fileprivate func reset(_ name: String) {
        values.withLock { $0[name] = 0 }
    }

    /// A counter; its dimensions become part of the name: `sensitive_turns{category=health}`.
    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        let suffix = dimensions.map { "\($0.0)=\($0.1)" }.joined(separator: ",")
        return RegisteredCounter(registry: self, name: suffix.isEmpty ? label : "\(label){\(suffix)}")
    }

    /// Not kept.
    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        NOOPMetricsHandler.instance
    }

    /// Not kept.
    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        NOOPMetricsHandler.instance
    }

    /// Nothing is held for a counter.
    public func destroyCounter(_ handler: any CounterHandler) {}
    /// Nothing is held for a recorder.
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    /// Nothing is held for a timer.
    public func destroyTimer(_ handler: any TimerHandler) {}
}

private final class RegisteredCounter: CounterHandler {
    let registry: CounterRegistry
    let name: String

    init(registry: CounterRegistry, name: String) {
        self.registry = registry
        self.name = name
    }

    func increment(by amount: Int64) { registry.add(amount, to: name) }
    func reset() { registry.reset(name) }
}
