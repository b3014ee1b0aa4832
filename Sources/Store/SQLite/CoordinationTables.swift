import Foundation
import GRDB

/// The members' rows. An incarnation keeps its 64 bits in SQLite's signed integer.
enum MemberTable {
    static func put(_ member: Member, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO member (name, role, host, port, incarnation, pid) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET role = excluded.role, host = excluded.host, port = excluded.port,
                incarnation = excluded.incarnation, pid = excluded.pid
                """,
            arguments: [
                member.name, member.role, member.host, member.port, Int64(bitPattern: member.incarnation),
                member.processID,
            ])
    }

    static func delete(_ member: Member, _ database: Database) throws {
        try database.execute(
            sql: "DELETE FROM member WHERE name = ? AND incarnation = ?",
            arguments: [member.name, Int64(bitPattern: member.incarnation)])
    }

    static func all(_ database: Database) throws -> [Member] {
        let statement = try database.cachedStatement(
            sql: "SELECT name, role, host, port, incarnation, pid FROM member ORDER BY name")
        return try Array(
            Row.fetchCursor(statement).map { row in
                Member(
                    name: try row.decode(atIndex: 0), role: try row.decode(atIndex: 1),
                    host: try row.decode(atIndex: 2), port: try row.decode(atIndex: 3),
                    incarnation: UInt64(bitPattern: try row.decode(Int64.self, atIndex: 4)),
                    processID: try row.decode(atIndex: 5), isLive: false)
            })
    }
}

/// The shared values and the revision that steps with every write.
enum ValueTable {
    static func value(_ key: String, _ database: Database) throws -> ConfigurationValue? {
        let statement = try database.cachedStatement(sql: "SELECT bytes, revision FROM value WHERE key = ?")
        return try Row.fetchOne(statement, arguments: [key]).map { row in
            ConfigurationValue(
                bytes: Array(try row.decode(Data.self, atIndex: 0)), revision: try row.decode(atIndex: 1))
        }
    }

    static func put(_ key: String, _ value: ConfigurationValue, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO value (key, bytes, revision) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET bytes = excluded.bytes, revision = excluded.revision
                """, arguments: [key, Data(value.bytes), value.revision])
    }

    static func currentRevision(_ database: Database) throws -> Int64 {
        try Int64.fetchOne(database.cachedStatement(sql: "SELECT current FROM revision")) ?? 0
    }

    static func stepRevision(_ database: Database) throws {
        try database.execute(sql: "UPDATE revision SET current = current + 1")
    }
}
