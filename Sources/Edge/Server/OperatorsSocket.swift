import Crypto
import Foundation

/// Where a gateway's listener for operators has its socket file.
struct OperatorsSocket: Hashable, Sendable {
    /// A path of a socket has at most these bytes (`sun_path` of Linux, less the zero at its end).
    static let pathBytesMax = 107

    /// The file.
    let path: String
    /// The folder that stands in for the data directory, whose own path is too long; nil where that is not so.
    let standIn: String?

    /// - Parameters:
    ///   - directory: the data directory.
    ///   - member: the gateway's name.
    ///   - userID: whose processes these are.
    init(directory: String, member: String, userID: uid_t) {
        let inside = "\(directory)/\(member).sock"
        guard inside.utf8.count > Self.pathBytesMax else {
            path = inside
            standIn = nil
            return
        }
        // The digest keeps clusters apart; whoever knows the data directory's path can work it out.
        let digest = SHA256.hash(data: Data(directory.utf8)).prefix(8)
            .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        let folder = "/tmp/waymark-\(userID)-\(digest)"
        path = "\(folder)/\(member).sock"
        standIn = folder
    }

    /// Makes the folder that stands in, if one does. Throws `EdgeServerError` when somebody else's is there: a socket in it
    /// would not be ours alone.
    func prepare() throws(EdgeServerError) {
        guard let standIn else { return }
        if mkdir(standIn, 0o700) == 0 { return }
        let reason = errno
        var found = stat()
        let isOurs =
            reason == EEXIST && lstat(standIn, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
            && found.st_uid == getuid() && found.st_mode & 0o077 == 0
        guard isOurs else {
            throw EdgeServerError(address: .socketFile(path: path), errnoCode: reason == EEXIST ? EPERM : reason)
        }
    }
}
