public import EventLoop

/// A node as others reach it.
public struct MeshAddress: Hashable, Sendable {
    /// Its name.
    public let member: String
    /// The number it drew at its start.
    public let incarnation: UInt64
    /// Where it listens.
    public let socket: SocketAddress

    /// An address of its parts.
    public init(member: String, incarnation: UInt64, socket: SocketAddress) {
        self.member = member
        self.incarnation = incarnation
        self.socket = socket
    }
}

/// Knows which node an actor is on now.
public protocol MeshDirectory: Sendable {
    /// The node that hosts `id`. Throws `CallError` (`unavailable` when nobody hosts it at the moment).
    func locate(_ id: ActorID) async throws(CallError) -> MeshLocation

    /// Where `id` is as far as it is known without asking anybody; nil when nobody is known to host it.
    func lastKnown(_ id: ActorID) -> MeshLocation?
}
