import Foundation
import Testing

/// The page on the policy, beside the sources that it speaks of.
@Suite struct DocumentTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("docs/policy.md names no type that is not there")
    func names() throws {
        let page = try String(contentsOf: root.appending(path: "docs/policy.md"), encoding: .utf8)
        let quoted = page.matches(of: /`([A-Z][A-Za-z]*[a-z][A-Za-z]*)[.(`]/).map { String($0.1) }
        #expect(Set(quoted).isSuperset(of: ["Policy", "AdsProfile", "NoticePlan"]))
        let sources = try declarations()
        for name in Set(quoted) { #expect(sources.contains(name), "\(name)") }
    }

    /// The names of all types that the sources declare.
    private func declarations() throws -> Set<String> {
        let folder = root.appending(path: "Sources")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".swift") }
        var names: Set<String> = []
        for file in files {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            for line in text.split(separator: "\n") where line.utf8.count < 200 {
                let words = line.split { !$0.isLetter && !$0.isNumber }
                for (keyword, name) in zip(words, words.dropFirst())
                where ["struct", "enum", "class", "protocol", "actor"].contains(keyword) {
                    names.insert(String(name))
                }
            }
        }
        return names
    }
}
