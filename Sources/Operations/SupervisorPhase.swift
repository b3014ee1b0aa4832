import Store
import Wire

/// What the supervisor says of itself in the coordination store, for `waymark up` to wait for.
struct SupervisorPhase: Hashable, Sendable, WireRecord {
    /// Its process.
    var processID: Int32
    /// Whether every process was ready once.
    var isReady: Bool

    static let key = "supervisor"

    init(processID: Int32, isReady: Bool) {
        self.processID = processID
        self.isReady = isReady
    }

    func encodeFields(to writer: inout WireWriter) {
        writer.write(processID)
        writer.write(isReady)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        processID = try reader.read()
        isReady = try reader.read()
    }

    func publish(in coordinator: any Coordinator) async throws {
        try await coordinator.update(Self.key) { _ in wireBytes() }
    }
}
