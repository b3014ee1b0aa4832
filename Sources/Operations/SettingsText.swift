import Foundation

/// Reads settings files.
public enum SettingsText {
    /// The text of a file. Throws `OperationsError.unreadableFile` with the mend.
    public static func read(path: String) throws(OperationsError) -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .unreadableFile(path: path, reason: "there is no file that can be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw .unreadableFile(path: path, reason: "it is not UTF-8")
        }
        return text
    }
}
