import Foundation
import Mesh
import Testing

@testable import Contracts

@Suite struct ContractTests {
    /// The checked-in manifest: a method that is added or changed steps the version and this file.
    @Test func theTableIsTheCheckedInManifest() throws {
        let manifest = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "contract.txt"),
            encoding: .utf8)
        let table = MethodTable.waymark
        let lines = table.methods.values.sorted { $0.id < $1.id }
            .map { "\($0.id) \($0.name)\($0.isIdempotent ? " idempotent" : "")" }
        #expect(manifest == (["version \(table.version)"] + lines).joined(separator: "\n") + "\n")
    }

    @Test func positionsReadBackWhatTheySay() {
        let position = LogPosition(partition: 3, sequence: 4711)
        #expect(position.description == "3-4711")
        #expect(LogPosition("3-4711") == position)
        for text in ["", "3", "3-", "-1", "3-0", "3--1", "3-x", "70000-1", "3-1-2", "3-99999999999999999999"] {
            #expect(LogPosition(text) == nil, "\(text)")
        }
    }
}
