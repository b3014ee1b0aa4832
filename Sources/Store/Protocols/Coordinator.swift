/// What the processes of a cluster agree on: who is there, and small values changed by compare-and-set.
public protocol Coordinator: Sendable {
    /// Enters a member; it stays live until the lease is released or its process ends, however it ends.
    /// - Throws: ``StoreError/memberNameHeld(name:holder:)`` while another live process has the name;
    ///   `invalidArgument` for a name that cannot stand.
    func join(_ member: Member) async throws -> any MembershipLease

    /// All members known, by name, each with whether it is live now. The dead stay listed until they join again.
    func members() async throws -> [Member]

    /// A shared value, or nil if it was never set.
    func value(_ key: String) async throws -> ConfigurationValue?

    /// Sets a shared value if nobody changed it since it was read.
    /// - Parameters:
    ///   - key: its name.
    ///   - expectedRevision: the revision that was read; nil when the value must not exist yet.
    ///   - bytes: the new value.
    /// - Returns: the new revision.
    /// - Throws: ``StoreError/revisionConflict(key:expected:found:)`` when it stands at another revision.
    func compareAndSet(_ key: String, expectedRevision: Int64?, bytes: [UInt8]) async throws -> Int64

    /// Steps with every write of members or values, so that a poll costs one small read. A member that dies writes
    /// nothing: ask ``members()`` for that.
    func revision() async throws -> Int64
}
