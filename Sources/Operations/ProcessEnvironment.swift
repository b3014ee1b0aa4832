import Foundation

/// What a process takes over of the environment that it was started with.
///
/// A variable can carry words away: to a proxy, into a trace, into what a crash prints. A role's process and the supervisor
/// get those of a short list and no other; `waymark` itself lets go of those that are known to do that.
public enum ProcessEnvironment {
    /// Variables that a process which another one starts may need; all others stay behind.
    static let inherited: Set<String> = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TZDIR", "LD_LIBRARY_PATH", "TMPDIR"]

    /// Swift's backtracer prints registers and memory, and with them people's words.
    private static let noBacktrace = ["SWIFT_BACKTRACE": "enable=no"]

    /// The environment of a process that is started from one with `own`, before what it is told.
    static func forChild(of own: [String: String]) -> [String: String] {
        own.filter { inherited.contains($0.key) }.merging(noBacktrace) { $1 }
    }

    /// Names, in capitals, of variables that `waymark` lets go of.
    private static let droppedNames: Set<String> = [
        // Secrets of TLS connections; what Foundation's client prints of what it sends; where names lead.
        "SSLKEYLOGFILE", "URLSESSIONDEBUG", "URLSESSIONDEBUGLIBCURL", "HOSTALIASES", "LOCALDOMAIN", "RES_OPTIONS",
        // What the loader and the C library load, trace and print.
        "LD_PRELOAD", "LD_AUDIT", "LD_DEBUG", "LD_DEBUG_OUTPUT", "LD_PROFILE", "LD_PROFILE_OUTPUT", "LD_SHOW_AUXV",
        "GLIBC_TUNABLES", "MALLOCTRACE", "SEGFAULT_SIGNALS", "SEGFAULT_OUTPUT_NAME",
        "SWIFT_BACKTRACE",
    ]
    /// How the names of others begin, in capitals.
    private static let droppedPrefixes = ["CURL_", "MALLOC_", "NSS", "SWIFT_DEBUG_", "XCTEST", "XCT", "OPENSSL_"]
    private static let proxies: Set<String> = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"]

    /// Whether `waymark` lets go of a variable; of those that name a proxy only when none is asked for.
    public static func isDropped(_ name: String, usesProxy: Bool) -> Bool {
        let name = name.uppercased()
        if proxies.contains(name) { return !usesProxy }
        return droppedNames.contains(name) || droppedPrefixes.contains(where: name.hasPrefix)
    }

    /// Lets go of them. To be called first of all, while nothing else of the process reads its environment.
    public static func clean(usesProxy: Bool) {
        for name in ProcessInfo.processInfo.environment.keys where isDropped(name, usesProxy: usesProxy) {
            unsetenv(name)
        }
    }
}
