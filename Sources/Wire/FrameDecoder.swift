/// Cuts a stream of bytes into the preface and frames. No I/O: bytes go in as they come, frames come out.
///
/// After the first error the stream is unusable: `next()` throws the same error again, and no more bytes are kept.
/// What is held is what was fed and not yet given out, never what a length field promises.
public struct FrameDecoder: Sendable {
    /// Frames whose length field is larger are refused (bytes). May be changed between frames.
    public var frameBytesMax: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var prefaceSeen = false
    private var failure: WireError?

    /// Capacity that a nearly empty buffer may keep (bytes): a connection does not hold on to its largest frame.
    static let idleBytesMax = 128 << 10

    /// A decoder that refuses frames whose length field is over `frameBytesMax`.
    public init(frameBytesMax: Int = WireFormat.frameBytesMax) {
        self.frameBytesMax = frameBytesMax
    }

    /// Bytes held back because they are not yet a whole frame.
    public var bufferedBytes: Int { buffer.count - start }

    /// Memory held for them (bytes).
    var bufferedCapacity: Int { buffer.capacity }

    /// Takes the next bytes of the stream. They are copied: the caller's buffer may be used again at once.
    public mutating func feed(_ bytes: some Sequence<UInt8>) {
        if failure == nil { buffer.append(contentsOf: bytes) }
    }

    /// The next whole frame, or nil when more bytes are needed. Throws `WireError` once the stream is broken.
    public mutating func next() throws(WireError) -> Frame? {
        if let failure { throw failure }
        do {
            if let frame = try parse() { return frame }
            compact()
            return nil
        } catch {
            failure = error
            buffer = []
            start = 0
            throw error
        }
    }

    private mutating func parse() throws(WireError) -> Frame? {
        guard try takePreface(), bufferedBytes >= 4 else { return nil }
        let length = Int(buffer[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
        // Checked before anything is allocated for the frame.
        guard length <= frameBytesMax else { throw .oversize(length: length, max: frameBytesMax) }
        let lengthMin = WireFormat.headerBytes + WireFormat.checksumBytes
        guard length >= lengthMin else { throw .undersize(length: length, min: lengthMin) }
        guard bufferedBytes >= 4 + length else { return nil }
        let body = start + 4..<start + 4 + length
        start = body.upperBound
        return try Frame(body: WireReader(buffer, body))
    }

    /// Drops the bytes of frames that were given out: once for all frames that came together, not for each.
    private mutating func compact() {
        guard start > 0 else { return }
        if buffer.capacity > Self.idleBytesMax, bufferedBytes < Self.idleBytesMax {
            buffer = Array(buffer[start...])
        } else {
            buffer.removeFirst(start)
        }
        start = 0
    }

    private mutating func takePreface() throws(WireError) -> Bool {
        if prefaceSeen { return true }
        let preface = WireFormat.preface
        let magic = preface.dropLast(2)
        // A stranger is told apart at its first wrong byte, not after eight.
        guard buffer.prefix(magic.count).elementsEqual(magic.prefix(buffer.count)) else { throw .badMagic }
        guard buffer.count >= preface.count else { return false }
        let version = UInt16(buffer[preface.count - 2]) << 8 | UInt16(buffer[preface.count - 1])
        guard version == UInt16(WireFormat.version) else {
            throw .unsupportedVersion(found: version, supported: UInt16(WireFormat.version))
        }
        start = preface.count
        prefaceSeen = true
        return true
    }
}
