import Domain
import Foundation
import Testing

@testable import Understanding

@Suite("The taxonomy")
struct TaxonomyTests {
    private let taxonomy = Taxonomy.standard

    @Test("about 150 topics in a tree: ids once, parents that exist, no circles")
    func tree() {
        let ids = taxonomy.topics.map(\.id)
        #expect(ids.count >= 150 && Set(ids).count == ids.count)
        for topic in taxonomy.topics {
            var seen: Set<TopicID> = [topic.id]
            var parent = topic.parent
            while let current = parent {
                #expect(taxonomy.contains(current) && seen.insert(current).inserted, "\(topic.id)")
                parent = taxonomy.parent(of: current)
            }
            #expect(!topic.name.isEmpty && topic.name == taxonomy.name(of: topic.id))
        }
    }

    @Test("topic ids are never reused: the record of them only grows")
    func record() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "topics.txt")
        let recorded = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let ids = taxonomy.topics.map(\.id.rawValue)
        #expect(Set(recorded).isSubset(of: ids), "a topic that was given out is gone")
        #expect(Set(ids).isSubset(of: recorded), "add new topics to topics.txt")
    }

    @Test("every topic is found by a cue of its own")
    func cues() {
        let reader = MessageReader.standard
        for topic in taxonomy.topics where !topic.cues.isEmpty {
            let found = topic.cues.contains { cue in
                guard !cue.hasSuffix("?"), let form = try? CueExpression.forms(of: cue[...], sets: [:]).first else {
                    return false
                }
                let text = form.replacing("*", with: "").replacing("~", with: "")
                return reader.read(text, language: .english).topics.contains { $0.topic == topic.id }
            }
            #expect(found, "\(topic.id)")
        }
    }
}
