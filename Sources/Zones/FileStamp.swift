import Foundation

/// What tells whether a file is still the same one with the same content.
struct FileStamp: Hashable, Sendable {
    let device, inode: UInt64
    let byteCount: Int
    let modifiedSeconds: Int64
    let modifiedNanoseconds: Int64
    let isRegular, isFolder: Bool

    /// The stamp of what `path` leads to; nil where there is nothing.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(truncatingIfNeeded: status.st_ino)
        byteCount = Int(status.st_size)
        modifiedSeconds = Int64(status.st_mtim.tv_sec)
        modifiedNanoseconds = Int64(status.st_mtim.tv_nsec)
        isRegular = status.st_mode & S_IFMT == S_IFREG
        isFolder = status.st_mode & S_IFMT == S_IFDIR
    }
}
