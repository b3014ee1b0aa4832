import Client
import Documents
import Domain
import Foundation

extension Demo {
    /// 6 and 7 October: who is told, and who is not.
    func tellWhoIsTold() async throws -> RunningDemoCluster {
        screen.chapter("1. 6 and 7 October 2025: people are told")
        let running = try await main.start(at: try Self.instant("2025-10-06T12:00:00Z"))
        try await load(into: running)
        screen.say(
            "\(data.people.count) people, \(data.catalogue.count) reels, groups, posts and campaigns, "
                + "\(data.engagements.count) likes and follows, \(data.earlyConversations.count) messages")
        var told = try await newlyTold(running, besides: [:])
        screen.claim("6 October, 12:00 UTC: nobody was told anything", told.isEmpty, found: "\(told.keys.sorted())")
        for hour in stride(from: 18, through: 48, by: 1) {
            let instant = try Self.instant("2025-10-06T00:00:00Z").advanced(byMs: Int64(hour) * 3_600_000)
            try await running.step(to: instant)
            let fresh = try await newlyTold(running, besides: told)
            told.merge(fresh) { $1 }
            if !fresh.isEmpty {
                screen.detail("\(instant)  \(fresh.keys.sorted().map(place).joined(separator: ", "))")
            }
        }
        try checkTold(told)
        return running
    }

    private func load(into running: RunningDemoCluster) async throws {
        for (person, settings) in zip(data.people, data.settings) {
            try await running.gateway.putPerson(person.id, settings: settings)
        }
        try await running.send(data.catalogue, to: .catalog)
        try await running.send(data.engagements, to: .engagements)
        try await running.send(data.earlyConversations, to: .interactions)
        // The step waits until every role has read all of it.
        try await running.step(to: try Self.instant("2025-10-06T12:00:00Z"))
    }

    private func newlyTold(
        _ running: RunningDemoCluster, besides told: [String: NoticesBody]
    ) async throws -> [String: NoticesBody] {
        var fresh: [String: NoticesBody] = [:]
        for person in data.people where told[person.id] == nil {
            let notices = try await running.notices(of: person.id)
            if !notices.inbox.isEmpty { fresh[person.id] = notices }
        }
        return fresh
    }

    private func place(_ id: String) -> String {
        guard let person = data.people.first(where: { $0.id == id }) else { return id }
        return "\(person.name) (\(person.timeZone.split(separator: "/").last.map(String.init) ?? person.region))"
    }

    private func checkTold(_ told: [String: NoticesBody]) throws {
        let outside: Set = ["GB", "DE", "FR", "KR"]
        let speakers = try data.earlySpeakers()
        let expected = data.people.filter { speakers.contains($0.id) && !outside.contains($0.region) }
        screen.claim(
            "\(told.count) people were told, once each: all who use the assistant where the policy applies",
            Set(told.keys) == Set(expected.map(\.id)) && told.values.allSatisfy { $0.inbox.count == 1 },
            found: "\(told.keys.sorted())")
        let late = told.filter { !isInDaytime($0.value, of: $0.key) }
        screen.claim(
            "each on 7 October between 09:00 and 20:00 by their own clock", late.isEmpty, found: "\(late.keys.sorted())"
        )
        let excluded = data.people.filter { outside.contains($0.region) }
        screen.claim(
            "nobody in GB, DE, FR or KR was told (\(excluded.map(\.name).joined(separator: ", ")))",
            !excluded.isEmpty && excluded.allSatisfy { told[$0.id] == nil })
        let silent = data.people.filter { !speakers.contains($0.id) }
        screen.claim(
            "nor was \(silent.map(\.name).joined(separator: ", ")), who never used the assistant",
            !silent.isEmpty && silent.allSatisfy { told[$0.id] == nil })
    }

    private func isInDaytime(_ notices: NoticesBody, of id: String) -> Bool {
        guard let person = data.people.first(where: { $0.id == id }), let zone = TimeZone(identifier: person.timeZone),
            let delivered = notices.inbox.first.flatMap({ Instant($0.deliveredAt) })
        else { return false }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let date = Date(timeIntervalSince1970: Double(delivered.msSinceEpoch) / 1000)
        let parts = calendar.dateComponents([.year, .month, .day, .hour], from: date)
        return parts.year == 2025 && parts.month == 10 && parts.day == 7 && (9..<20).contains(parts.hour ?? 0)
    }
}
