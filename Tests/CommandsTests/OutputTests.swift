import Domain
import Operations
import Testing

@testable import Commands

@Suite("What commands print and take")
struct OutputTests {
    @Test("columns are aligned, the last one is as long as it is")
    func table() {
        #expect(
            Output.table([["a", "bb", "c"], ["ccc", "d", "a long one"], ["e"]]) == "a    bb  c\nccc  d   a long one\ne")
    }

    @Test("--clock takes wall or an instant and nothing else")
    func clock() throws {
        #expect(try ClockArgument.request(nil) == .asBefore)
        #expect(try ClockArgument.request("wall") == .wall)
        let instant = try #require(Instant("2025-10-07T08:00:00Z"))
        #expect(try ClockArgument.request("2025-10-07T08:00:00Z") == .stepped(instant))
        #expect(throws: (any Error).self) { try ClockArgument.request("2025-10-07") }
    }
}
