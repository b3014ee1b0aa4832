/// A number of things in words: `1 process`, `2 processes`. Without `many` an s is added for more than one.
public func counted(_ number: some BinaryInteger, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
}
