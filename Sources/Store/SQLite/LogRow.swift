/// A row of the log as it stands on disk.
struct LogRow: Sendable {
    let sequence: Int64
    let epoch: OwnerEpoch
    let subject: SubjectKey
    let storedBody: [UInt8]

    /// The checksum of all the row's parts.
    var checksum: UInt32 {
        var crc = CRC32C()
        crc.update(sequence)
        crc.update(epoch.rawValue)
        crc.update(subject.bytes)
        crc.update(storedBody)
        return crc.checksum
    }

    /// The columns of a statement, in the order in which ``stored(_:file:)`` reads and ``values`` gives them.
    static let columns = "seq, epoch, subject, body, crc"

    /// Reads a row and the checksum kept with it, which is for the caller to compare.
    static func stored(_ row: SQLiteRow, file: String) throws -> (row: LogRow, checksum: Int64) {
        let sequence = try row.integer(at: 0)
        do throws(UnexpectedColumn) {
            let logRow = LogRow(
                sequence: sequence, epoch: OwnerEpoch(try row.integer(at: 1)),
                subject: SubjectKey(digest: try row.bytes(at: 2)), storedBody: try row.bytes(at: 3))
            return (logRow, try row.integer(at: 4))
        } catch {
            throw StoreError.damagedRow(file: file, row: "\(sequence)", reason: "a column has the wrong type")
        }
    }
}
