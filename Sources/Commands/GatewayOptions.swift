import ArgumentParser
import Client
import Contracts
import Documents
import Foundation
import Operations

/// Which gateway a command speaks to.
struct GatewayOptions: ParsableArguments {
    @OptionGroup var cluster: ClusterOptions

    @Option(name: .long, help: "The gateway's address. Default: the first gateway of the cluster file.")
    var gateway: String?

    @Flag(
        name: .long,
        help: "Reach a gateway on another machine through the proxy that the environment names. Otherwise none is used."
    )
    var useProxy = false

    func validate() throws {
        if let gateway, URL(string: gateway)?.host() == nil {
            throw ValidationError("'\(gateway)' is no address; write it as http://127.0.0.1:8420")
        }
    }

    /// A client of it. Throws `OperationsError`, `SettingsFileError`, `ValidationError`.
    func client() async throws -> GatewayClient {
        if let gateway, let url = URL(string: gateway) { return try client(of: url) }
        let file = try cluster.file()
        let port = file.gatewayPort == 0 ? try await portGiven() : file.gatewayPort
        var components = URLComponents()
        components.scheme = "http"
        components.host = file.gatewayHost.contains(":") ? "[\(file.gatewayHost)]" : file.gatewayHost
        components.port = Int(port)
        guard let url = components.url else { throw ValidationError("give the gateway's address with --gateway") }
        return try client(of: url)
    }

    private func client(of url: URL) throws -> GatewayClient {
        if useProxy, isLoopbackHost(url.host() ?? "") {
            throw ValidationError("a gateway on this machine is never reached through a proxy; leave --use-proxy out")
        }
        return GatewayClient(base: url, usesProxy: useProxy)
    }

    /// The port that the system gave to the first gateway.
    private func portGiven() async throws -> UInt16 {
        let survey = try await cluster.withClient { await $0.survey() }
        guard let address = survey.nodes.compactMap({ $0.status?.httpAddress }).first,
            let port = address.split(separator: ":").last.flatMap({ UInt16($0) })
        else { throw ValidationError("no gateway answers; give its address with --gateway") }
        return port
    }
}
