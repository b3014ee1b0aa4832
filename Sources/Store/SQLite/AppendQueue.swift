/// Which calls go into the next transaction: those that wait, in the order they came, up to a bound of rows.
///
/// Pure: it neither runs anything nor knows what a call is, beyond its number of rows.
struct AppendQueue<Call> {
    /// Whether a call was taken in.
    enum Admission: Equatable {
        /// It waits, and the caller must start a run.
        case start
        /// It waits; the run under way comes to it.
        case wait
        /// It was turned away, for too many rows wait.
        case refuse
    }

    private let rowsPerTransactionMax: Int
    private let rowsWaitingMax: Int
    private var waiting: [(call: Call, rows: Int)] = []
    private(set) var rowsWaiting = 0
    private var isRunning = false

    init(rowsPerTransactionMax: Int, rowsWaitingMax: Int) {
        self.rowsPerTransactionMax = rowsPerTransactionMax
        self.rowsWaitingMax = rowsWaitingMax
    }

    /// How many calls wait.
    var callsWaiting: Int { waiting.count }

    /// Takes a call in. One that finds nobody waiting is taken whatever its size, so that none is refused for ever.
    mutating func add(_ call: Call, rows: Int) -> Admission {
        guard waiting.isEmpty || rowsWaiting + rows <= rowsWaitingMax else { return .refuse }
        waiting.append((call, rows))
        rowsWaiting += rows
        defer { isRunning = true }
        return isRunning ? .wait : .start
    }

    /// The calls of the next transaction: at least one, and no more rows than the bound beyond it.
    mutating func takeBatch() -> [Call] {
        var rows = 0
        let count = waiting.prefix { entry in
            rows += entry.rows
            return rows <= rowsPerTransactionMax
        }.count
        let batch = waiting.prefix(max(1, count))
        rowsWaiting -= batch.reduce(0) { $0 + $1.rows }
        waiting.removeFirst(batch.count)
        return batch.map(\.call)
    }

    /// Ends a transaction.
    /// - Returns: whether others wait, so that the caller must run again.
    mutating func finishBatch() -> Bool {
        isRunning = !waiting.isEmpty
        return isRunning
    }
}
