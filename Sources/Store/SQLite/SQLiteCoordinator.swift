import Foundation
import GRDB

/// Members and shared values in a SQLite file that the processes of one machine write together.
public final class SQLiteCoordinator: Coordinator {
    private let file: String
    private let membersDirectory: String
    private let queue: DatabaseQueue
    private let clock: any Clock<Duration>
    /// Asking who is live takes a lock for an instant; joining tries again for this long before it gives up.
    private let joinWaitMs = 100

    /// Opens the coordination file, which is made if need be.
    /// - Parameters:
    ///   - file: its place, such as ``DataDirectory/coordinationFile``.
    ///   - membersDirectory: where members hold their locks, such as ``DataDirectory/membersDirectory``.
    ///   - clock: what waiting goes by.
    /// - Throws: ``StoreError``: `newerFormat`, `damagedFile`, `database`, `system`.
    public static func open(
        file: String, membersDirectory: String, clock: any Clock<Duration> = ContinuousClock()
    ) async throws -> SQLiteCoordinator {
        let lockFile = file + ".lock"
        let waitMs = Int(StoreLimits.busyTimeoutSeconds * 1000)
        // Processes that start together would make the tables together.
        guard let lock = try await FileLock.acquire(lockFile, waitMs: waitMs, clock: clock) else {
            throw StoreError.lockHeld(file: file, holder: FileLock.holder(lockFile))
        }
        try lock.describe(note: "opening")
        defer { lock.release() }
        let queue = try await BlockingWork.run {
            do {
                let queue = try SQLiteConnection.shared(file)
                try Migrations.apply(Migrations.coordination, to: queue, file: file)
                return queue
            } catch {
                throw StoreError.wrapping(error, file: file)
            }
        }
        return SQLiteCoordinator(file: file, membersDirectory: membersDirectory, queue: queue, clock: clock)
    }

    private init(file: String, membersDirectory: String, queue: DatabaseQueue, clock: any Clock<Duration>) {
        self.file = file
        self.membersDirectory = membersDirectory
        self.queue = queue
        self.clock = clock
    }

    /// Enters a member and holds its lock file.
    public func join(_ member: Member) async throws -> any MembershipLease {
        try Self.checkName(member.name)
        let lockFile = lockFile(member.name)
        guard let lock = try await FileLock.acquire(lockFile, waitMs: joinWaitMs, clock: clock) else {
            throw StoreError.memberNameHeld(name: member.name, holder: FileLock.holder(lockFile))
        }
        try await write { try MemberTable.put(member, $0) }
        // Only now does the lock vouch for the row: before, the row was that of an earlier incarnation.
        try lock.describe(note: Self.note(member.incarnation))
        return FileMembershipLease(member: member, lock: lock, coordinator: self)
    }

    /// All members known; their lock files tell who is live.
    public func members() async throws -> [Member] {
        try await perform { database in
            try MemberTable.all(database).map { member in
                let holder = try FileLock.liveHolder(self.lockFile(member.name))
                return member.with(isLive: holder?.note == Self.note(member.incarnation))
            }
        }
    }

    /// A shared value.
    public func value(_ key: String) async throws -> ConfigurationValue? {
        try await perform { try ValueTable.value(key, $0) }
    }

    /// Sets a shared value if it stands at the expected revision.
    public func compareAndSet(_ key: String, expectedRevision: Int64?, bytes: [UInt8]) async throws -> Int64 {
        try StoreLimits.checkKey(byteCount: key.utf8.count)
        try StoreLimits.checkBody(bytes)
        return try await write { database in
            let found = try ValueTable.value(key, database)?.revision
            guard found == expectedRevision else {
                throw StoreError.revisionConflict(key: key, expected: expectedRevision, found: found)
            }
            let revision = try ValueTable.currentRevision(database) + 1
            try ValueTable.put(key, ConfigurationValue(bytes: bytes, revision: revision), database)
            return revision
        }
    }

    /// Steps with every write of members or values.
    public func revision() async throws -> Int64 {
        try await perform { try ValueTable.currentRevision($0) }
    }

    /// Takes a member off the list, unless a later incarnation has its name by now.
    func leave(_ member: Member) async throws {
        try await write { try MemberTable.delete(member, $0) }
    }
}

extension SQLiteCoordinator {
    /// Writes in one transaction that also steps the revision.
    private func write<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        try await perform { database in
            var value: Value?
            try database.inTransaction(.immediate) {
                value = try work(database)
                try ValueTable.stepRevision(database)
                return .commit
            }
            guard let value else { throw StoreError.commitUnknown(file: self.file, reason: "no result") }
            return value
        }
    }

    /// Runs work on the connection's queue, to its end even when the calling task is cancelled.
    private func perform<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.asyncWriteWithoutTransaction { database in
                continuation.resume(
                    with: Result {
                        do {
                            return try work(database)
                        } catch {
                            throw StoreError.wrapping(error, file: self.file)
                        }
                    })
            }
        }
    }

    private func lockFile(_ name: String) -> String {
        "\(membersDirectory)/\(name).lock"
    }

    private static func note(_ incarnation: UInt64) -> String {
        "incarnation " + String(incarnation, radix: 16)
    }

    /// A name becomes a file's name, so it must not lead elsewhere.
    private static func checkName(_ name: String) throws {
        let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-")
        guard (1...64).contains(name.utf8.count), name.allSatisfy(allowed.contains), !name.hasPrefix(".") else {
            throw StoreError.invalidArgument(
                "the member name \"\(name)\": give 1 to 64 letters, digits, dots, lines or dashes, no dot first")
        }
    }
}
