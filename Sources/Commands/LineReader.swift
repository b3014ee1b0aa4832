import Foundation

/// Reads a file or standard input line by line, in bounded memory. A line keeps its bytes: nothing is repaired, but a
/// byte-order mark before the first line is no part of it.
struct LineReader {
    /// What a line that cannot be taken is called.
    enum LineError: Error, Hashable, CustomStringConvertible {
        case tooLong(line: Int, bytesMax: Int)
        case compressed

        var description: String {
            switch self {
            case .tooLong(let line, let bytesMax): "line \(line) is longer than \(bytesMax) bytes; is this NDJSON?"
            case .compressed: "this is gzip; unpack it first: gunzip -c FILE | waymark …"
            }
        }
    }

    /// Longer lines are refused (bytes): well above a message of the longest text with every character escaped.
    static let lineBytesMax = 1 << 20
    private static let chunkBytes = 256 << 10
    /// U+FEFF in UTF-8.
    private static let byteOrderMark = Data([0xEF, 0xBB, 0xBF])
    /// How a gzip file begins (RFC 1952).
    private static let gzip = Data([0x1F, 0x8B])

    private let file: FileHandle
    private var buffer = Data()
    private var isAtEnd = false
    /// The number of the line that was returned last, counted from 1.
    private(set) var number = 0

    init(_ file: FileHandle) { self.file = file }

    /// The next line without its line break; nil at the end.
    mutating func next() throws -> Data? {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[buffer.startIndex..<end]
                buffer = buffer[(end + 1)...]
                number += 1
                return try checked(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
            }
            if isAtEnd {
                guard !buffer.isEmpty else { return nil }
                defer { buffer = Data() }
                number += 1
                return try checked(buffer)
            }
            guard buffer.count <= Self.lineBytesMax else {
                throw LineError.tooLong(line: number + 1, bytesMax: Self.lineBytesMax)
            }
            let chunk = try file.read(upToCount: Self.chunkBytes) ?? Data()
            isAtEnd = chunk.isEmpty
            // A fresh buffer: a slice would keep all that was read before alive.
            buffer = Data(buffer) + chunk
        }
    }

    /// The first line tells what the file is.
    private func checked(_ line: Data) throws -> Data {
        guard number == 1 else { return line }
        if line.starts(with: Self.gzip) { throw LineError.compressed }
        return line.starts(with: Self.byteOrderMark) ? line.dropFirst(Self.byteOrderMark.count) : line
    }
}

extension Data {
    /// Whether a line holds nothing but space.
    var isBlank: Bool { allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") } }
}
