import Domain
import Mesh

/// Goes through all who are due. Whoever's report is refused does not hold up the others.
struct DueRound {
    /// People handled between two looks at the schedule.
    let batchMax: Int

    /// Handles everybody who is due, unless and until `mustWait` says so. Throws what a report was refused with, once all
    /// others are done; any other error at once.
    /// - Parameters:
    ///   - due: the records that have something to do, so many at most; those handled are no longer among them.
    func run(
        isolation: isolated (any Actor)? = #isolation, mustWait: () -> Bool,
        due: (Int) async throws -> [NoticeRecord], handle: (NoticeRecord) async throws -> Void
    ) async throws {
        var refused: [PersonID: CallError] = [:]
        while !mustWait() {
            let records = try await due(batchMax + refused.count).filter { refused[$0.person] == nil }
            guard !records.isEmpty else { break }
            for record in records {
                do {
                    try await handle(record)
                } catch let error as CallError where error.code == .reportRefused {
                    refused[record.person] = error
                }
            }
        }
        if let error = refused.min(by: { $0.key.rawValue < $1.key.rawValue })?.value { throw error }
    }
}

extension CallError.Code {
    /// The ingestor did not take a delivery report.
    static let reportRefused = CallError.Code(rawValue: "report_refused")
}
