import Foundation
import Synchronization

/// An exclusive lock on a file (`flock`), which the kernel frees when the process ends, however it ends.
///
/// The lock belongs to the open descriptor: a second attempt in the same process is refused like one from another.
/// Lock files are never removed, for a lock on a removed file would exclude nobody.
final class FileLock: Sendable {
    /// What a holder says of itself is shorter (bytes).
    private static let noteBytesMax = 4096

    let path: String
    private let descriptor: Mutex<CInt?>

    private init(path: String, descriptor: CInt) {
        self.path = path
        self.descriptor = Mutex(descriptor)
    }

    deinit {
        release()
    }

    /// Takes the lock, or returns nil when another holds it.
    static func tryAcquire(_ path: String) throws -> FileLock? {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileSystem.failure("open lock file", path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            if code == EWOULDBLOCK { return nil }
            throw FileSystem.failure("lock", path, code: code)
        }
        let lock = FileLock(path: path, descriptor: descriptor)
        try lock.describe(note: nil)
        return lock
    }

    /// Takes the lock, trying again for a while, or returns nil when another still holds it.
    static func acquire(_ path: String, waitMs: Int, clock: any Clock<Duration>) async throws -> FileLock? {
        let pauseMs = 5
        var remainingMs = waitMs
        while true {
            if let lock = try tryAcquire(path) { return lock }
            guard remainingMs > 0 else { return nil }
            try await clock.sleep(for: .milliseconds(min(pauseMs, remainingMs)))
            remainingMs -= pauseMs
        }
    }

    /// Writes into the file who holds it: the process, and what it calls itself. Without a note it says nothing yet.
    func describe(note: String?) throws {
        try descriptor.withLock { descriptor in
            guard let descriptor else { return }
            let text = note.map { "\(getpid())\n\($0)\n" } ?? ""
            guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
                throw FileSystem.failure("write", path)
            }
            try FileSystem.write(Array(text.utf8), to: descriptor, path: path)
        }
    }

    /// Who holds a lock, as its file says.
    static func holder(_ path: String) -> LockHolder { holder(text: (try? FileSystem.read(path)).flatMap { $0 } ?? []) }

    private static func holder(text: [UInt8]) -> LockHolder {
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return LockHolder(
            processID: lines.first.flatMap { Int32($0) }, note: lines.dropFirst().first.map(String.init) ?? "")
    }

    /// Who holds a lock now, or nil when nobody does.
    ///
    /// Asking takes a shared lock for an instant: whoever wants the exclusive one must be ready to try again.
    static func liveHolder(_ path: String) throws -> LockHolder? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw FileSystem.failure("open lock file", path)
        }
        defer { close(descriptor) }
        if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return nil }
        guard errno == EWOULDBLOCK else { throw FileSystem.failure("look at lock", path) }
        // Read here and not anew: a process that can open nothing more must not take all others for dead.
        var text = [UInt8](repeating: 0, count: Self.noteBytesMax)
        let count = pread(descriptor, &text, text.count, 0)
        guard count >= 0 else { throw FileSystem.failure("read lock file", path) }
        return holder(text: Array(text.prefix(count)))
    }

    /// Lets go; a second call does nothing.
    func release() {
        let held = descriptor.withLock { descriptor in
            defer { descriptor = nil }
            return descriptor
        }
        if let held { close(held) }
    }
}
