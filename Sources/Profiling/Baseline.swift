import Store
import Wire

/// How far the baseline is: the facts as they were at a place up to which nothing is taken back any more. With it facts
/// can be folded anew although the log no longer keeps what came before.
struct Baseline: Hashable, Sendable, WireRecord {
    /// The record that it stands in.
    static let key = RecordKey(space: RecordSpace(rawValue: 5), key: [0])

    /// The last entry that it includes.
    var position: Int64 = 0
    /// Up to where it may go.
    var settledThrough: Int64 = 0

    init() {}

    /// In the order of declaration.
    func encodeFields(to writer: inout WireWriter) {
        writer.write(position)
        writer.write(settledThrough)
    }

    /// In the order of declaration.
    init(fields reader: inout WireReader) throws(WireError) {
        position = try reader.read()
        settledThrough = try reader.read()
    }

    var record: Record { Record(key: Self.key, subject: nil, dueMs: nil, body: wireBytes()) }
}
