import GRDB
import GRDBSQLite

/// A value that goes into a statement.
enum SQLiteValue {
    case integer(Int64)
    case bytes([UInt8])
    case null
}

/// A prepared statement for integers and bytes, driven by SQLite's own calls.
///
/// GRDB's arguments and rows copy each blob through `Data` and cost more than the row itself on the way into the log;
/// everything else stays GRDB's: the connection, its queue, transactions, the cache of statements. Use it on the
/// connection's queue, within the access that made it.
struct BoundStatement {
    private let database: Database
    private let statement: GRDB.Statement

    /// The statement of that text, prepared once for a connection.
    init(_ database: Database, _ sql: String) throws {
        self.database = database
        statement = try database.cachedStatement(sql: sql)
    }

    /// Runs the statement, which returns no rows.
    /// - Returns: how many rows it inserted, updated or deleted.
    @discardableResult
    func execute(_ values: SQLiteValue...) throws -> Int {
        try run(values) { _ in }
        return database.changesCount
    }

    /// Runs the statement and hands over each row.
    func forEachRow(_ values: SQLiteValue..., body: (SQLiteRow) throws -> Void) throws {
        try run(values, body)
    }

    /// Runs the statement and converts its first row, if there is one.
    func firstRow<Value>(_ values: SQLiteValue..., convert: (SQLiteRow) throws -> Value) throws -> Value? {
        var value: Value?
        try run(values) { row in
            if value == nil { value = try convert(row) }
        }
        return value
    }

    /// Runs the statement and converts all its rows.
    func rows<Value>(_ values: SQLiteValue..., convert: (SQLiteRow) throws -> Value) throws -> [Value] {
        var converted: [Value] = []
        try run(values) { converted.append(try convert($0)) }
        return converted
    }

    private func run(_ values: [SQLiteValue], _ body: (SQLiteRow) throws -> Void) throws {
        let handle = statement.sqliteStatement
        // A statement that is not reset would keep its transaction's snapshot open.
        defer { sqlite3_reset(handle) }
        for (index, value) in values.enumerated() {
            try check(bind(value, to: handle, at: CInt(index + 1)))
        }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: try body(SQLiteRow(handle: handle))
            case SQLITE_DONE: return
            case let code: throw failure(code)
            }
        }
    }

    private func bind(_ value: SQLiteValue, to handle: OpaquePointer, at index: CInt) -> CInt {
        switch value {
        case .integer(let integer):
            return sqlite3_bind_int64(handle, index, integer)
        case .null:
            return sqlite3_bind_null(handle, index)
        case .bytes(let bytes) where bytes.isEmpty:
            return sqlite3_bind_zeroblob(handle, index, 0)
        case .bytes(let bytes):
            return bytes.withUnsafeBytes { buffer in
                // SQLITE_TRANSIENT, a macro Swift does not import: SQLite copies the bytes before this call returns.
                let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
                return sqlite3_bind_blob(handle, index, buffer.baseAddress, CInt(buffer.count), transient)
            }
        }
    }

    private func check(_ code: CInt) throws {
        guard code == SQLITE_OK else { throw failure(code) }
    }

    private func failure(_ code: CInt) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
    }
}

/// A row while its statement stands on it. Columns are checked, for a damaged file can hold anything.
struct SQLiteRow {
    fileprivate let handle: OpaquePointer

    /// A column's integer.
    func integer(at index: CInt) throws(UnexpectedColumn) -> Int64 {
        guard sqlite3_column_type(handle, index) == SQLITE_INTEGER else { throw UnexpectedColumn() }
        return sqlite3_column_int64(handle, index)
    }

    /// A column's integer, or nil for NULL.
    func integerIfAny(at index: CInt) throws(UnexpectedColumn) -> Int64? {
        sqlite3_column_type(handle, index) == SQLITE_NULL ? nil : try integer(at: index)
    }

    /// A column's bytes.
    func bytes(at index: CInt) throws(UnexpectedColumn) -> [UInt8] {
        guard sqlite3_column_type(handle, index) == SQLITE_BLOB else { throw UnexpectedColumn() }
        // The pointer holds until the next step, and is null for an empty blob.
        guard let start = sqlite3_column_blob(handle, index) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index))))
    }

    /// A column's bytes, or nil for NULL.
    func bytesIfAny(at index: CInt) throws(UnexpectedColumn) -> [UInt8]? {
        sqlite3_column_type(handle, index) == SQLITE_NULL ? nil : try bytes(at: index)
    }
}

/// A column holds another type than was written there.
struct UnexpectedColumn: Error {}
