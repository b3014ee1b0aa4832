import Domain
import Foundation
import Store
import Testing

@testable import Cluster

@Suite("Names of conversations among the bars")
struct ConversationDigestTests {
    private func secret() throws -> DirectorySecret {
        let path = NSTemporaryDirectory() + "waymark-digest-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try DataDirectory.create(at: path, partitions: 1).secret
    }

    @Test("a name is the same each time, and another one for another person, conversation or secret")
    func keyed() throws {
        let secrets = [try secret(), try secret()]
        var names: Set<ConversationDigest> = []
        // Cut differently the two ids have the same letters: they must not be taken for each other.
        for (person, conversation) in [("ana", "c1"), ("ana", "c2"), ("bo", "c1"), ("anac", "1"), ("an", "ac1")] {
            for secret in secrets {
                let name = secret.conversationDigest(
                    PersonID(unchecked: person), ConversationID(unchecked: conversation))
                let again = secret.conversationDigest(
                    PersonID(unchecked: person), ConversationID(unchecked: conversation))
                #expect(name == again)
                #expect(name.description.count == 32)
                names.insert(name)
            }
        }
        #expect(names.count == 10)
    }
}
