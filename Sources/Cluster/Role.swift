/// What a process of the cluster does.
public enum Role: String, Hashable, Comparable, Sendable, CaseIterable {
    /// Takes signals in and owns the logs.
    case ingestor
    /// Folds signals into facts.
    case profiler
    /// Serves slates.
    case ranker
    /// Tells people how their talk is used.
    case notifier
    /// The HTTP edge.
    case gateway

    /// In the order of the alphabet.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
