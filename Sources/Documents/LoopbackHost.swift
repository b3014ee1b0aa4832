/// Whether a host is this machine and nothing else: `localhost`, `127.x.x.x` or `::1`.
public func isLoopbackHost(_ host: String) -> Bool {
    if host == "::1" || host.lowercased() == "localhost" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
}
