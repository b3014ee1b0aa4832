/// Takes the place of `Synchronization.Atomic`, whose module cannot be seen beside this one: a value behind a lock.
public struct Atomic<Value: Sendable>: ~Copyable, Sendable {
    private let value: Mutex<Value>

    /// A value to start with.
    public init(_ initialValue: Value) { value = Mutex(initialValue) }

    /// The value.
    public borrowing func load(ordering: AtomicOrdering) -> Value { value.withLock { $0 } }

    /// Replaces the value.
    public borrowing func store(_ desired: Value, ordering: AtomicOrdering) { value.withLock { $0 = desired } }
}

extension Atomic where Value: FixedWidthInteger {
    /// Adds to the value, around its bounds.
    @discardableResult
    public borrowing func wrappingAdd(
        _ operand: Value, ordering: AtomicOrdering
    ) -> (oldValue: Value, newValue: Value) {
        value.withLock { value in
            let oldValue = value
            value &+= operand
            return (oldValue, value)
        }
    }
}

/// Here every order is the strictest.
public enum AtomicOrdering: Sendable {
    /// Names of `Synchronization`.
    case relaxed, acquiring, releasing, acquiringAndReleasing
}
