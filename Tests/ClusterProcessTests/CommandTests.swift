import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("The command line", .serialized, .processes, .timeLimit(.minutes(3)))
struct CommandTests {
    @Test("read: topics, sensitive matters and what is allowed for ads; no cluster needed")
    func read() async throws {
        let policy = TestCluster.repository.appending(path: "cluster/policy.yaml").path
        let lines = [
            #"{"id":"1","text":"planning a three day hike in the Rockies, what should I pack?"}"#,
            #"{"id":"2","text":"hiking boots that work after my knee surgery","language":"en-GB"}"#,
            #"{"id":"3","text":"Wanderschuhe für den Hike","language":"de"}"#,
        ]
        let output = try await Command.run(
            "waymark", ["read", "--policy", policy], input: Data((lines.joined(separator: "\n") + "\n").utf8))
        #expect(output.status == 0, "\(output.standardError)")
        struct Answer: Decodable {
            let id: String
            let language: String?
            let sensitive: [String]
            let ads: [String]
        }
        let answers = try output.standardOutput.split(separator: "\n").map {
            try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
        }
        #expect(answers.map(\.id) == ["1", "2", "3"])
        #expect(answers[0].ads.contains("hiking") && answers[0].sensitive.isEmpty && answers[0].language == "en")
        #expect(answers[1].ads.isEmpty && answers[1].sensitive == ["health"])
        #expect(answers[2].ads.isEmpty && answers[2].language == "de")
    }

    @Test("the version; a cluster file that is not there names --cluster")
    func versionAndFile() async throws {
        let version = try await Command.run("waymark", ["--version"])
        #expect(version.status == 0 && version.standardOutput.hasPrefix("waymark "), "\(version.standardOutput)")
        for command in [["status"], ["up"], ["slate", "ana", "reels"]] {
            let output = try await Command.run("waymark", command + ["--cluster", "/nowhere/local.yaml"])
            #expect(output.status == 1)
            #expect(
                output.standardError
                    == "error: cluster file not found: /nowhere/local.yaml; name yours with --cluster FILE\n")
        }
    }

    @Test("say, slate, why, notices and clock speak to a cluster, in words and in JSON")
    func conversation() async throws {
        try await TestCluster.run { cluster in
            try await cluster.loadCatalogue()
            try await cluster.put("ana")
            let position = try await cluster.answer(
                ["say", "ana", "--app", "social", "--language", "en", "--voice", "--confidence", "0.9"],
                input: "what can I cook tonight\n"
            ).trimmingCharacters(in: .whitespacesAndNewlines)
            #expect(position.wholeMatch(of: /[0-3]-[0-9]+/) != nil)
            // Whether it is used, in the gateway's words: they change when what holds changes.
            let before = try await cluster.waymark(["say", "ana", "--app", "social"], input: "and tomorrow\n")
            #expect(before.standardError.contains("not used for ads: The person was not told yet"), "\(before)")
            let stranger = try await cluster.waymark(["say", "bo", "--app", "social", "--json"], input: "and I?\n")
            struct Said: Decodable {
                let position: String
                let use: PersonUseBody
            }
            let said = try JSONDecoder().decode(Said.self, from: Data(stranger.standardOutput.utf8))
            #expect(said.use.content.conditions.compactMap(\.refusal).contains("region_unknown"))
            #expect(stranger.standardError.isEmpty)
            let slate = try await cluster.answer(["slate", "ana", "reels", "--app", "social", "--after", position])
            #expect(slate.contains("without talk"))
            let json = try await cluster.answer(["slate", "ana", "reels", "--app", "social", "--count", "5", "--json"])
            #expect(try JSONDecoder().decode(SlateBody.self, from: Data(json.utf8)).slots.count == 5)
            #expect(try await cluster.answer(["why", "ana", "reels", "1", "--app", "social"]).contains("notice"))
            #expect(try await cluster.answer(["notices", "ana"]).contains("was told nothing"))
            #expect(try await cluster.answer(["clock", "2025-12-17T16:00:00Z"]).contains("1 notice delivered"))
            let told = try await cluster.answer(["notices", "ana"])
            #expect(told.contains("AI") && told.contains("No notice is planned: The person was told."))
            let after = try await cluster.waymark(["say", "ana", "--app", "social"], input: "what can I bake\n")
            #expect(after.standardError.contains("used for reels, groups and friends: "), "\(after)")
            #expect(!after.standardError.contains("not told"), "\(after)")
            #expect(try await cluster.answer(["clock", "--json"]).contains("2025-12-17T16:00:00Z"))
            let back = try await cluster.waymark(["clock", "2025-12-17T15:00:00Z"])
            #expect(back.status == 1 && back.standardError.contains("never goes back"))
        }
    }

    @Test("replay counts what became of every line, and can be repeated")
    func replay() async throws {
        try await TestCluster.run(clock: "2025-10-06T12:00:00Z") { cluster in
            let file = TestCluster.repository.appending(path: "cluster/demo/conversations-early.ndjson")
            let text = try String(contentsOf: file, encoding: .utf8)
            let count = text.split(separator: "\n").count
            let bad = cluster.folder.appending(path: "lines.ndjson")
            try Data((text + "{\"id\":\"x\"}\n").utf8).write(to: bad)
            struct Report: Decodable {
                let lines: Int
                let accepted: Int
                let duplicates: Int
                let rejected: [String: Int]
                let unsent: Int
            }
            for isFirst in [true, false] {
                let output = try await cluster.waymark(["replay", bad.path, "--json", "--batch", "7"])
                #expect(output.status == 1)
                #expect(output.standardError.contains("line \(count + 1): missing_field"), "\(output.standardError)")
                let report = try JSONDecoder().decode(Report.self, from: Data(output.standardOutput.utf8))
                #expect(report.lines == count + 1 && report.unsent == 0 && report.rejected == ["missing_field": 1])
                #expect(report.accepted == (isFirst ? count : 0) && report.duplicates == (isFirst ? 0 : count))
            }
            // Acknowledgements, log rows and facts, counted apart.
            try await cluster.step(to: "2025-10-06T12:00:00Z")
            let status = try JSONDecoder().decode(
                StatusBody.self, from: Data(try await cluster.answer(["status", "--json"]).utf8))
            let partitions = status.nodes.flatMap(\.partitions)
            #expect(partitions.filter { $0.area == "log" }.map(\.position).reduce(0, +) == Int64(count))
            #expect(partitions.compactMap { $0.counts["turns"] }.reduce(0, +) == Int64(count))
        }
    }

    @Test("empty lines and a byte-order mark cost nothing; lines are named by their place in the file")
    func lines() async throws {
        try await TestCluster.run { cluster in
            func line(_ id: String) -> String {
                #"{"id":"\#(id)","person":"ana","conversation":"c","occurredAt":"2025-12-17T14:00:00Z","app":"social","#
                    + #""modality":"text","text":"a hike"}"#
            }
            let file = cluster.folder.appending(path: "lines.ndjson")
            try Data(("\u{FEFF}" + line("1") + "\n\n  \r\n" + line("2") + "\n\n" + line("3") + "\n").utf8).write(
                to: file)
            let whole = try await cluster.waymark(["replay", file.path])
            #expect(whole.status == 0, "\(whole.standardError)")
            #expect(whole.standardOutput.contains("3 lines") && whole.standardOutput.contains("3 accepted"))
            try Data(("\u{FEFF}\n" + line("1") + "\n\n{\"id\":\"4\"}\n").utf8).write(to: file)
            let partly = try await cluster.waymark(["replay", file.path, "--batch", "1"])
            #expect(partly.status == 1 && partly.standardError.contains("line 4: missing_field"), "\(partly)")
            #expect(partly.standardOutput.contains("1 duplicate, 1 rejected, 0 not sent"))
            try Data([0x1F, 0x8B, 0x08, 0x00, 0x0A]).write(to: file)
            let packed = try await cluster.waymark(["replay", file.path])
            #expect(packed.status == 1 && packed.standardError.contains("gunzip"))
        }
    }

    @Test("ids of dots are reached by every command", arguments: [".", ".."])
    func dots(_ id: String) async throws {
        try await TestCluster.run { cluster in
            try await cluster.put(id)
            try await cluster.say("a three day hike", by: id, at: "2025-12-17T14:00:00Z")
            let export = try await cluster.answer(["export", id])
            #expect(export.contains("\"person\" : \"\(id)\"") && export.contains("\"kind\" : \"turn\""), "\(export)")
            _ = try await cluster.answer(["slate", id, "reels", "--app", "social"])
            #expect(try await cluster.answer(["notices", id]).contains("was told nothing"))
            #expect(try await cluster.answer(["forget", id]).hasPrefix("\(id) is erased."))
            #expect(try await cluster.answer(["forget", id]).hasPrefix("Nothing was held about \(id)."))
            let rest = try await cluster.gateway.document(ExportBody.self, at: ["v1", "people", id, "export"])
            #expect(rest.log.isEmpty && rest.person == id)
        }
    }

    @Test("what a terminal acts on does not come out of the catalogue")
    func wickedTitles() async throws {
        try await TestCluster.run { cluster in
            let item: [String: Any] = [
                "type": "item", "id": "reel-1", "kind": "reel", "creator": "oven", "topics": ["baking"],
                "createdAt": "2025-12-16T00:00:00Z", "title": "Bread\u{1B}[2J\u{9B}31m\n1  -  Fake\u{202E}",
            ]
            _ = try await cluster.send(item, to: .catalog)
            try await cluster.put("ana")
            for arguments in [
                ["slate", "ana", "reels"], ["slate", "ana", "reels", "--json"], ["why", "ana", "reels", "1"],
                ["why", "ana", "reels", "1", "--json"], ["export", "oven"],
            ] {
                let output = try await cluster.waymark(arguments)
                #expect(output.status == 0, "\(arguments): \(output.standardError)")
                let text = output.standardOutput + output.standardError
                #expect(text.contains("Bread"), "\(arguments)")
                #expect(!text.unicodeScalars.contains { "\u{1B}\u{9B}\u{202E}".unicodeScalars.contains($0) })
                #expect(!text.contains("\n1  -  Fake"), "\(arguments)")
            }
        }
    }

    @Test("the demo tells its story, and every claim of it holds")
    func demo() async throws {
        let output = try await Command.run("waymark", ["demo"], folder: TestCluster.repository)
        #expect(output.status == 0, "\(output.standardOutput)\(output.standardError)")
        #expect(output.standardOutput.contains("27 of 27 claims held"))
    }
}
