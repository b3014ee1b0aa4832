public import Wire

/// What was true of a turn as of its saying and of its arrival; part of every count it gives. Where more than one thing
/// may have been true, all of them are in it, and all must allow a use.
public struct TurnStamp: Hashable, Comparable, Sendable, WireRecord {
    /// The app it was said in.
    public var app: AppID
    /// Typed or spoken.
    public var modality: Modality
    /// Where the person may have been, each place once, sorted.
    public var regions: [RegionCode]
    /// Whether nothing but those places is possible; otherwise the turn counts for nothing.
    public var isPlaceKnown: Bool
    /// The person's local day: the earliest of the claimed and the received one, in every zone that may have held.
    public var day: CivilDay
    /// Which version of understanding read it.
    public var readerVersion: Int
    /// Whether its language is known (by hint or by the person's own) and is one that this reader understands.
    public var isLanguageUnderstood: Bool
    /// Whether the app named the language, so that the person's own do not matter.
    public var isLanguageHinted: Bool
    /// Whether the notice that names AI stood in the log before it, in a language of theirs.
    public var isAfterNotice: Bool
    /// What keeps it from ads, whatever it is about.
    public var adsBars: AdsBars
    /// The person's age (whole years), the least that may be; nil: unknown.
    public var ageYears: Int?
    /// The apps whose accounts were linked with this one's, whatever may have held; sorted, without this one.
    public var carriesTo: [AppID]

    /// A stamp of its parts.
    public init(
        app: AppID, modality: Modality, regions: [RegionCode], isPlaceKnown: Bool, day: CivilDay, readerVersion: Int,
        isLanguageUnderstood: Bool, isLanguageHinted: Bool, isAfterNotice: Bool, adsBars: AdsBars = [], ageYears: Int?,
        carriesTo: [AppID]
    ) {
        self.app = app
        self.modality = modality
        self.regions = regions
        self.isPlaceKnown = isPlaceKnown
        self.day = day
        self.readerVersion = readerVersion
        self.isLanguageUnderstood = isLanguageUnderstood
        self.isLanguageHinted = isLanguageHinted
        self.isAfterNotice = isAfterNotice
        self.adsBars = adsBars
        self.ageYears = ageYears
        self.carriesTo = carriesTo
    }

    /// A total order, so that facts have one byte form.
    public static func < (left: Self, right: Self) -> Bool {
        left.wireBytes().lexicographicallyPrecedes(right.wireBytes())
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(app)
        writer.write(modality)
        writer.write(regions)
        writer.write(isPlaceKnown)
        writer.write(day)
        writer.write(readerVersion)
        writer.write(isLanguageUnderstood)
        writer.write(isLanguageHinted)
        writer.write(isAfterNotice)
        writer.write(adsBars)
        writer.write(ageYears)
        writer.write(carriesTo)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        app = try reader.read()
        modality = try reader.read()
        regions = try reader.read()
        isPlaceKnown = try reader.read()
        day = try reader.read()
        readerVersion = try reader.read()
        isLanguageUnderstood = try reader.read()
        isLanguageHinted = try reader.read()
        isAfterNotice = try reader.read()
        adsBars = try reader.read()
        ageYears = try reader.read()
        carriesTo = try reader.read()
    }
}
