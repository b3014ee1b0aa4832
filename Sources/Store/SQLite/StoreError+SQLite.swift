import GRDB

extension StoreError {
    /// Any error of work on a file, as one of the store's. GRDB keeps statement arguments out of its messages.
    static func wrapping(_ error: any Error, file: String) -> any Error {
        // A decoding error shows the values of its row, so it goes no further.
        if error is RowDecodingError || error is UnexpectedColumn {
            return StoreError.damagedFile(file: file, reason: "a column has the wrong type")
        }
        guard let failure = error as? DatabaseError else { return error }
        let reason = failure.message ?? "no message"
        switch failure.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            return StoreError.damagedFile(file: file, reason: reason)
        default:
            return StoreError.database(
                file: file, resultCode: failure.extendedResultCode.rawValue, reason: reason)
        }
    }
}
