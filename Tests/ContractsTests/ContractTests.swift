import Domain
import Foundation
import Mesh
import Testing
import Wire

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

    /// An erasure's report as an earlier version has it.
    private struct EarlierReport: Hashable, WireRecord {
        var sequence: Int64 = 7
        var erasedAt = Instant(msSinceEpoch: 1)

        init() {}

        func encodeFields(to writer: inout WireWriter) {
            writer.write(sequence)
            writer.write(erasedAt)
        }

        init(fields reader: inout WireReader) throws(WireError) {
            sequence = try reader.read()
            erasedAt = try reader.read()
        }
    }

    @Test("reports with and without what came later are understood by either version")
    func versions() throws {
        let report = ErasureReport(sequence: 7, erasedAt: Instant(msSinceEpoch: 1), wasHeld: false)
        #expect(try ErasureReport(wireBytes: report.wireBytes()) == report)
        #expect(try EarlierReport(wireBytes: report.wireBytes()) == EarlierReport())
        #expect(try ErasureReport(wireBytes: EarlierReport().wireBytes()).wasHeld == nil)
        let status = NodeStatus(
            member: "gateway-1", processID: 1, civilTime: Instant(msSinceEpoch: 1), policyVersion: "p", uptimeMs: 1,
            httpAddress: nil, partitions: [], counters: [:], operatorsPlace: "/srv/data/gateway-1.sock")
        #expect(try NodeStatus(wireBytes: status.wireBytes()) == status)
    }
}
