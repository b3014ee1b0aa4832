import Store

extension Coordinator {
    /// Sets a shared value to what `change` makes of the one that stands, again until nobody came between.
    /// Returns the value that stands now; `change` may throw, and nil from it leaves the value as it is.
    @discardableResult
    func update(_ key: String, _ change: ([UInt8]?) throws -> [UInt8]?) async throws -> [UInt8]? {
        while true {
            let current = try await value(key)
            guard let changed = try change(current?.bytes), changed != current?.bytes else { return current?.bytes }
            do {
                _ = try await compareAndSet(key, expectedRevision: current?.revision, bytes: changed)
                return changed
            } catch StoreError.revisionConflict {
                continue
            }
        }
    }
}
