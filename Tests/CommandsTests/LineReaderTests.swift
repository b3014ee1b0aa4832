import Foundation
import Testing

@testable import Commands

@Suite("Reading lines")
struct LineReaderTests {
    private func lines(_ bytes: [UInt8]) throws -> [Data] {
        let pipe = Pipe()
        Thread.detachNewThread {
            // The reader may stop early; then nobody wants the rest.
            try? pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
            try? pipe.fileHandleForWriting.close()
        }
        var reader = LineReader(pipe.fileHandleForReading)
        var lines: [Data] = []
        while let line = try reader.next() { lines.append(Data(line)) }
        #expect(reader.number == lines.count)
        return lines
    }

    @Test(
        "line ends of either kind, empty lines, a last line without an end",
        arguments: [
            ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb\n", ["a", "b"]), ("\n\nb", ["", "", "b"]),
        ])
    func ends(text: String, expected: [String]) throws {
        #expect(try lines(Array(text.utf8)) == expected.map { Data($0.utf8) })
    }

    @Test("bytes stay what they are, over many chunks")
    func bytes() throws {
        let long = [UInt8](repeating: 0xFF, count: 700_000)
        #expect(try lines([0x61, 0x0A] + long + [0x0A, 0x62]) == [Data([0x61]), Data(long), Data([0x62])])
    }

    @Test("a byte-order mark before the first line is no part of it; one further on is kept")
    func byteOrderMark() throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(try lines(mark + [0x61, 0x0A] + mark + [0x62]) == [Data([0x61]), Data(mark + [0x62])])
        #expect(try lines(mark) == [Data()])
    }

    @Test("a compressed file is named as that")
    func compressed() {
        let error = #expect(throws: LineReader.LineError.self) { try lines([0x1F, 0x8B, 0x08, 0x00, 0x0A, 0x01]) }
        #expect(error?.description.contains("gunzip") == true)
    }

    @Test("a line of nothing but space is blank")
    func blank() {
        for text in ["", " ", "\t \r"] { #expect(Data(text.utf8).isBlank) }
        #expect(!Data(" a".utf8).isBlank)
    }

    @Test("a line without end is refused by its number")
    func tooLong() {
        let error = #expect(throws: LineReader.LineError.self) {
            try lines([0x61, 0x0A] + [UInt8](repeating: 0x62, count: 2_000_000))
        }
        #expect(error?.description.hasPrefix("line 2 is longer than 1048576 bytes") == true)
    }
}
