import GRDB

/// The table of who wrote the log entry at which a state stands.
struct FollowedTable {
    /// A step of the schema.
    static let createTable = "CREATE TABLE followed (id INTEGER PRIMARY KEY CHECK (id = 1), epoch INTEGER NOT NULL);"

    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The epoch of the entry at the state's position; nil while that is 0, or nobody said.
    func epoch() throws -> OwnerEpoch? {
        try BoundStatement(database, "SELECT epoch FROM followed").firstRow { OwnerEpoch(try $0.integer(at: 0)) }
    }

    /// Remembers the epoch; nil: nothing is known.
    func put(_ epoch: OwnerEpoch?) throws {
        guard let epoch else {
            try BoundStatement(database, "DELETE FROM followed").execute()
            return
        }
        try BoundStatement(database, "INSERT OR REPLACE INTO followed (id, epoch) VALUES (1, ?)")
            .execute(.integer(epoch.rawValue))
    }
}
