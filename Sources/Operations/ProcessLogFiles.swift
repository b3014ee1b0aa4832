import Foundation

/// The files of one process's log: `NAME.log`, and before it `NAME.log.1` (the latest that is full), `NAME.log.2` …
struct ProcessLogFiles: Hashable, Sendable {
    let path: String
    let bounds: ProcessLogBounds

    /// Opens the log for appending, for the owner's eyes only; a full file is put aside first. Throws `OperationsError`.
    func open() throws(OperationsError) -> Int32 {
        if let size = FileStatus(path: path)?.bytes, size >= bounds.fileBytesMax, let descriptor = begin() {
            return descriptor
        }
        return try Self.open(path)
    }

    static func open(_ path: String) throws(OperationsError) -> Int32 {
        let descriptor = Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .unreadableFile(path: path, reason: String(cString: strerror(errno)))
        }
        return descriptor
    }

    /// Puts the file aside and begins a new one; gives its descriptor, or nil when the system lets none be made. Who still
    /// writes to the one put aside loses nothing.
    func begin() -> Int32? {
        // Made under a name of its own first: where that fails, nothing was moved.
        let fresh = path + ".new"
        guard let descriptor = try? Self.open(fresh) else { return nil }
        dropOldest()
        for number in stride(from: bounds.filesMax - 2, through: 1, by: -1) {
            rename(older(number), older(number + 1))
        }
        rename(path, older(1))
        rename(fresh, path)
        return descriptor
    }

    /// Makes room for one more; files of an earlier, higher bound go as well.
    private func dropOldest() {
        let file = URL(filePath: path)
        let (folder, name) = (file.deletingLastPathComponent().path, file.lastPathComponent)
        for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where file.hasPrefix(name + ".") {
            if let number = Int(file.dropFirst(name.count + 1)), number >= bounds.filesMax - 1 { unlink(older(number)) }
        }
    }

    private func older(_ number: Int) -> String { "\(path).\(number)" }

    /// The last line that says something.
    var lastLine: String {
        for path in [path, older(1)] {
            let bytes = Self.tail(of: path, bytesMax: 16_384)
            if let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").last { return String(line) }
        }
        return "its log is empty"
    }

    /// The end of a file; empty when there is none.
    private static func tail(of path: String, bytesMax: UInt64) -> Data {
        guard let file = FileHandle(forReadingAtPath: path), let end = try? file.seekToEnd() else { return Data() }
        defer { try? file.close() }
        try? file.seek(toOffset: end - min(end, bytesMax))
        return (try? file.readToEnd()) ?? Data()
    }
}

/// What the system says of a file.
struct FileStatus {
    let bytes: Int
    let isRegular: Bool
    private let device: dev_t
    private let inode: ino_t

    /// Of the file at a path; nil when there is none.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Of an open file; nil when it is not open.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        bytes = Int(status.st_size)
        isRegular = status.st_mode & S_IFMT == S_IFREG
        device = status.st_dev
        inode = status.st_ino
    }

    /// Whether both are one file.
    func isSame(as other: FileStatus?) -> Bool { device == other?.device && inode == other?.inode }
}
