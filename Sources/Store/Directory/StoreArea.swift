/// A folder of a data directory with one database for each of its partitions.
public struct StoreArea: Hashable, Sendable {
    /// The folder's name; also binds what is sealed in its files to it.
    public let name: String
    /// What the names of its files begin with.
    public let filePrefix: String

    /// An area of that folder; part of the layout on disk.
    public init(name: String, filePrefix: String) {
        self.name = name
        self.filePrefix = filePrefix
    }

    /// The event logs of the partitions.
    public static let log = StoreArea(name: "log", filePrefix: "p")
    /// The facts derived from them.
    public static let facts = StoreArea(name: "facts", filePrefix: "p")
    /// Schedules and outboxes.
    public static let notices = StoreArea(name: "notices", filePrefix: "p")
    /// The catalogue's event log.
    public static let catalogue = StoreArea(name: "catalogue", filePrefix: "c")

    /// The ledger of the erasures of the partitions' people.
    public static let erasures = StoreArea(name: "erasures", filePrefix: "p")
    /// The ledger of the erasures in the catalogue.
    public static let catalogueErasures = StoreArea(name: "catalogue-erasures", filePrefix: "c")
    /// The ledger of delivered notices.
    public static let deliveries = StoreArea(name: "deliveries", filePrefix: "p")

    /// The ledger of the conversations that are barred from ads.
    public static let bars = StoreArea(name: "bars", filePrefix: "p")

    /// The areas that every data directory has from the start.
    static let all: [StoreArea] = [.log, .facts, .notices, .catalogue]
}
