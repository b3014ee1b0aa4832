import Domain
import Mesh
import Wire

/// libFuzzer's own loop. The package manager makes the main, so that this one calls the fuzzer and not the other way round.
/// `@_silgen_name`: its arguments are a pointer each, which Swift and C pass alike.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

@main
struct FuzzDecoders {
    static func main() {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        _ = runFuzzer(&count, &arguments, fuzzOneInput)
    }
}

/// What libFuzzer calls with each input: the first byte chooses what the rest is fed to. Whatever the bytes, nothing may
/// trap, and what was understood must come out the same when it is written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    let input = UnsafeBufferPointer(start: data, count: size)
    guard let choice = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    switch choice % 12 {
    case 0: framing(bytes)
    case 1: strangersBytes(bytes)
    case 2: peersFrames(bytes)
    case 3: roundTrip(SignalEntry.self, bytes)
    case 4: roundTrip(CatalogueEntry.self, bytes)
    case 5: roundTrip(PersonFacts.self, bytes)
    case 6: roundTrip(Interaction.self, bytes)
    case 7: roundTrip(Engagement.self, bytes)
    case 8: roundTrip(PersonSettings.self, bytes)
    case 9: roundTrip(Hello.self, bytes)
    case 10: roundTrip(Slate.self, bytes)
    default: roundTrip(CallError.self, bytes)
    }
    return 0
}

/// A stream gives the same frames, and the same error, however it is cut.
private func framing(_ bytes: [UInt8]) {
    func frames(_ pieces: [ArraySlice<UInt8>]) -> (kinds: [String], error: String?) {
        var decoder = FrameDecoder(frameBytesMax: 4_096)
        var frames: [String] = []
        do {
            for piece in pieces {
                decoder.feed(piece)
                while let frame = try decoder.next() { frames.append("\(frame)") }
            }
            return (frames, nil)
        } catch {
            return (frames, error.code)
        }
    }
    let stream = WireFormat.preface + bytes
    let whole = frames([stream[...]])
    let cut = frames(stream.indices.map { stream[$0...$0] })
    precondition(whole.kinds == cut.kinds && whole.error == cut.error, "the cuts of a stream changed what it says")
}

private func peer(_ side: Handshake.Side) -> PeerState {
    let hello = Hello(member: "\(side)", incarnation: 1, contractVersion: 1)
    let nonce = [UInt8](repeating: side == .connecting ? 1 : 2, count: Handshake.nonceByteCount)
    var limits = MeshLimits()
    limits.callsPerConnectionMax = 8
    limits.frameBytesMax = 4_096
    return PeerState(
        limits: limits,
        handshake: Handshake(side: side, hello: hello, nonce: nonce) { message in
            [UInt8](repeating: message.reduce(0, ^), count: 32)
        })
}

/// Whatever comes instead of a handshake.
private func strangersBytes(_ bytes: [UInt8]) {
    var state = peer(.accepting)
    _ = state.receive(WireFormat.preface + bytes)
    _ = state.close()
}

/// Frames of any kind, sealed properly, from a peer that has shaken hands.
private func peersFrames(_ bytes: [UInt8]) {
    var (left, right) = (peer(.connecting), peer(.accepting))
    var toRight = left.opening
    var toLeft = right.opening
    while !toRight.isEmpty || !toLeft.isEmpty {
        let (forRight, forLeft) = (toRight, toLeft)
        toRight = left.receive(forLeft).flatMap(bytesToSend)
        toLeft = right.receive(forRight).flatMap(bytesToSend)
    }
    var rest = bytes[...]
    while let kindByte = rest.popFirst(), let call = rest.popFirst(), let length = rest.popFirst() {
        let payload = Array(rest.prefix(Int(length)))
        rest = rest.dropFirst(Int(length))
        guard let kind = FrameKind(rawValue: kindByte % 12) else { continue }
        _ = right.receive(PeerState.bytes(kind, UInt64(call), payload))
        if call % 5 == 0 { _ = right.answer(UInt64(call), with: .success(payload)) }
    }
    _ = right.close()
}

private func bytesToSend(_ event: PeerState.Event) -> [UInt8] {
    if case .send(let bytes) = event { bytes } else { [] }
}

private func roundTrip<Value: WireCodable & Equatable>(_ type: Value.Type, _ bytes: [UInt8]) {
    guard let value = try? Value(wireBytes: bytes) else { return }
    let again = try? Value(wireBytes: value.wireBytes())
    precondition(again == value, "\(type) does not read back as it was written")
}
