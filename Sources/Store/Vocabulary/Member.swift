/// A process of the cluster, as the others see it.
public struct Member: Hashable, Sendable {
    /// Its name, unique in the cluster: 1 to 64 of the characters `A-Z a-z 0-9 . _ -`, not starting with a dot.
    public let name: String
    /// What it does, such as the name of its executable.
    public let role: String
    /// Where it listens.
    public let host: String
    /// The port it listens on.
    public let port: Int
    /// Drawn anew at every start: a process restarted at the same address is another member.
    public let incarnation: UInt64
    /// The operating system's number of the process.
    public let processID: Int32
    /// Whether the process held its lock when this was read; what a caller sets when joining is ignored.
    public let isLive: Bool

    /// A member of these parts.
    public init(
        name: String, role: String, host: String, port: Int, incarnation: UInt64, processID: Int32,
        isLive: Bool = true
    ) {
        self.name = name
        self.role = role
        self.host = host
        self.port = port
        self.incarnation = incarnation
        self.processID = processID
        self.isLive = isLive
    }
}

extension Member {
    /// The same member, live or not.
    func with(isLive: Bool) -> Member {
        Member(
            name: name, role: role, host: host, port: port, incarnation: incarnation, processID: processID,
            isLive: isLive)
    }
}
