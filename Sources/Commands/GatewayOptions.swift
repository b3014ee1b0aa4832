import ArgumentParser
import Client
import Contracts
import Foundation
import Operations

/// Which gateway a command speaks to.
struct GatewayOptions: ParsableArguments {
    @OptionGroup var cluster: ClusterOptions

    @Option(name: .long, help: "The gateway's address. Default: the first gateway of the cluster file.")
    var gateway: String?

    func validate() throws {
        if let gateway, URL(string: gateway)?.host() == nil {
            throw ValidationError("'\(gateway)' is no address; write it as http://127.0.0.1:8420")
        }
    }

    /// A client of it. Throws `OperationsError`, `SettingsFileError`, `ValidationError`.
    func client() async throws -> GatewayClient {
        if let gateway, let url = URL(string: gateway) { return GatewayClient(base: url) }
        let file = try cluster.file()
        let port = file.gatewayPort == 0 ? try await portGiven() : file.gatewayPort
        var components = URLComponents()
        components.scheme = "http"
        components.host = file.gatewayHost.contains(":") ? "[\(file.gatewayHost)]" : file.gatewayHost
        components.port = Int(port)
        guard let url = components.url else { throw ValidationError("give the gateway's address with --gateway") }
        return GatewayClient(base: url)
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
