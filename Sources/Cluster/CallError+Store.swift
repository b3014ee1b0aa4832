public import Mesh
public import Store

extension CallError {
    /// What a caller gets to see of an error of the store.
    public init(_ error: StoreError) {
        switch error {
        case .fenced, .closed: self.init(.moved, "another process owns that partition now")
        case .overloaded: self.init(.overloaded, "too much waits for the disk; try again shortly")
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
