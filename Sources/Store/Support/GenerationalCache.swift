/// A bounded cache of two generations: what was not used while one generation filled up goes with the older one.
struct GenerationalCache<Key: Hashable, Value> {
    private let generationCountMax: Int
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]

    /// A cache that holds `countMax` values at most.
    init(countMax: Int) {
        generationCountMax = max(1, countMax / 2)
    }

    /// The value for a key; a hit makes it young again.
    mutating func value(_ key: Key) -> Value? {
        if let value = young[key] { return value }
        guard let value = old.removeValue(forKey: key) else { return nil }
        insert(value, for: key)
        return value
    }

    /// Remembers a value.
    mutating func insert(_ value: Value, for key: Key) {
        if young.count >= generationCountMax {
            old = young
            young = [:]
        }
        young[key] = value
    }

    /// Forgets one value.
    mutating func remove(_ key: Key) {
        young[key] = nil
        old[key] = nil
    }

    /// Forgets everything.
    mutating func removeAll() {
        young = [:]
        old = [:]
    }
}

extension GenerationalCache: Sendable where Key: Sendable, Value: Sendable {}
