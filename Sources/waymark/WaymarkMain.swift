import ArgumentParser
import Commands

/// The command line.
@main
enum WaymarkMain {
    static func main() async {
        await WaymarkCommand.main()
    }
}
