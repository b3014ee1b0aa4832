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
