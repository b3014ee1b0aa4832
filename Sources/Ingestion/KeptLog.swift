import Cluster
import Logging
import Store

/// A log whose place is kept while it is written, and compared when it is taken: one from another time than what was derived
/// from it is read, and never written, until the right file stands there again.
struct KeptLog: Sendable {
    /// Why nothing is written, if nothing is.
    let contradiction: String?
    private let places: LogPlaces
    private let keeping: Task<Void, Never>

    /// How often the place is kept. What was appended since is not missed when all files of before are put back together.
    private static let poll = Duration.seconds(10)

    /// Compares the log with its place and with what was derived from it. Closes the writer when that cannot be done.
    static func take(
        _ area: StoreArea, _ partition: PartitionNumber, _ writer: any EventLogWriter, derived areas: [StoreArea],
        _ services: NodeServices
    ) async throws -> KeptLog {
        let places = LogPlaces(
            area, partition, reader: services.directory.eventLogReader(area, partition: partition),
            in: services.cluster.coordinator)
        do {
            var derived: [LogPlace] = []
            for area in areas {
                if let place = try await services.directory.placeOfState(area, partition: partition) {
                    derived.append(place)
                }
            }
            let contradiction = try await places.contradiction(derived: derived)
            if let contradiction {
                writer.distrust(because: contradiction)
                services.log.critical(
                    "a log is from another time and takes nothing",
                    metadata: ["area": "\(area.name)", "partition": "\(partition)", "reason": "\(contradiction)"])
            }
            return KeptLog(contradiction: contradiction, places, services)
        } catch {
            await places.close()
            await writer.close()
            throw error
        }
    }

    private init(contradiction: String?, _ places: LogPlaces, _ services: NodeServices) {
        self.contradiction = contradiction.map {
            "from another time (\($0)): it takes nothing; put back the file that stood here, or restore a whole backup"
        }
        self.places = places
        keeping = Task {
            while !Task.isCancelled, contradiction == nil {
                do {
                    try await places.keep()
                } catch {
                    services.log.warning("the place of a log is not kept", metadata: ["reason": "\(error)"])
                }
                try? await Task.sleep(for: Self.poll)
            }
        }
    }

    /// Keeps the place once more: nothing is written from now on.
    func end() async {
        keeping.cancel()
        await keeping.value
        if contradiction == nil { try? await places.keep() }
        await places.close()
    }
}
