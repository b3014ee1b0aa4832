import ArgumentParser
import Documents
import Foundation
import Operations
import Store

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy a serving cluster's data into a directory.",
        discussion: """
            The copy holds the secret of the data directory: keep it as private as that. The ledgers of erasures and
            deliveries, which stand beside the data directory, are not in it: they correct what is restored.
            """)

    @Argument(help: "A new or an empty directory.")
    var directory: String

    @OptionGroup var cluster: ClusterOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reportingFailure {
            let path = URL(filePath: directory).standardizedFileURL.path(percentEncoded: false)
            let manifest = try await cluster.withClient { try await Backup($0).take(to: path) }
            if output.json { return print(try Output.json(manifest)) }
            let bytes = manifest.files.reduce(0) { $0 + $1.bytes }
            print("\(counted(manifest.files.count, "file")), \(counted(bytes, "byte")), in \(path)")
        }
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in the place of a stopped cluster's data.",
        discussion: """
            Who was erased since the backup was taken is erased again at the next start, and nobody is told twice: the
            ledgers beside the data directory say so. When you restore to another place, take `DIRECTORY.ledgers` along.
            """)

    @Argument(help: "The directory that `waymark backup` has made.")
    var directory: String

    @Flag(
        name: .long, help: "Move the data that stands there out of the way, to a name with .before-restore behind it.")
    var replace = false

    @OptionGroup var cluster: ClusterOptions

    func run() async throws {
        try await reportingFailure {
            let file = try cluster.file()
            let earlier = try DataDirectory.restore(
                from: URL(filePath: directory).standardizedFileURL.path(percentEncoded: false), to: file.dataDirectory,
                isReplacing: replace)
            print("\(file.dataDirectory) is restored; start it with `waymark up`")
            if let earlier {
                Output.note(
                    "the data that stood there is in \(earlier), erased people among it: remove it when you can")
            }
        }
    }
}
