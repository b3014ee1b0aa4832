/// Which codes of two and three letters are languages in their canonical form.
///
/// Source: the IANA Language Subtag Registry of 2026-09-17, its records of type language: 8040 codes. Left out are
/// those that name no one language (`mis`, `mul`, `und`, `zxx`, `qaa` to `qtz`) and those that `LanguageAliases`
/// replaces.
enum RegisteredLanguages {
    /// Places of `index(of:)`: 26³ codes of three letters, then 26² of two.
    static let indexCount = 26 * 26 * 26 + 26 * 26

    /// The place of a code in tables like this one, from its small letters. Nil unless it is two or three of them.
    static func index(of code: some StringProtocol) -> Int? {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy(letters.contains) else { return nil }
        let index = code.utf8.reduce(0) { $0 * 26 + Int($1 - letters.lowerBound) }
        return code.utf8.count == 3 ? index : 26 * 26 * 26 + index
    }

    /// Whether `code`, in small letters, is one of them.
    static func contains(_ code: String) -> Bool {
        guard let index = index(of: code) else { return false }
        return sixes[index / 6] >> (index % 6) & 1 == 1
    }

    /// Six codes a byte, the lowest bit first: one bit says whether the code at that place is registered.
    private static let sixes: [UInt8] = packed.utf8.filter { $0 != UInt8(ascii: "\n") }.map { $0 - UInt8(ascii: "0") }

    private static let packed = #"""
        ogNononoo^mnok_fgo1?GmfUcQoogo?Lo>`oo_L152AjogoOoo_ogmooooooooohYoooog4_:8W_oogonoomoookoom:d7?lMMnWDL08OgN7o4L8
        ho[kOoooo_omomoooooOmooooOoO_ooo_oo_Wokomoko]ooooko_oooooomoo?ookogooo_oooonooomooOmooooommooo_oooogoonekooonooo
        oooogog_mGM[_1doL6l@\P@9110D410Pkn_lOB[@5ImTTPhmkEn5FEEF>`a=g=okOnNGhD62000_ookooooOghca7omo1480`D0P00200<0@00PT
        Q0Moem_gnk51080I=VA`O^W80000OgRg6DNfckkKmoLWD44162@d00oaWmUeIje]]on00800000`GYeABfF0^HmNdmmOo1000401F=0000;UW4U5
        :0@00004AT4000640000@0004A00@0H1H000500PX@0000EU]01IE@bDaGm_Rgl00080010000004LA>1diEI62VWR0010TP0000400008@0010A
        000\n_J>080000010000000800410000200000aPXF0000004021VR010P@P@10084SQ0100000@0<@m3012400000j>c>1002@4000000000000
        0000ooog]o_g??XX0oogWln7U?04P0Ka0FD9K>`ginm0DS4T1h@PS>9EKSclom?Kio_ooA0204@8B`cGmo@Q?A400@`_mo]eX_1mg<J30008jUW0
        7@80`ooOn30644800000@@8710000000@0404P0]nC:30100AB21\10H`oonoI?75lig^=00A00000D1eH[PX@0044Uhogo?5T0250400000@000
        <00000@X2`fh8A1RP0lA0N00000c@1495N4Q012400R0@QH40P=k^3E==4AJ>TejcP00PD0@@000005AFVTeMMjP7Min0010800P00DA04P0040@
        02P@8PojGW3aMJ100`011028I;J00000B@400@04`gIUC@0P040dF040@0?TRaTd24PB0H410PP0002`00X10P000000`SmkE80200@0000000A0
        001000`oG?NooooooooOoo_moooooooooL_oOo_nooofmooookooooooooooogokloogOcmooommoooookknoooooooOokoomooo_ooo_oojmooo
        ooooeomoo^GoMkmolRI1\lo1`_ooo3020<LOOHPib1oklm7AR0cWkiAooKUlokcobkAUgooo71H020080EeW:nMn^5aQA1mnoO7@3@@dHa500104
        4800PX0PkMKonkoooooooookookoomoooooooOoooMooo_mOoooOoooo_oO_ooonooogOgGooOoooOoooomnoonoomoooogggmkkgooOOooooooo
        foomomooomoolOOoOmoOOjkonooOgoW02B`oooooGonooOooRkiioOooFeGaoooooookNgo[mm`XAI0aG2MG_Jjomoo8M]doooo?P@10G5U`UEO3
        RoooO;DQ5G01R00MY11254401H000000045H5@@000P1A020H0PTagoI[K@U6LEkkgDWk=81R140E840000E3Vof@hHb6mmmC410P00000900000
        0X04040@00ogmmKOn^loo245466\ogQN48009e25WlOkaokko0002L<hN`o^Ogk^gcgmoo?oegn@dO74140aom]]MWoG5HhkeOG_M0000<DL210@
        00@03U1980000000000000000000000000000000000000000000000000000000000000000000000000000000000000000lN_WGUkCdE213D8
        jOA00200000lnoo_0<20P0008000`Dkh@0000419F0@020cPS60D04`PAP40000lOomkBX:4oQ]D00880000004528@?01Q@@4fGL63000@0L908
        00@008D0P000oneooooo_l]g_gko_nooo]4@@4OO_gommoonOooOa_GloloOoknmWokoCoogog_OoNeo_4XMOblmmoooo__oooeE7mnG@QQ8fooW
        ElI5?dWaM5ZTeO_OooooooOoMooomJoGoo3@H:`_Soohfk?GnomO@kC5kQkonnoofokmg?gookoggOMo_k2PoFloooogOnooo_OoonmOFmaMoSof
        MmLOFT[jk1Z7P00<2@098A00004e6@000@00400<9H0D0P0000090@00@`=FGgd3DmDl6@De8Y00200@0P00000go_n7HQD@T0:100S40920@000
        000004000000@0a__=9010000000000`0f20000000P200000KX`20@004`oH800B0ooim30U0000X000000000@00a00T2800@000`P00000400
        00000000000000`oooocniK4@000B6PA=7_G0400`@11A1A04Ho?bD0100;PPDEMGfggaa<NE?DmGM6510000000\LofO@5H3RF1@\8>j6000030
        T@4000a0a8@0000leooUGc;LFSWNE0E1TBHj11000\F>BA7@X32TZ99008`O_ooO5>5m_ooobgma<E_@lnooO00P0K5SFlIlcdgkog;Y_60AH4@G
        >Y42@Q2<P384P@20oooo?iO06PX:0AA01Da2n400001TYET024@hon[00004LOJdDi9ANgoQ^=KEP@ePH3C?02000`4mAD<Q_150R0eOo^l10024
        4:KA@H0A00P42410`oNooEP0FT8000020013300000`P`80:D2`<0?0900009C^>6Q<EaooooIA01@8D7`oooo@00044h4@0<81@QKW58<040000
        100000000@R201800<3=VLDaI0A2T=510P84Xa1Q<T0U0:`@41YaIE47400P@@oIG356>0L;>dFX8B48Q14@2<00001007DdEOoAdUi@0AP02A@0
        @001002000@@0@P001
        """#
}
