import ArgumentParser
import Documents
import Foundation

/// How a command answers.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Answer in JSON.")
    var json = false
}

/// What commands print.
enum Output {
    /// A value as JSON with sorted keys, safe to show on a terminal.
    static func json(_ value: some Encodable) throws -> String { try plainJSON(value).visibleJSON }

    /// The same for a machine that reads it.
    static func plainJSON(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Writes lines to standard error.
    static func note(_ text: String) {
        FileHandle.standardError.write(Data((text.visibleLines + "\n").utf8))
    }

    /// Writes lines to standard output.
    static func answer(_ text: String) { print(text.visibleLines) }

    /// Rows in aligned columns, the last one as long as it is.
    static func table(_ rows: [[String]]) -> String {
        // Names and titles are other people's: a line break among them would look like a row.
        let rows = rows.map { $0.map(\.visible) }
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.compactMap { $0.count > column ? $0[column].count : nil }.max() ?? 0
        }
        return rows.map { row in
            row.indices.map { column in
                column == row.count - 1
                    ? row[column] : row[column].padding(toLength: widths[column], withPad: " ", startingAt: 0)
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}
