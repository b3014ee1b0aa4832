import Cluster
import Store
import Testing

@testable import Operations

@Suite("What a backup is made of")
struct BackupTests {
    private func check(logFirst: Int64?, factsFirst: Int64?, noticesFirst: Int64?) throws {
        try Backup.checkFirsts(
            of: [
                BackedUpDatabase(area: "facts", partition: 3, position: 90, first: factsFirst),
                BackedUpDatabase(area: "notices", partition: 3, position: 95, first: noticesFirst),
                BackedUpDatabase(area: "log", partition: 3, position: 99, first: logFirst),
                BackedUpDatabase(area: "log", partition: 4, position: 99, first: 80),
            ], in: "/srv/backup")
    }

    @Test("a log that was trimmed beyond what the copies of facts or notices need makes no backup")
    func firsts() throws {
        try check(logFirst: 41, factsFirst: 41, noticesFirst: 96)
        try check(logFirst: nil, factsFirst: nil, noticesFirst: nil)
        for (facts, notices) in [(40, 96), (nil, 96), (41, 40)] as [(Int64?, Int64?)] {
            let error = #expect(throws: StoreError.self) {
                try check(logFirst: 41, factsFirst: facts, noticesFirst: notices)
            }
            #expect(error?.code == "store_backup_incomplete" && error?.description.contains("log 3") == true)
        }
    }
}
