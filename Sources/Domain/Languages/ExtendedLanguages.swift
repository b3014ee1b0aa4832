/// The extended languages of BCP 47, which stand behind their macrolanguage: the `yue` of `zh-yue`.
///
/// Source: the IANA Language Subtag Registry of 2026-09-17, its records of type extlang: 258 in 8 languages. The
/// preferred value of each is its own code as a language, so the language before it falls away.
enum ExtendedLanguages {
    /// Whether `code` may stand behind `language`.
    static func contains(_ code: String, of language: String) -> Bool { byLanguage[language]?.contains(code) ?? false }

    static let byLanguage: [String: Set<String>] = Dictionary(
        uniqueKeysWithValues: packed.split(separator: "\n").map { line in
            let words = line.split(separator: " ").map(String.init)
            return (words[0], Set(words.dropFirst()))
        })

    /// A line a language: itself, then its extended languages. A backslash goes on with the line.
    private static let packed = """
        ar aao abh abv acm acq acw acx acy adf aeb aec afb ajp apc apd arb arq ars ary arz auz avl ayh ayl ayn ayp \
        bbz pga shu ssh
        kok gom knn
        lv ltg lvs
        ms bjn btj bve bvu coa dup hji jak jax kvb kvr kxd lce lcf liw max meo mfa mfb min mqg msi mui orn ors pel \
        pse tmw urk vkk vkt xmm zlm zmi zsm
        sgn ads aed aen afg ajs ase asf asp asq asw bfi bfk bog bqn bqy bvl bzs cds csc csd cse csf csg csl csn csq \
        csr csx doq dse dsl dsz dyl ecs ehs esl esn eso eth fcs fse fsl fss gds gse gsg gsm gss gus hab haf hds hks \
        hos hps hsh hsl icl iks ils inl ins ise isg isr jcs jhs jks jls jos jsl jus kgi kvk lbs lgs lls lsb lsc lsg \
        lsl lsn lso lsp lst lsv lsw lsy lws mdl mfs mre msd msr mzc mzg mzy nbs ncs nsi nsl nsp nsr nzs okl pgz pks \
        prl prz psc psd psg psl pso psp psr pys rib rms rnb rsi rsl rsm rsn sdl sfb sfs sgg sgx slf sls sqk sqs sqx \
        ssp ssr svk swl syy szs tse tsm tsq tss tsy tza ugn ugy ukl uks vgt vsi vsl vsv wbs xki xml xms yds ygs yhs \
        ysl ysm zhk zib zsl
        sw swc swh
        uz uzn uzs
        zh cdo cjy cmn cnp cpx csp czh czo gan hak hnm hsn luh lzh mnp nan sjc wuu yue
        """
}
