import Foundation

/// Looks for words where they must not be, in every form in which they could have got there.
struct WordSearch {
    private let forms: [(name: String, bytes: Data)]

    init(_ words: [String]) {
        forms = words.flatMap { word in Self.forms(of: word).map { ("\(word) in \($0.name)", $0.bytes) } }
    }

    private static func forms(of word: String) -> [(name: String, bytes: Data)] {
        let utf8 = Array(word.utf8)
        let units = Array(word.utf16)
        var forms: [(name: String, bytes: Data)] = [
            ("UTF-8", Data(utf8)),
            ("UTF-16", Data(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })),
            ("percent-encoding", Data(utf8.map { "%" + hex($0, 2) }.joined().utf8)),
            ("percent-encoding", Data(utf8.map { "%" + hex($0, 2).uppercased() }.joined().utf8)),
            ("JSON escapes", Data(units.map { "\\u" + hex($0, 4) }.joined().utf8)),
            ("hexadecimal", Data(utf8.map { hex($0, 2) }.joined().utf8)),
        ]
        // Base64 depends on where in a group of three the word begins; its ends are cut off, for they depend on what
        // stands beside it.
        for offset in 0..<3 {
            let padded = Data(repeating: 0x20, count: offset) + Data(utf8)
            let text = padded.base64EncodedString()
            forms.append(("base64", Data(text.dropFirst(4).dropLast(4).utf8)))
        }
        return forms
    }

    private static func hex(_ number: some BinaryInteger, _ digits: Int) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The names of the forms that stand in `bytes`.
    func found(in bytes: Data) -> [String] {
        forms.filter { bytes.range(of: $0.bytes) != nil }.map(\.name)
    }

    /// Where they stand in the files below `folder`, those that were crashed into among them.
    func found(below folder: URL) -> [String] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        return (all?.allObjects as? [URL] ?? []).flatMap { file -> [String] in
            // A file that goes away between listing and reading has nothing to hide any more.
            guard let bytes = try? Data(contentsOf: file) else { return [] }
            return found(in: bytes).map { "\($0), \(file.lastPathComponent)" }
        }
    }

    /// Where they stand in the arguments and environments of the machine's processes.
    func foundInProcesses() -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return all.filter { Int($0) != nil }.flatMap { process in
            ["cmdline", "environ"].flatMap { name -> [String] in
                // A process that has ended has neither.
                guard let file = FileHandle(forReadingAtPath: "/proc/\(process)/\(name)"),
                    let bytes = try? file.readToEnd()
                else { return [] }
                return found(in: bytes).map { "\($0), \(name) of \(process)" }
            }
        }
    }
}
