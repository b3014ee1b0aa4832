/// Hashing that gives the same number in every process, on every machine, in every release.
public enum StableHash {
    /// FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
    public static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    /// The finaliser of SplitMix64 (https://prng.di.unimi.it/splitmix64.c): every bit of `value` reaches every bit of
    /// the result, which FNV alone does not do for short names.
    public static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
