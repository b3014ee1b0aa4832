public import Mesh
public import Store

extension CallError {
    /// What a caller gets to see of an error of the store.
    public init(_ error: StoreError) {
        switch error {
        case .fenced, .closed: self.init(.moved, "another process owns that partition now")
        case .overloaded: self.init(.overloaded, "too much waits for the disk; try again shortly")
        case .logFull:
            self.init(
                .logFull, "that partition's log is full until a role that lags behind has read on; see the status",
                retryAfterMs: 2000)
        case .ofOtherTime:
            self.init(
                .logOfOtherTime,
                "that partition's log is from another time than what was derived from it, and takes nothing; see the status"
            )
        default: self.init(Code(rawValue: error.code), "\(error)")
        }
    }

    /// Runs `body` and gives errors of the store the form in which they may travel.
    public static func mapping<Result>(
        isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
    ) async throws -> Result {
        do {
            return try await body()
        } catch let error as StoreError {
            throw CallError(error)
        }
    }
}

extension CallError.Code {
    /// A log takes all the room that it may; nothing was appended.
    public static let logFull = CallError.Code(rawValue: "log_full")
    /// A log is not the one that others have read; nothing was appended.
    public static let logOfOtherTime = CallError.Code(rawValue: "log_of_other_time")
}
