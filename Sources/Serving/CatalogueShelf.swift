import Cluster
import Domain
import Ranking
import Store
import Wire

/// The catalogue in memory, as far as its log has been read.
actor CatalogueShelf {
    private(set) var catalogue = Catalogue()

    /// Applies entries, which follow each other without a gap.
    func apply(_ entries: [LogEntry]) throws {
        for entry in entries {
            // The items of an erased creator have no body any more.
            guard let body = entry.body else { continue }
            do {
                catalogue.apply(try CatalogueEntry(wireBytes: body))
            } catch {
                throw UnfoldableEntry(sequence: entry.sequence, reason: error.code)
            }
        }
    }
}
