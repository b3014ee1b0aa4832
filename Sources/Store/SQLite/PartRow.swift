import GRDB

/// The row that says who owns a partition's file and where it stands.
///
/// `next` is the sequence that comes next: of a log the one to be appended, of a state the one to be read.
struct PartRow {
    let epoch: OwnerEpoch
    let next: Int64

    /// Part of both schemas.
    static let createTable = """
        CREATE TABLE part (id INTEGER PRIMARY KEY, owner TEXT NOT NULL, epoch INTEGER NOT NULL, next INTEGER NOT NULL);
        """

    /// The row of a partition, or nil if the file has none.
    static func fetch(_ database: Database, partition: PartitionNumber) throws -> PartRow? {
        let statement = try BoundStatement(database, "SELECT epoch, next FROM part WHERE id = ?")
        return try statement.firstRow(.integer(Int64(partition.rawValue))) { row in
            PartRow(epoch: OwnerEpoch(try row.integer(at: 0)), next: try row.integer(at: 1))
        }
    }

    /// By how much an epoch steps at most.
    static let epochStepMax: Int64 = 1 << 32

    /// Takes the file for a new owner: the epoch steps, so that every earlier owner is refused from now on.
    ///
    /// It steps by chance: an older copy of the file that is taken then has another epoch than the one whose place it was put
    /// in, so that whoever has read that one can tell the two apart.
    static func take(
        _ database: Database, partition: PartitionNumber, owner: String, file: String
    ) throws -> PartRow {
        if let stranger = try Int64.fetchOne(
            database, sql: "SELECT id FROM part WHERE id <> ?", arguments: [Int64(partition.rawValue)])
        {
            throw StoreError.damagedFile(
                file: file, reason: "it belongs to partition \(stranger), not to \(partition)")
        }
        try database.execute(
            sql: """
                INSERT INTO part (id, owner, epoch, next) VALUES (?, ?, ?, 1)
                ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, epoch = epoch + excluded.epoch
                """, arguments: [Int64(partition.rawValue), owner, Int64.random(in: 1...epochStepMax)])
        guard let row = try fetch(database, partition: partition) else {
            throw StoreError.damagedFile(file: file, reason: "it does not keep the row of its partition")
        }
        return row
    }

    /// Moves the place; the caller has checked epoch and place in the same transaction.
    static func advance(_ database: Database, partition: PartitionNumber, to next: Int64) throws {
        let statement = try BoundStatement(database, "UPDATE part SET next = ? WHERE id = ?")
        try statement.execute(.integer(next), .integer(Int64(partition.rawValue)))
    }
}
