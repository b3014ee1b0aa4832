import Cluster
import Domain
import Ranking
import Store
import Wire

/// The catalogue in memory, as far as its log has been read.
actor CatalogueShelf {
    private(set) var catalogue = Catalogue()
    /// Who is behind a subject of the log, to find their items when they are erased.
    private var creators: [SubjectKey: PersonID] = [:]

    /// Applies entries, which follow each other without a gap.
    func apply(_ entries: [LogEntry]) throws {
        for entry in entries {
            switch entry.content {
            // Items of an erased creator: nothing is left of them.
            case .gone: continue
            case .tombstone:
                if let creator = creators.removeValue(forKey: entry.subject) { catalogue.removeItems(of: creator) }
            case .body(let body): apply(try decode(body, sequence: entry.sequence), of: entry.subject)
            }
        }
    }

    private func apply(_ entry: CatalogueEntry, of subject: SubjectKey) {
        if case .item(let item) = entry { creators[subject] = item.creator }
        catalogue.apply(entry)
    }

    private func decode(_ body: [UInt8], sequence: Int64) throws -> CatalogueEntry {
        do {
            return try CatalogueEntry(wireBytes: body)
        } catch {
            throw UnfoldableEntry(sequence: sequence, reason: error.code)
        }
    }
}
