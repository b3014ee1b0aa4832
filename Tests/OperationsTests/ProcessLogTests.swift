import Foundation
import Testing

@testable import Operations

@Suite("The files of a process's log")
struct ProcessLogTests {
    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    private func names(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    private func text(_ folder: URL, _ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    private func say(_ text: String, to descriptor: Int32) {
        let bytes = Array(text.utf8)
        #expect(write(descriptor, bytes, bytes.count) == bytes.count)
    }

    @Test("a full file is put aside under the process's feet; the oldest goes; files of a higher bound go as well")
    func turnsOver() async throws {
        try await withFolder { folder in
            for number in [3, 4, 5] { try Data("old\n".utf8).write(to: folder.appending(path: "a.log.\(number)")) }
            let bounds = ProcessLogBounds(fileBytesMax: 8, filesMax: 3)
            let files = ProcessLogFiles(path: folder.path + "/a.log", bounds: bounds)
            let error = try files.open()
            let output = dup(error)
            defer { [error, output].forEach { close($0) } }
            let log = try #require(ProcessLog(bounds: bounds, output: output, error: error))
            for number in 1...9 {
                say("line \(number)\n", to: number % 2 == 0 ? output : error)
                log.keepWithinBounds()
                say("+", to: output)
            }
            #expect(try names(folder) == ["a.log", "a.log.1", "a.log.2"])
            #expect(try text(folder, "a.log") == "+")
            #expect(try text(folder, "a.log.1") == "+line 9\n" && text(folder, "a.log.2") == "+line 8\n")
            #expect(files.lastLine == "+")
            let mode = try FileManager.default.attributesOfItem(atPath: files.path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test("threads that write meanwhile lose no line and break none")
    func threads() async throws {
        try await withFolder { folder in
            let bounds = ProcessLogBounds(fileBytesMax: 2_000, filesMax: 1_000)
            let error = try ProcessLogFiles(path: folder.path + "/a.log", bounds: bounds).open()
            defer { close(error) }
            let log = try #require(ProcessLog(bounds: bounds, output: error, error: error))
            await withTaskGroup(of: Void.self) { group in
                for lane in 0..<4 {
                    group.addTask {
                        for number in 0..<2_000 {
                            say("lane \(lane) number \(number)\n", to: error)
                            log.keepWithinBounds()
                        }
                    }
                }
            }
            let files = try names(folder)
            #expect(files.count > 20)
            var lines: [String] = []
            for name in files {
                let text = try text(folder, name)
                // Each thread may have one line under way when a file fills.
                #expect(text.utf8.count < 2_000 + 4 * 24, "\(name)")
                lines += text.split(separator: "\n").map(String.init)
            }
            let expected = (0..<4).flatMap { lane in (0..<2_000).map { "lane \(lane) number \($0)" } }
            #expect(lines.sorted() == expected.sorted())
        }
    }

    @Test("what is full already is put aside before a process starts; a log that somebody moved away begins anew")
    func fullAndMoved() async throws {
        try await withFolder { folder in
            let bounds = ProcessLogBounds(fileBytesMax: 4, filesMax: 2)
            let files = ProcessLogFiles(path: folder.path + "/a.log", bounds: bounds)
            try Data("full\n".utf8).write(to: folder.appending(path: "a.log"))
            let error = try files.open()
            defer { close(error) }
            #expect(try text(folder, "a.log.1") == "full\n" && text(folder, "a.log").isEmpty)
            #expect(files.lastLine == "full")
            let log = try #require(ProcessLog(bounds: bounds, output: error, error: error))
            try FileManager.default.moveItem(
                at: folder.appending(path: "a.log"), to: folder.appending(path: "theirs"))
            say("theirs\n", to: error)
            log.keepWithinBounds()
            say("ours", to: error)
            #expect(try text(folder, "theirs") == "theirs\n" && text(folder, "a.log") == "ours")
            #expect(try text(folder, "a.log.1") == "full\n")
        }
    }

    @Test("a terminal or a pipe is not bounded")
    func noFile() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { ends.forEach { close($0) } }
        #expect(ProcessLog(bounds: .standard, output: ends[1], error: ends[1]) == nil)
    }
}
