/// Where sealed bytes stand; sealing binds them to it, so that they cannot be moved to another row, file or subject.
struct SealingContext: Sendable {
    private let prefix: [UInt8]

    /// The context of a file: its area and its partition.
    init(area: StoreArea, partition: PartitionNumber) {
        var prefix: [UInt8] = []
        prefix.append(UInt8(truncatingIfNeeded: area.name.utf8.count))
        prefix += Array(area.name.utf8)
        prefix.append(bigEndian: partition.rawValue)
        self.prefix = prefix
    }

    /// For the body of a log entry.
    func entry(sequence: Int64, subject: SubjectKey) -> [UInt8] {
        bytes(kind: "E", extraByteCount: 8, subject: subject) { $0.append(bigEndian: sequence) }
    }

    /// For the body of a record.
    func record(_ key: RecordKey, subject: SubjectKey) -> [UInt8] {
        bytes(kind: "R", extraByteCount: 1 + key.key.count, subject: subject) {
            $0.append(key.space.rawValue)
            $0 += key.key
        }
    }

    /// For what is noted of a subject.
    func note(of subject: SubjectKey) -> [UInt8] { bytes(kind: "N", extraByteCount: 0, subject: subject) { _ in } }

    /// For the key of a generation of a subject's records.
    func generation(of subject: SubjectKey) -> [UInt8] {
        bytes(kind: "G", extraByteCount: 0, subject: subject) { _ in }
    }

    /// For the key of a subject.
    func subjectKey(identifier: UInt64, subject: SubjectKey) -> [UInt8] {
        bytes(kind: "K", extraByteCount: 8, subject: subject) { $0.append(bigEndian: identifier) }
    }

    // Every part before the last has a fixed or stated length: different places never give the same bytes.
    private func bytes(
        kind: Unicode.Scalar, extraByteCount: Int, subject: SubjectKey, _ appendExtra: (inout [UInt8]) -> Void
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1 + prefix.count + SubjectKey.byteCount + extraByteCount)
        bytes.append(UInt8(ascii: kind))
        bytes += prefix
        bytes += subject.bytes
        appendExtra(&bytes)
        return bytes
    }
}
