import EventLoop
import Testing
import Wire

@testable import Mesh

@Suite("Strangers and handshakes", .timeLimit(.minutes(1)))
struct HandshakeTests {
    private static func frame(_ frame: Frame) -> [UInt8] {
        var bytes: [UInt8] = []
        frame.encode(into: &bytes)
        return bytes
    }

    private static let challenge = Frame(kind: .challenge, payload: [UInt8](repeating: 1, count: 32))
    /// A hello whose proof cannot be right.
    private static let hello = Introduction(
        hello: Hello(member: "raw", incarnation: 1, contractVersion: 1), proof: [UInt8](repeating: 0, count: 32))

    /// What a stranger sends, and the code with which the node takes leave.
    private static let strangers: [(name: String, bytes: [UInt8], code: String)] = [
        ("a browser", Array("GET / HTTP/1.1\r\nHost: waymark\r\n\r\n".utf8), "wire_bad_magic"),
        ("another version", Array("WAYM\r\n".utf8) + [0, 2], "wire_unsupported_version"),
        ("a call before all else", WireFormat.preface + frame(Frame(kind: .call, callID: 1)), "wire_invalid_value"),
        (
            "a hello before the challenge",
            WireFormat.preface + frame(Frame(kind: .hello, payload: hello.wireBytes())), "wire_invalid_value"
        ),
        ("a challenge of 16 MB", WireFormat.preface + [1, 0, 0, 0], "wire_oversize"),
        ("an empty challenge", WireFormat.preface + frame(Frame(kind: .challenge)), "wire_invalid_value"),
        (
            "a damaged challenge", WireFormat.preface + frame(challenge).dropLast() + [0], "wire_bad_checksum"
        ),
        (
            "a second challenge", WireFormat.preface + frame(challenge) + frame(challenge), "wire_invalid_value"
        ),
        (
            "a call instead of a hello", WireFormat.preface + frame(challenge) + frame(Frame(kind: .call, callID: 1)),
            "wire_invalid_value"
        ),
        ("an empty hello", WireFormat.preface + frame(challenge) + frame(Frame(kind: .hello)), "wire_truncated"),
        (
            "bytes behind the hello",
            WireFormat.preface + frame(challenge) + frame(Frame(kind: .hello, payload: hello.wireBytes() + [0])),
            "wire_trailing_bytes"
        ),
        (
            "a hello without a proof",
            WireFormat.preface + frame(challenge) + frame(Frame(kind: .hello, payload: hello.wireBytes())),
            "handshake_proof"
        ),
    ]

    /// What a member sends that has lost its mind.
    private static let members: [(name: String, bytes: [UInt8], code: String)] = [
        ("a second hello", frame(Frame(kind: .hello, payload: hello.wireBytes())), "wire_invalid_value"),
        ("an oversized frame", [1, 0, 0, 1], "wire_oversize"),
        ("an undersized frame", [0, 0, 0, 3], "wire_undersize"),
        (
            "an unknown kind",
            [0, 0, 0, 20, 1, 9] + [UInt8](repeating: 0, count: 14) + [0xEE, 0x0B, 0xC0, 0x49], "wire_bad_checksum"
        ),
        (
            "a call id twice", frame(Frame(kind: .call, callID: 1)) + frame(Frame(kind: .call, callID: 1)),
            "wire_invalid_value"
        ),
        ("a goodbye with something in it", frame(Frame(kind: .goodbye, payload: [1])), "wire_trailing_bytes"),
        ("a cancel with something in it", frame(Frame(kind: .cancel, payload: [1])), "wire_trailing_bytes"),
        ("a failure that is none", frame(Frame(kind: .failure, payload: [9])), "wire_count_too_large"),
    ]

    @Test("a stranger is cut off, logged once with its address, and the node lives on")
    func strangers() async throws {
        try await withCluster { cluster in
            let server = try await cluster.start("server")
            let client = try await cluster.start("client")
            let actor = server.host(workshopID())
            let workshop = try client.workshop(workshopID())
            let cases = Self.strangers.map { ($0, false) } + Self.members.map { ($0, true) }
            for ((name, bytes, code), isMember) in cases {
                let before = cluster.log.count
                let codeBefore = cluster.log.entries(code: code).count
                let stranger = try await RawPeer.connect(client.loop, to: server.address.socket)
                if isMember { #expect(await stranger.shakeHands(), "\(name)") }
                stranger.send(bytes)
                let answer = await stranger.untilClosed()
                #expect(answer.starts(with: WireFormat.preface), "\(name)")
                // A stranger learns the protocol's version and a random number, and no more.
                let opening = WireFormat.preface.count + Self.frame(Self.challenge).count
                if !isMember { #expect(answer.count == opening, "\(name)") }
                let reply = try await workshop.echo(name)
                #expect(reply == name)
                let entries = cluster.log.entries(code: code)
                #expect(entries.count == codeBefore + 1, "\(name)")
                #expect(cluster.log.count == before + 1, "\(name)")
                #expect(entries.last?["peer"].map { "\($0)".contains("127.0.0.1:") } == true, "\(name)")
            }
            #expect(await server.peers().count == 1)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("a stranger that says nothing is cut off after the handshake's time")
    func silence() async throws {
        try await withCluster { cluster in
            let server = try await cluster.start("server") { $0.handshakeMsMax = 30 }
            let stranger = try await RawPeer.connect(server.loop, to: server.address.socket)
            _ = await stranger.untilClosed()
            #expect(cluster.log.entries(code: "handshake_timeout").count == 1)
            #expect(await server.peers().isEmpty)
        }
    }

    @Test("a stranger that leaves by itself is no matter for the log")
    func leaves() async throws {
        try await withCluster { cluster in
            let server = try await cluster.start("server")
            let stranger = try await RawPeer.connect(server.loop, to: server.address.socket)
            stranger.send(Array(WireFormat.preface.prefix(3)))
            stranger.close()
            _ = await stranger.untilClosed()
            await server.until { $0.peers.isEmpty }
            #expect(cluster.log.count == 0)
        }
    }

    @Test("more connections than a node takes")
    func connectionsMax() async throws {
        try await withCluster { cluster in
            let server = try await cluster.start("server") { $0.connectionsMax = 2 }
            var kept: [RawPeer] = []
            for _ in 0..<2 {
                let peer = try await RawPeer.connect(server.loop, to: server.address.socket)
                #expect(await peer.shakeHands())
                kept.append(peer)
            }
            let third = try await RawPeer.connect(server.loop, to: server.address.socket)
            #expect(await third.untilClosed() == [])
            #expect(cluster.log.entries(code: "too_many_connections").count == 1)
            #expect(await server.system.load().connectionsRefused == 1)
            kept[0].close()
            await server.until { $0.peers.count == 1 }
            let fourth = try await RawPeer.connect(server.loop, to: server.address.socket)
            #expect(await fourth.nextFrame()?.kind == .challenge)
        }
    }

    @Test("a node takes no more connections than it has descriptors for beside its files")
    func descriptors() {
        #expect(MeshLimits().fitted(toDescriptors: 65_536, reserved: 300).connectionsMax == 1024)
        #expect(MeshLimits().fitted(toDescriptors: 1024, reserved: 300).connectionsMax == 724)
        #expect(MeshLimits().fitted(toDescriptors: 256, reserved: 300).connectionsMax == 64)
        let limit = DescriptorLimit.raise()
        #expect(limit >= 256 && DescriptorLimit.raise() == limit)
    }

    @Test("a node of another cluster is refused by both sides")
    func otherCluster() async throws {
        try await withCluster { cluster in
            let server = try await cluster.start("server")
            let client = try await cluster.start("client", secret: [9, 9], limits: onlyOnce)
            let bench = Bench()
            let actor = server.host(workshopID(), bench)
            let error = await callError { _ = try await client.workshop(workshopID()).count(1) }
            #expect(error?.code == .unavailable)
            #expect(bench.begun == 0)
            #expect(!cluster.log.entries(code: "handshake_proof").isEmpty)
            withExtendedLifetime(actor) {}
        }
    }

    @Test("calls that wait for a handshake have deadlines, can be cancelled, and are bounded")
    func waitingForTheHandshake() async throws {
        try await withCluster { cluster in
            let client = try await cluster.start("client") {
                $0.callsPerConnectionMax = 3
                $0.handshakeMsMax = 60_000
                onlyOnce(&$0)
            }
            let silent = try await RawPeer.listen(client.loop) { _ in }
            cluster.directory.place(
                workshopID(), at: MeshAddress(member: "silent", incarnation: 1, socket: silent))
            let workshop = try client.workshop(workshopID())
            let callers = (0..<3).map { number in Task { try await workshop.count(number) } }
            await client.until { $0.peers.first?.waiting.count == 3 }
            let fourth = await callError { _ = try await workshop.count(4) }
            #expect(fourth?.code == .overloaded)
            for caller in callers {
                caller.cancel()
                let error = await callError { _ = try await caller.value }
                #expect(error?.code == .cancelled)
            }
            await client.until { $0.peers.first?.waiting.isEmpty == true }
            let late = await callError {
                try await CallContext.withTimeout(.milliseconds(30)) { _ = try await workshop.count(5) }
            }
            #expect(late?.code == .deadlineExceeded)
            #expect(await client.peers().count == 1)
        }
    }

    @Test("bytes of calls that wait for a handshake are bounded, too")
    func bytesWaitingForTheHandshake() async throws {
        try await withCluster { cluster in
            let client = try await cluster.start("client") {
                $0.queuedBytesMax = 1 << 20
                $0.handshakeMsMax = 60_000
                onlyOnce(&$0)
            }
            let silent = try await RawPeer.listen(client.loop) { _ in }
            cluster.directory.place(
                workshopID(), at: MeshAddress(member: "silent", incarnation: 1, socket: silent))
            let workshop = try client.workshop(workshopID())
            let large = Task { try await workshop.echo(String(repeating: "x", count: 1 << 20)) }
            await client.until { $0.peers.first?.waiting.count == 1 }
            let error = await callError { _ = try await workshop.echo("hike") }
            #expect(error?.code == .overloaded)
            large.cancel()
            _ = await callError { _ = try await large.value }
        }
    }

    @Test("a node that never says hello: what waits for it is refused when the handshake's time is up")
    func handshakeTimeout() async throws {
        try await withCluster { cluster in
            let client = try await cluster.start("client") {
                $0.handshakeMsMax = 30
                onlyOnce(&$0)
            }
            let silent = try await RawPeer.listen(client.loop) { _ in }
            cluster.directory.place(
                workshopID(), at: MeshAddress(member: "silent", incarnation: 1, socket: silent))
            let error = await callError { _ = try await client.workshop(workshopID()).count(1) }
            #expect(error?.code == .unavailable)
            #expect(error?.message.contains("no handshake within 30 ms") == true)
            #expect(cluster.log.entries(code: "handshake_timeout").count == 1)
        }
    }
}
