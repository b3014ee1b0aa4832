import Foundation

/// The variables of the environment that name a proxy. Foundation's client is libcurl, which goes by them itself: nothing
/// that a session is told keeps it from that. So they are taken out of the environment.
public enum ProxyVariables {
    /// Their names; libcurl looks for either case of most.
    public static let names: Set<String> = [
        "http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY",
    ]

    /// Takes them out of this process's environment.
    static func drop() {
        for name in names where getenv(name) != nil { unsetenv(name) }
    }
}
