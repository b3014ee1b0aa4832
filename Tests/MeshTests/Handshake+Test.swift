@testable import Mesh

extension Cluster {
    /// A digest that depends on the secret and on every byte of the message. What makes it safe elsewhere is not the
    /// mesh's matter.
    static func proof(_ secret: [UInt8] = secret) -> ClusterProof {
        { message in
            (0..<4).flatMap { round in
                let hash = (secret + message).reduce(0xCBF2_9CE4_8422_2325 &+ UInt64(round)) { hash, byte in
                    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
                }
                return withUnsafeBytes(of: hash.bigEndian, Array.init)
            }
        }
    }
}

extension Handshake {
    /// One side's handshake, with a nonce that is its own in a test.
    static func test(_ side: Side, _ member: String, secret: [UInt8] = Cluster.secret, incarnation: UInt64 = 1) -> Self
    {
        Handshake(
            side: side, hello: Hello(member: member, incarnation: incarnation, contractVersion: 1),
            nonce: [UInt8](repeating: side.rawValue, count: nonceByteCount), proof: Cluster.proof(secret))
    }
}

/// Lets two states shake hands; gives the events of each that are not about sending.
@discardableResult
func shakeHands(
    _ left: inout PeerState, _ right: inout PeerState
) -> (left: [PeerState.Event], right: [PeerState.Event]) {
    var arriving = (left: right.opening, right: left.opening)
    var events: (left: [PeerState.Event], right: [PeerState.Event]) = ([], [])
    while !arriving.left.isEmpty || !arriving.right.isEmpty {
        let now = arriving
        arriving = ([], [])
        for event in left.receive(now.left) {
            if case .send(let bytes) = event { arriving.right += bytes } else { events.left.append(event) }
        }
        for event in right.receive(now.right) {
            if case .send(let bytes) = event { arriving.left += bytes } else { events.right.append(event) }
        }
    }
    return events
}
