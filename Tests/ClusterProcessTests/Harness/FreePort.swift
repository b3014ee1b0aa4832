/// A port that nobody listens on at the moment.
enum FreePort {
    /// Below those that the system gives by itself (Linux begins at 32768): one of those may go to a process of the mesh, or
    /// to a connection, before it is used.
    private static let range = 15_000..<32_000
    private static let triesMax = 100

    /// The first of `count` free ports in a row.
    static func find(count: Int = 1) throws -> Int {
        for _ in 0..<triesMax {
            let first = Int.random(in: range)
            let taken = try? (first..<first + count).map { try TakenPort($0) }
            if let taken {
                taken.forEach { $0.free() }
                return first
            }
        }
        throw NoFreePort()
    }

    private struct NoFreePort: Error {}
}
