/// Languages that are written in several scripts, so that the bare tag does not say which one somebody reads.
///
/// Source: Unicode CLDR (Unicode License v3): the scripts that its languageData calls primary (41 and 48), and those
/// that some country has in its likely subtags (49). 53 languages.
enum CustomaryScripts {
    /// The scripts of `language`, the likeliest first, then by their codes. Empty when it has one.
    static func of(_ language: String) -> [String] { byLanguage[language] ?? [] }

    static let byLanguage: [String: [String]] = Dictionary(
        uniqueKeysWithValues: packed.split(whereSeparator: \.isWhitespace).map { row in
            let sides = row.split(separator: "=")
            let letters = Array(sides[1])
            return (
                String(sides[0]), stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<$0 + 4]) }
            )
        })

    private static let packed = """
        abq=CyrlLatn aii=SyrcCyrl az=LatnArabCyrl bm=LatnNkoo bs=LatnCyrl ccp=CakmBeng cjs=LatnCyrl cr=CansLatn
        ctd=PaucLatn gon=DevaTelu ha=LatnArab hak=HansHant hif=DevaLatn hnj=HmnpLaoo iu=CansLatn kaa=CyrlLatn
        kk=CyrlArab kok=DevaLatn ks=ArabDeva ku=LatnArabCyrl ky=CyrlArabLatn lif=DevaLimb lus=LatnBeng lzz=LatnGeor
        man=LatnNkoo mey=ArabLatn mn=CyrlMong mro=MrooLatn ms=LatnArab mww=HmnpLatn nan=HansHant pa=GuruArab
        pi=LatnDevaMymrSinhThai pnt=GrekCyrlLatn rif=LatnTfng sd=ArabDeva shi=TfngArabLatn sr=CyrlLatn srb=SoraLatn
        stu=LanaTale tg=CyrlArabLatn tk=LatnArabCyrl tkr=LatnCyrl tly=LatnArabCyrl ttt=LatnCyrl tzm=LatnTfng ug=ArabCyrl
        unr=BengDeva unx=BengDeva uz=LatnArabCyrl vai=VaiiLatn yue=HantHans zh=HansHant
        """
}
