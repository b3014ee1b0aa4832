/// Every bound of the store, in one place.
public enum StoreLimits {
    /// The greatest partition count of a data directory.
    public static let partitionsMax = 1024
    /// Rows gathered into one transaction; a single call with more still goes into one.
    public static let rowsPerTransactionMax = 4096
    /// Rows that may wait for the log's writer; what is over is refused as `overloaded`.
    public static let rowsWaitingMax = 65_536
    /// Rows that one read may ask for.
    public static let rowsReadMax = 65_536
    /// Rows that are looked through at once for one subject's entries.
    static let rowsLookedThroughMax: Int64 = 65_536
    /// The bytes of one entry's or record's body.
    public static let bodyBytesMax = 1 << 20
    /// The bytes of a record's key or a configuration value's name.
    public static let keyBytesMax = 1024
    /// Duplicate records a transaction looks at to forget the expired ones, for each row it appends: with 4 the whole
    /// table is gone through while it grows by a quarter.
    static let duplicatesLookedAtPerRow = 4
    /// The same for the transaction as a whole.
    static let duplicatesLookedAtMin = 16
    /// Unwrapped subject keys that a log's writer keeps at hand.
    static let subjectKeysCachedMax = 65_536
    /// How long a connection waits for another's short transaction, in seconds.
    static let busyTimeoutSeconds = 10.0
}
