import Foundation

/// How many descriptors this process may have.
enum DescriptorLimit {
    /// More than the edge can ever use.
    private static let wanted: rlim_t = 8192

    /// Raises the limit as far as the process may and as is useful; the limit that holds then.
    static func raise() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1024 }
        if limit.rlim_cur < wanted {
            let before = limit.rlim_cur
            limit.rlim_cur = min(wanted, limit.rlim_max)
            if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) != 0 { limit.rlim_cur = before }
        }
        return Int(clamping: limit.rlim_cur)
    }
}

extension EdgeLimits {
    /// Descriptors that everything beside the connections of apps may need: mesh, files, operators.
    private static let reserved = 192

    /// The same, within a number of descriptors: where these are few, fewer connections are let in.
    func fitted(toDescriptors count: Int) -> EdgeLimits {
        var limits = self
        let free = max(32, count - Self.reserved)
        // Those that find no room and those that make some are kept a moment, so many of each.
        limits.refusalsMax = min(refusalsMax, free / 4)
        limits.connectionsMax = min(connectionsMax, free - 2 * limits.refusalsMax)
        return limits
    }
}
