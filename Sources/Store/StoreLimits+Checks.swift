extension StoreLimits {
    /// Throws unless a read's limit is within its bounds.
    static func checkLimit(_ limit: Int) throws {
        guard (1...rowsReadMax).contains(limit) else {
            throw StoreError.invalidArgument("a limit of \(limit): give 1 to \(rowsReadMax)")
        }
    }

    /// Throws when a body is too long to stand.
    static func checkBody(_ body: [UInt8]) throws {
        guard body.count <= bodyBytesMax else {
            throw StoreError.invalidArgument("a body of \(body.count) bytes: at most \(bodyBytesMax) fit")
        }
    }

    /// Throws when a record is too long to stand.
    static func checkRecords(_ records: [Record]) throws {
        for record in records {
            try checkKey(byteCount: record.key.key.count)
            try checkBody(record.body)
        }
    }

    /// Throws when a name is too long to stand.
    static func checkKey(byteCount: Int) throws {
        guard byteCount <= keyBytesMax else {
            throw StoreError.invalidArgument("a key of \(byteCount) bytes: at most \(keyBytesMax) fit")
        }
    }
}
