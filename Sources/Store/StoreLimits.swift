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
    /// The bytes of one entry's or record's body.
    public static let bodyBytesMax = 1 << 20
    /// The bytes of a record's key or a configuration value's name.
    public static let keyBytesMax = 1024
    /// Expired duplicate records forgotten in a transaction, beyond two for each row that it appends.
    static let duplicatesPrunedMin = 16
    /// Unwrapped subject keys that a log's writer keeps at hand.
    static let subjectKeysCachedMax = 65_536
    /// How long a connection waits for another's short transaction, in seconds.
    static let busyTimeoutSeconds = 10.0
}
