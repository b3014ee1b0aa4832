/// Where the keys of subjects come from: the event log that first met them.
public protocol KeySource: Sendable {
    /// The keys of those subjects that have one; a subject whose key was destroyed is missing from the answer.
    /// - Throws: ``StoreError``; `damagedRow` when a key that stands cannot be opened.
    func keys(for subjects: Set<SubjectKey>) async throws -> [SubjectKey: SubjectCipherKey]
}
