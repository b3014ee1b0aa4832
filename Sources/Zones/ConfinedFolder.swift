import Foundation

/// Files below one folder. Nothing outside of it is read, wherever a link leads.
struct ConfinedFolder: Hashable, Sendable {
    /// Absolute, without links.
    let path: String

    /// Nil unless there is a folder.
    init?(path: String) {
        guard let real = Self.realPath(path), FileStamp(path: real)?.isFolder == true else { return nil }
        self.path = real
    }

    /// The stamp of a regular file; nil where there is none inside the folder.
    func stamp(of name: String) -> FileStamp? {
        guard let stamp = realPath(of: name).flatMap(FileStamp.init(path:)), stamp.isRegular else { return nil }
        return stamp
    }

    /// The bytes of a regular file that is not longer than `byteCountMax`; nil where they cannot be read.
    func bytes(of name: String, byteCountMax: Int) -> [UInt8]? {
        guard let path = realPath(of: name) else { return nil }
        // Not blocking, for a pipe has no end; it is refused when it is open.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        let stamp = FileStamp(status)
        guard stamp.isRegular, stamp.byteCount <= byteCountMax else { return nil }
        return read(descriptor, byteCount: stamp.byteCount)
    }

    /// The names of what a folder inside holds, in order; links to folders are not followed.
    func entries(of name: String) -> [(name: String, isFolder: Bool)] {
        let folder = name.isEmpty ? path : path + "/" + name
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().map { entry in
            var status = stat()
            let isThere = lstat(folder + "/" + entry, &status) == 0
            return (entry, isThere && FileStamp(status).isFolder)
        }
    }

    private func read(_ descriptor: CInt, byteCount: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count < byteCount {
            let count = pread(descriptor, &buffer, buffer.count, off_t(bytes.count))
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
        }
        return bytes
    }

    private func realPath(of name: String) -> String? {
        Self.realPath(path + "/" + name).flatMap { $0.hasPrefix(path == "/" ? path : path + "/") ? $0 : nil }
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
