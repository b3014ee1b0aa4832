import Foundation

/// How many descriptors this process may have.
public enum DescriptorLimit {
    /// More than a process of Waymark can use.
    private static let wanted: rlim_t = 65_536

    /// Raises the limit as far as the process may and as is useful; the limit that holds then. Called again it only tells.
    @discardableResult
    public static func raise() -> Int {
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

extension MeshLimits {
    /// The same, within what is left of `count` descriptors after `reserved` for files and all else.
    ///
    /// A connection must be refused by the node, before the system refuses it: at the limit libuv (1.44.2) takes a pending
    /// connection, closes it and tells nobody, so that peers see an end without a reason.
    public func fitted(toDescriptors count: Int, reserved: Int) -> MeshLimits {
        var limits = self
        limits.connectionsMax = min(connectionsMax, max(Self.connectionsMin, count - reserved))
        return limits
    }

    /// So few a node of a cluster always needs.
    static let connectionsMin = 64
}
