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

    /// Entries that cannot be understood, by place. In memory: another version of this process reads the whole log again.
    private(set) var parked: [Int64: String] = [:]

    /// Applies entries, which follow each other without a gap. What cannot be understood is parked.
    func apply(_ entries: [LogEntry]) {
        for entry in entries {
            switch entry.content {
            // Items of an erased creator: nothing is left of them.
            case .gone, .settled: continue
            case .tombstone:
                if let creator = creators.removeValue(forKey: entry.subject) { catalogue.removeItems(of: creator) }
            case .body(let body):
                do throws(WireError) {
                    apply(try CatalogueEntry(wireBytes: body), of: entry.subject)
                } catch {
                    parked[entry.sequence] = error.code
                }
            }
        }
    }

    private func apply(_ entry: CatalogueEntry, of subject: SubjectKey) {
        if case .item(let item) = entry { creators[subject] = item.creator }
        catalogue.apply(entry)
    }
}
