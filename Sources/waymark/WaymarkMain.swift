import ArgumentParser
import Commands
import EventLoop
import Operations

/// The command line.
@main
enum WaymarkMain {
    static func main() async {
        // First of all: what a person types must not get away by a crash, a trace or a proxy.
        ProcessGuard.forbidDumps()
        ProcessGuard.forbidBacktraces()
        ProcessEnvironment.clean(usesProxy: CommandLine.arguments.contains("--use-proxy"))
        await WaymarkCommand.main()
    }
}
