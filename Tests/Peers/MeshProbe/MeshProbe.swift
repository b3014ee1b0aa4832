import Distributed
import EventLoop
import Foundation
import Logging
import Mesh
import Wire

/// A node in a process of its own, so that it can be stopped from outside and its memory be looked at.
///
/// `MeshProbe serve` hosts a depot and prints its port. `MeshProbe call PORT SECONDS COUNT CALLERS OUT IN MS` makes calls
/// that send OUT bytes, ask for IN and wait for so many milliseconds, for so long and at least so many, and prints how they ended.
@main
enum MeshProbe {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let loop = try EventLoop()
        LoopExecutors.install(loop)
        Task {
            do {
                if arguments.first == "serve" {
                    try await serve(on: loop)
                } else {
                    try await call(arguments.dropFirst().compactMap { Int($0) }, on: loop)
                }
            } catch {
                print("failed: \(error)")
            }
            loop.stop()
        }
        loop.run()
    }

    private static func node(_ member: String, on loop: EventLoop, serverPort: UInt16?) -> (MeshNode, MeshSystem) {
        let hello = Hello(member: member, incarnation: 1, contractVersion: table.version)
        let node = MeshNode(
            loop: loop, hello: hello, proof: fold, limits: MeshLimits(),
            log: Logger(label: member) { _ in SwiftLogNoOpLogHandler() })
        return (node, MeshSystem(node: node, table: table, directory: OneServer(port: serverPort)))
    }

    /// No secret is to be kept here: the message itself, folded into the length of a proof.
    private static func fold(_ message: [UInt8]) -> [UInt8] {
        message.enumerated().reduce(into: [UInt8](repeating: 0, count: 32)) { $0[$1.offset % 32] ^= $1.element }
    }

    private static func serve(on loop: EventLoop) async throws {
        let (node, system) = node("depot", on: loop, serverPort: nil)
        let depot = system.host(at: depotID) { DepotActor(actorSystem: system) }
        print("port \(try await node.listen(at: SocketAddress(host: "127.0.0.1", port: 0)).port)")
        fflush(nil)
        // Ended by a signal.
        try await Task.sleep(for: .seconds(3600))
        withExtendedLifetime(depot) {}
    }

    private static func call(_ numbers: [Int], on loop: EventLoop) async throws {
        let (_, system) = node("caller", on: loop, serverPort: UInt16(numbers[0]))
        let bytes = [UInt8](repeating: 7, count: numbers[4])
        let request = DepotRequest(bytes: bytes, wanted: numbers[5])
        let tally = Tally()
        // The connection stands before anybody is stopped.
        let first = await exchange(DepotRequest(bytes: [], wanted: 0), over: system, timeoutMs: 30_000)
        print("first call \(first)")
        fflush(nil)
        let end = ContinuousClock.now.advanced(by: .seconds(numbers[1]))
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<numbers[3] {
                group.addTask {
                    while await tally.total < numbers[2] || ContinuousClock.now < end {
                        await tally.count(await exchange(request, over: system, timeoutMs: numbers[6]))
                    }
                }
            }
        }
        print("kibibytes \(residentKibibytesMax)")
        for (code, count) in await tally.counts.sorted(by: { $0.key < $1.key }) { print("\(code) \(count)") }
    }

    /// The most memory that this process has had.
    private static var residentKibibytesMax: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
    }

    private static func exchange(_ request: DepotRequest, over system: MeshSystem, timeoutMs: Int) async -> String {
        do {
            let reply = try await CallContext.withTimeout(.milliseconds(timeoutMs)) {
                try await $Depot.resolve(id: depotID, using: system).exchange(request)
            }
            return reply.bytes.count == request.wanted ? "answered" : "wrong"
        } catch {
            return CallError(of: error).code.rawValue
        }
    }
}

/// How calls ended.
private actor Tally {
    private(set) var counts: [String: Int] = [:]

    var total: Int { counts.values.reduce(0, +) }

    func count(_ code: String) { counts[code, default: 0] += 1 }
}
