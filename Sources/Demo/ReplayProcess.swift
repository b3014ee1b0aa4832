import Documents
import Foundation
import Operations

/// `waymark replay` as anybody would run it.
enum ReplayProcess {
    /// What it says of the lines.
    struct Sum: Decodable, Sendable {
        let accepted: Int
        let duplicates: Int
        let unsent: Int
        let retries: Int

        var text: String {
            "\(accepted) accepted, \(counted(duplicates, "duplicate")), \(unsent) not sent, "
                + "\(counted(retries, "request")) sent again"
        }
    }

    /// Sends a file of messages. Throws `DemoError` when it says nothing that can be read.
    static func run(file: URL, gateway: URL) async throws -> Sum {
        let process = Process()
        process.executableURL = URL(filePath: Launcher.executables + "/waymark")
        process.arguments = [
            "replay", file.path(percentEncoded: false), "--gateway", gateway.absoluteString, "--json", "--batch", "50",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(returning: output.fileHandleForReading.readDataToEndOfFile())
            }
        }
        guard let sum = try? JSONDecoder().decode(Sum.self, from: data) else {
            throw DemoError.badFile("waymark replay", "it said nothing that can be read")
        }
        return sum
    }
}
