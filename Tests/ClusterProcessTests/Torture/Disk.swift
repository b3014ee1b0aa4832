import Foundation

/// A small disk in memory under the data directory, where the machine allows one: filling it must hurt nobody else.
struct Disk: Sendable {
    let path: String

    /// A disk at `path`, which is made; nil where mounting is not allowed (it needs root).
    static func mount(at path: String, megabytes: Int) throws -> Disk? {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let mounted = try run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m,mode=0700", "tmpfs", path)
        return mounted ? Disk(path: path) : nil
    }

    /// Takes every free byte.
    func fill() {
        let descriptor = open(path + "/filler", O_WRONLY | O_CREAT, 0o600)
        var size = 1 << 20
        let bytes = [UInt8](repeating: 0xF1, count: size)
        while size > 0 {
            if write(descriptor, bytes, size) <= 0 { size /= 2 }
        }
        close(descriptor)
    }

    /// Gives them back.
    func empty() { unlink(path + "/filler") }

    /// Lets nobody write, or lets them again. Nobody may have a file open for writing.
    func setReadOnly(_ isReadOnly: Bool) throws -> Bool {
        try Self.run("mount", "-o", isReadOnly ? "remount,ro" : "remount,rw", path)
    }

    /// Takes it away.
    func unmount() { _ = try? Self.run("umount", "-l", path) }

    private static func run(_ arguments: String...) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
