/// `"01 AB"` → [0x01, 0xAB]. Blanks and line breaks do not count.
func hex(_ text: String) -> [UInt8] {
    let digits = text.filter { !$0.isWhitespace }
    precondition(digits.count.isMultiple(of: 2), "hex digits come in pairs")
    return stride(from: 0, to: digits.count, by: 2).map { offset in
        let start = digits.index(digits.startIndex, offsetBy: offset)
        guard let byte = UInt8(digits[start...digits.index(after: start)], radix: 16) else {
            preconditionFailure("\(text) is not hex")
        }
        return byte
    }
}

/// [0x01, 0xAB] → `"01 AB"`, as docs/wire.md writes bytes.
func hexText(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }.joined(separator: " ")
}
