import ArgumentParser
import Operations
import Settings

/// Ends a command with a message for people: `error: …` on standard error, exit code 1, or 78 for a wrong file.
func reportingFailure<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
    do {
        return try await body()
    } catch let error as ArgumentParser.ExitCode {
        throw error
    } catch {
        Output.note("error: \(error)")
        throw ArgumentParser.ExitCode(error is SettingsFileError ? Operations.ExitCode.configuration : 1)
    }
}
