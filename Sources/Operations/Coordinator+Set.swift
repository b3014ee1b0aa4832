import Store

extension Coordinator {
    /// Sets a shared value to what `change` makes of the one that stands, again until nobody came between.
    /// Returns the value that stands now, with its revision; `change` may throw, and nil from it leaves the value as it is.
    @discardableResult
    func update(_ key: String, _ change: ([UInt8]?) throws -> [UInt8]?) async throws -> ConfigurationValue? {
        while true {
            let current = try await value(key)
            guard let changed = try change(current?.bytes), changed != current?.bytes else { return current }
            do {
                let revision = try await compareAndSet(key, expectedRevision: current?.revision, bytes: changed)
                return ConfigurationValue(bytes: changed, revision: revision)
            } catch StoreError.revisionConflict {
                continue
            }
        }
    }
}
