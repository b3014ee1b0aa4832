import ArgumentParser
import Demo
import Foundation

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Tell the story of Waymark with two clusters of real processes; 0 only if every claim held.")

    @Option(name: .long, help: "The folder of the demo's data.")
    var data = "cluster/demo"

    @Option(name: .long, help: "The policy file.")
    var policy = "cluster/policy.yaml"

    @Option(
        name: .long, help: "Keep both clusters' data in this folder, which must not exist. Default: a temporary one.")
    var keep: String?

    func run() async throws {
        try await reportingFailure {
            let folder = URL(filePath: keep ?? NSTemporaryDirectory() + "waymark-demo-\(UUID().uuidString)")
            if FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) {
                throw ValidationError("\(folder.path(percentEncoded: false)) exists already; name a new folder")
            }
            let screen = Screen(isColoured: isatty(STDOUT_FILENO) == 1) { line in
                print(line)
                fflush(nil)
            }
            defer { if keep == nil { try? FileManager.default.removeItem(at: folder) } }
            let options = ClusterOptions()
            try await options.withLoop { loop in
                try await Demo(
                    dataFolder: data, policyFile: URL(filePath: policy).path(percentEncoded: false), workFolder: folder,
                    loop: loop, screen: screen
                ).run()
            }
            print("\n\(screen.claims - screen.failures) of \(screen.claims) claims held")
            if screen.failures > 0 { throw ArgumentParser.ExitCode.failure }
        }
    }
}
