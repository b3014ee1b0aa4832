extension Duration {
    /// Whole milliseconds, rounded up so that nothing wakes too early; never negative, and at most `UInt64.max`.
    public var millisecondsRoundedUp: UInt64 {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        let (whole, isTooLong) = UInt64(seconds).multipliedReportingOverflow(by: 1000)
        let rest = UInt64((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
        return isTooLong || whole > .max - rest ? .max : whole + rest
    }
}
