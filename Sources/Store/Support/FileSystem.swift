import Foundation

/// The few calls to the operating system that the store makes beside SQLite, each failing with a typed error.
enum FileSystem {
    /// The error that the last call on this thread left.
    static func failure(_ operation: String, _ path: String, code: Int32 = errno) -> StoreError {
        .system(operation: operation, path: path, code: code, reason: String(cString: strerror(code)))
    }

    /// Makes a directory that only its owner may use; one that exists stays as it is.
    static func makeDirectory(_ path: String) throws {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure("make directory", path) }
    }

    /// Whether anything stands at a path.
    static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// Whether a directory stands at a path.
    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Removes a directory with all that is in it, if there is one.
    static func removeDirectory(_ path: String) throws {
        guard exists(path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw StoreError.system(operation: "remove", path: path, code: 0, reason: "\(error)")
        }
    }

    /// Copies a file to a path where there is none, private and durable.
    static func copy(_ path: String, to copy: String) throws {
        do {
            try FileManager.default.copyItem(atPath: path, toPath: copy)
        } catch {
            throw StoreError.system(operation: "copy to \(copy)", path: path, code: 0, reason: "\(error)")
        }
        guard chmod(copy, 0o600) == 0 else { throw failure("keep others out of", copy) }
        try sync(copy)
    }

    /// Gives a file or directory another name, durably.
    static func rename(_ path: String, to name: String) throws {
        guard Foundation.rename(path, name) == 0 else { throw failure("rename", path) }
        try syncDirectory(of: name)
    }

    /// Makes a file's bytes durable. Not for a database that is open in this process: its locks would go.
    static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("sync", path) }
    }

    /// The names in a directory.
    static func names(in path: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        } catch {
            throw StoreError.system(operation: "list", path: path, code: 0, reason: "\(error)")
        }
    }

    /// The permission bits of a path.
    static func mode(_ path: String) throws -> UInt32 {
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure("look at", path) }
        return UInt32(status.st_mode) & 0o777
    }

    /// Throws unless group and others are kept out.
    static func checkPrivate(_ path: String, wanted: UInt32) throws {
        let mode = try mode(path)
        guard mode & 0o077 == 0 else { throw StoreError.openToOthers(path: path, mode: mode, wanted: wanted) }
    }

    /// All bytes of a small file, or nil if there is none.
    static func read(_ path: String) throws -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("open", path)
        }
        defer { close(descriptor) }
        return try read(descriptor, path: path)
    }

    /// How long a file is, and its first bytes; nil if there is none.
    static func head(_ path: String, byteCount: Int) throws -> (lengthBytes: Int, head: [UInt8])? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("open", path)
        }
        defer { close(descriptor) }
        var status = stat()
        var buffer = [UInt8](repeating: 0, count: byteCount)
        let count = pread(descriptor, &buffer, byteCount, 0)
        guard fstat(descriptor, &status) == 0, count >= 0 else { throw failure("read", path) }
        return (Int(status.st_size), Array(buffer[..<count]))
    }

    /// All bytes of an open small file.
    static func read(_ descriptor: CInt, path: String) throws -> [UInt8] {
        var contents: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = pread(descriptor, &buffer, buffer.count, off_t(contents.count))
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw failure("read", path) }
            if count == 0 { return contents }
            contents += buffer[..<count]
        }
    }

    /// Writes all bytes from the current place on.
    static func write(_ bytes: [UInt8], to descriptor: CInt, path: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw failure("write", path) }
            rest = rest.dropFirst(count)
        }
    }

    /// Makes a file of mode 0600 appear at a path with all its bytes, durably, unless one is there already.
    ///
    /// It is written under another name and linked into place. So nobody ever sees it half-written, and no descriptor
    /// of the final file is closed here: closing one would drop the locks SQLite holds on it in this process.
    /// - Returns: whether the file is new.
    @discardableResult
    static func createFile(_ path: String, _ bytes: [UInt8]) throws -> Bool {
        let draft = "\(path).\(getpid()).\(UInt32.random(in: .min ... .max)).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("create", draft) }
        defer { unlink(draft) }
        do {
            defer { close(descriptor) }
            try write(bytes, to: descriptor, path: draft)
            guard fsync(descriptor) == 0 else { throw failure("sync", draft) }
        }
        if link(draft, path) != 0 {
            guard errno == EEXIST else { throw failure("create", path) }
            return false
        }
        try syncDirectory(of: path)
        return true
    }

    /// Room that a folder must have for it to be worth writing there again (bytes).
    private static let probeBytes: off_t = 1 << 20

    /// Throws unless a file of some size can be made and synced in a folder; nothing of it stays.
    static func probe(_ folder: String) throws {
        let path = "\(folder)/.probe.\(getpid()).\(UInt32.random(in: .min ... .max))"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("create", path) }
        defer {
            close(descriptor)
            unlink(path)
        }
        let code = posix_fallocate(descriptor, 0, probeBytes)
        guard code == 0 else { throw failure("find room in", folder, code: code) }
        guard fsync(descriptor) == 0 else { throw failure("sync", path) }
    }

    /// Makes the entries of the directory in which a path stands durable.
    static func syncDirectory(of path: String) throws {
        let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = open(directory.isEmpty ? "/" : directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", directory) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("sync", directory) }
    }
}
