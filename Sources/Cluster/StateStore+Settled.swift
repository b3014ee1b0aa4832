public import Store

extension StateStore {
    /// Commits a step that moves the position, and settles a commit of unknown end by comparing the position.
    ///
    /// A step that leaves the position where it is cannot be settled this way; its unknown end is thrown.
    public func commitSettled(_ change: StateChange) async throws {
        do {
            try await commit(change)
        } catch let error as StoreError {
            guard case .commitUnknown = error, change.newPosition != change.expectedPosition,
                try await position() == change.newPosition
            else { throw error }
        }
    }
}
