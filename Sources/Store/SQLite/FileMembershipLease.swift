/// A membership for which a lock file stands.
final class FileMembershipLease: MembershipLease {
    let member: Member
    private let lock: FileLock
    private let coordinator: SQLiteCoordinator

    init(member: Member, lock: FileLock, coordinator: SQLiteCoordinator) {
        self.member = member
        self.lock = lock
        self.coordinator = coordinator
    }

    func release() async {
        // A row that cannot be removed stays as that of a member that is not live, which is the truth.
        try? await coordinator.leave(member)
        lock.release()
    }
}
