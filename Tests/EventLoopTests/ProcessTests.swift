import EventLoop
import Foundation
import Testing

@Suite("Child processes and signals", .serialized)
struct ProcessTests {
    private static func run(
        _ loop: EventLoop, _ options: ChildProcess.Options,
        _ began: @escaping @Sendable (ChildProcess) -> Void = { _ in }
    ) async throws -> ChildProcess.Exit {
        try await withCheckedThrowingContinuation { continuation in
            loop.execute {
                do {
                    let child = try ChildProcess(loop: loop, options: options) { exit in
                        #expect(loop.isOnLoop)
                        continuation.resume(returning: exit)
                    }
                    #expect(child.pid > 0)
                    began(child)
                } catch {
                    continuation.resume(throwing: error)
                }
            }
        }
    }

    private static func shell(_ script: String, environment: [String: String] = [:]) -> ChildProcess.Options {
        ChildProcess.Options(path: "/bin/sh", arguments: ["-c", script], environment: environment)
    }

    @Test("exit codes", arguments: [0, 3, 255] as [Int64])
    func exitCodes(code: Int64) async throws {
        try await withLoop { loop in
            let exit = try await Self.run(loop, Self.shell("exit \(code)"))
            #expect(exit.code == code && exit.signal == 0)
            #expect(exit.description == "exit code \(code)")
        }
    }

    @Test("a child that a signal ended, and one that is ended twice")
    func signals() async throws {
        try await withLoop { loop in
            let exit = try await Self.run(loop, Self.shell("exec sleep 600")) { child in
                child.send(signal: SIGTERM)
                child.send(signal: SIGTERM)
            }
            #expect(exit.signal == SIGTERM)
            #expect(exit.description == "signal 15")
        }
    }

    @Test("a program that does not exist")
    func noSuchProgram() async throws {
        try await withLoop { loop in
            let error = await #expect(throws: LoopError.self) {
                try await Self.run(loop, .init(path: "/nowhere/waymark", environment: [:]))
            }
            #expect(error?.name == "ENOENT")
            #expect(error?.description.contains("/nowhere/waymark") == true)
        }
    }

    @Test("a child gets its arguments, exactly its environment, and its output descriptor")
    func environmentAndOutput() async throws {
        try await withTemporaryDirectory { directory in
            let file = directory.appending(path: "output")
            try await withLoop { loop in
                let descriptor = open(file.path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
                defer { close(descriptor) }
                var options = Self.shell(
                    "echo $WAYMARK; echo $0 >&2; echo ${HOME:-none}", environment: ["WAYMARK": "a b"])
                options.arguments.append("argument 1")
                options.outputDescriptor = descriptor
                let exit = try await Self.run(loop, options)
                #expect(exit.code == 0)
            }
            #expect(try String(contentsOf: file, encoding: .utf8) == "a b\nargument 1\nnone\n")
        }
    }

    @Test("a child gets one more descriptor if it is to have one, and otherwise none")
    func extraDescriptor() async throws {
        try await withTemporaryDirectory { directory in
            let file = directory.appending(path: "extra")
            try await withLoop { loop in
                let descriptor = open(file.path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
                defer { close(descriptor) }
                var options = Self.shell("echo sign >&3")
                let without = try await Self.run(loop, options)
                #expect(without.code != 0)
                options.extraDescriptor = descriptor
                let with = try await Self.run(loop, options)
                #expect(with.code == 0)
            }
            #expect(try String(contentsOf: file, encoding: .utf8) == "sign\n")
        }
    }

    @Test("a detached child leads a session of its own")
    func detached() async throws {
        try await withLoop { loop in
            // Field 6 of /proc/PID/stat is the session.
            var options = Self.shell("test \"$(cut -d ' ' -f 6 /proc/$$/stat)\" = $$")
            options.environment = ["PATH": "/usr/bin:/bin"]
            let attached = try await Self.run(loop, options)
            #expect(attached.code == 1)
            options.isDetached = true
            let detached = try await Self.run(loop, options)
            #expect(detached.code == 0)
        }
    }

    @Test("SIGPIPE is ignored here and not in children")
    func brokenPipeInChildren() async throws {
        try await withLoop { loop in
            let exit = try await Self.run(loop, Self.shell("kill -PIPE $$; exit 7"))
            #expect(exit.signal == SIGPIPE)
        }
    }

    @Test("signals to this process come on the loop until nobody watches")
    func signalSource() async throws {
        try await withLoop { loop in
            let got = Promise<Void>()
            let other = Promise<Void>()
            let source = Confined<SignalSource?>(nil)
            let count = Confined(0)
            try await loop.call {
                source.value = try SignalSource(loop: loop, signal: SIGUSR2) {
                    count.value += 1
                    got.keep(())
                }
                _ = try SignalSource(loop: loop, signal: SIGUSR2) { other.keep(()) }
            }
            kill(getpid(), SIGUSR2)
            await got.value
            await other.value
            try await loop.call {
                source.value?.cancel()
                source.value?.cancel()
            }
            kill(getpid(), SIGUSR2)
            await other.value
            #expect(try await loop.value(of: count) == 1)
        }
    }

    @Test("a signal that cannot be caught")
    func uncatchableSignal() async throws {
        try await withLoop { loop in
            let error = await #expect(throws: LoopError.self) {
                try await loop.call { _ = try SignalSource(loop: loop, signal: SIGKILL) {} }
            }
            #expect(error?.name == "EINVAL")
        }
    }

    @Test("with the loop installed, tasks, actors, the main actor and sleeps all run on its thread")
    func installedExecutors() async throws {
        let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let probe = binary.deletingLastPathComponent().appending(path: "LoopProbe")
        let output = try await withTemporaryDirectory { directory in
            let file = directory.appending(path: "output")
            let exit = try await withLoop { loop in
                let descriptor = open(file.path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
                defer { close(descriptor) }
                return try await Self.run(
                    loop, .init(path: probe.path, environment: [:], outputDescriptor: descriptor))
            }
            #expect(exit.description == "exit code 0")
            return try String(contentsOf: file, encoding: .utf8)
        }
        #expect(
            output == """
                task: on the loop
                detached task: on the loop
                default actor: on the loop
                main actor: on the loop
                main thread: on the loop
                task group: on the loop
                after a sleep: on the loop
                slept long enough: true
                resumed by another thread: on the loop
                cancelled sleep: on the loop
                the loop has ended

                """)
    }
}
