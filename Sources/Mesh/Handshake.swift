public import Wire

/// Proof of the cluster's secret without showing it: a keyed digest of 32 bytes, HMAC-SHA-256 say.
public typealias ClusterProof = @Sendable ([UInt8]) -> [UInt8]

/// The first frames of one side of a connection, as a state machine without I/O.
///
/// Each side sends a nonce. The side that connected then says who it is, with a digest over both nonces that only a
/// holder of the cluster's secret can make; the side that accepted checks it before it says anything about itself. So a
/// stranger at the port learns the protocol's version and a random number.
public struct Handshake: Sendable {
    /// Which end of the connection this is; part of the proof, so that it cannot be sent back to its maker.
    public enum Side: UInt8, Sendable {
        /// The end that connected.
        case connecting = 1
        /// The end that accepted.
        case accepting = 2

        var other: Side { self == .connecting ? .accepting : .connecting }
    }

    /// What a frame of the peer leads to.
    enum Step: Sendable {
        /// Send this and wait for more.
        case send([UInt8])
        /// Nothing to do yet.
        case wait
        /// The peer has proved who it is; send this first, if anything.
        case established(Hello, send: [UInt8]?)
    }

    /// Length of a nonce (bytes).
    public static let nonceByteCount = 32
    // Keeps the digest apart from others that are made with the same key.
    private static let label = Array("waymark handshake 1".utf8)

    private let side: Side
    private let hello: Hello
    private let nonce: [UInt8]
    private let proof: ClusterProof
    private var peerNonce: [UInt8]?

    /// A handshake that has not begun. `nonce` has `nonceByteCount` random bytes, used once.
    public init(side: Side, hello: Hello, nonce: [UInt8], proof: @escaping ClusterProof) {
        self.side = side
        self.hello = hello
        self.nonce = nonce
        self.proof = proof
    }

    /// What to send first: the preface and the nonce.
    public var opening: [UInt8] {
        var bytes = WireFormat.preface
        Frame(kind: .challenge, payload: nonce).encode(into: &bytes)
        return bytes
    }

    /// Takes a frame of the peer. Throws when it is not the one that must come now, or the proof is wrong.
    mutating func receive(_ frame: Frame) throws(HandshakeFault) -> Step {
        guard let peerNonce else {
            guard frame.kind == .challenge, frame.payload.count == Self.nonceByteCount else {
                throw .wire(.invalidValue(type: "first frame (a challenge)", found: "a frame of kind \(frame.kind)"))
            }
            self.peerNonce = frame.payload
            return side == .connecting ? .send(introduction(to: frame.payload)) : .wait
        }
        guard frame.kind == .hello else {
            throw .wire(.invalidValue(type: "second frame (a hello)", found: "a frame of kind \(frame.kind)"))
        }
        let introduction: Introduction
        do {
            introduction = try Introduction(wireBytes: frame.payload)
        } catch {
            throw .wire(error)
        }
        let expected = proof(Self.message(side.other, introduction.hello, from: peerNonce, to: nonce))
        guard Self.isEqual(introduction.proof, expected) else { throw .badProof }
        return .established(introduction.hello, send: side == .accepting ? self.introduction(to: peerNonce) : nil)
    }

    private func introduction(to peerNonce: [UInt8]) -> [UInt8] {
        let introduction = Introduction(
            hello: hello, proof: proof(Self.message(side, hello, from: nonce, to: peerNonce)))
        var bytes: [UInt8] = []
        Frame(kind: .hello, payload: introduction.wireBytes()).encode(into: &bytes)
        return bytes
    }

    private static func message(_ side: Side, _ hello: Hello, from: [UInt8], to: [UInt8]) -> [UInt8] {
        label + [side.rawValue] + from + to + hello.wireBytes()
    }

    /// Takes the same time wherever the first difference is.
    private static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Why a handshake failed.
enum HandshakeFault: Error, Hashable {
    /// The peer broke the protocol.
    case wire(WireError)
    /// The peer does not know this cluster's secret.
    case badProof
}

/// The payload of a hello frame: who it is, and the proof that it belongs to the cluster.
public struct Introduction: Hashable, Sendable, WireRecord {
    /// Who it is.
    public var hello: Hello
    /// The keyed digest.
    public var proof: [UInt8]

    /// An introduction of its parts.
    public init(hello: Hello, proof: [UInt8]) {
        self.hello = hello
        self.proof = proof
    }

    /// Hello, proof.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(hello)
        writer.write(data: proof)
    }

    /// Hello, proof.
    public init(fields reader: inout WireReader) throws(WireError) {
        hello = try reader.read()
        proof = try reader.readData()
    }
}
