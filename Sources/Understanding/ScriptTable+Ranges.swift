extension ScriptTable {
    /// Where the script of letters and marks changes: `first=Script` in hexadecimal and ISO 15924 names, nothing for
    /// what all scripts share (Common, Inherited). What is neither letter nor mark is not asked for, so that stretches
    /// reach over it. After Scripts-18.0.0.txt of the Unicode Character Database.
    static let rangeTable = #"""
        41=Latn b5= ba=Latn 2b9= 2e0=Latn 2ec= 370=Grek 374= 376=Grek 3e2=Copt 3f0=Grek 400=Cyrl 485= 487=Cyrl
        531=Armn 591=Hebr 610=Arab 640= 641=Arab 64b= 656=Arab 670= 671=Arab 710=Syrc 750=Arab 780=Thaa 7ca=Nkoo
        800=Samr 840=Mand 860=Syrc 870=Arab 900=Deva 951= 955=Deva 980=Beng a01=Guru a81=Gujr b01=Orya b82=Taml
        c00=Telu c80=Knda d00=Mlym d81=Sinh e01=Thai e81=Laoo f00=Tibt 1000=Mymr 10a0=Geor 1100=Hang 1200=Ethi
        13a0=Cher 1401=Cans 1681=Ogam 16a0=Runr 1700=Tglg 1720=Hano 1740=Buhd 1760=Tagb 1780=Khmr 180b=Mong
        18b0=Cans 1900=Limb 1950=Tale 1980=Talu 1a00=Bugi 1a20=Lana 1ab0= 1b00=Bali 1b80=Sund 1bc0=Batk 1c00=Lepc
        1c5a=Olck 1c80=Cyrl 1c90=Geor 1cd0= 1d00=Latn 1d26=Grek 1d2b=Cyrl 1d2c=Latn 1d5d=Grek 1d62=Latn 1d66=Grek
        1d6b=Latn 1d78=Cyrl 1d79=Latn 1dbf=Grek 1dc0= 1e00=Latn 1f00=Grek 2071=Latn 208f= 2090=Latn 20d0= 2126=Grek
        2128= 212a=Latn 212c= 2132=Latn 2133= 214e=Latn 2c00=Glag 2c60=Latn 2c80=Copt 2d00=Geor 2d30=Tfng 2d80=Ethi
        2de0=Cyrl 2e2f= 3005=Hani 3006= 3007=Hani 302a= 302e=Hang 3031= 3038=Hani 303c= 3041=Hira 3099= 309d=Hira
        30a1=Kana 30fc= 30fd=Kana 3105=Bopo 3131=Hang 31a0=Bopo 31f0=Kana 3400=Hani a000=Yiii a4d0=Lisu a500=Vaii
        a640=Cyrl a6a0=Bamu a717= a722=Latn a788= a78b=Latn a800=Sylo a840=Phag a880=Saur a8e0=Deva a90a=Kali
        a930=Rjng a960=Hang a980=Java a9cf= a9e0=Mymr aa00=Cham aa60=Mymr aa80=Tavt aae0=Mtei ab01=Ethi ab30=Latn
        ab65=Grek ab66=Latn ab70=Cher abc0=Mtei ac00=Hang f900=Hani fb00=Latn fb13=Armn fb1d=Hebr fb50=Arab fe00=
        fe2e=Cyrl fe70=Arab ff21=Latn ff66=Kana ff70= ff71=Kana ff9e= ffa0=Hang 10000=Linb 10140=Grek 101fd=
        10280=Lyci 102a0=Cari 102e0= 10300=Ital 10330=Goth 10350=Perm 10380=Ugar 103a0=Xpeo 10400=Dsrt 10450=Shaw
        10480=Osma 104b0=Osge 10500=Elba 10530=Aghb 10570=Vith 105c0=Todr 10600=Lina 10780=Latn 10800=Cprt
        10840=Armi 10860=Palm 10880=Nbat 108e0=Hatr 10900=Phnx 10920=Lydi 10940=Sidt 10980=Mero 109a0=Merc
        10a00=Khar 10a60=Sarb 10a80=Narb 10ac0=Mani 10b00=Avst 10b40=Prti 10b60=Phli 10b80=Phlp 10c00=Orkh
        10c80=Hung 10d00=Rohg 10d4a=Gara 10e80=Yezi 10ec2=Arab 10f00=Sogo 10f30=Sogd 10f70=Ougr 10fb0=Chrs
        10fe0=Elym 11000=Brah 11080=Kthi 110d0=Sora 11100=Cakm 11150=Mahj 11180=Shrd 11200=Khoj 11280=Mult
        112b0=Sind 11300=Gran 1133b= 1133c=Gran 11380=Tutg 11400=Newa 11480=Tirh 11580=Sidd 11600=Modi 11680=Takr
        11700=Ahom 11800=Dogr 118a0=Wara 11900=Diak 119a0=Nand 11a00=Zanb 11a50=Soyo 11ab0=Cans 11ac0=Pauc
        11b0a=Deva 11b60=Shrd 11bc0=Sunu 11c00=Bhks 11c72=Marc 11d00=Gonm 11d60=Gong 11db0=Tols 11df0=Beng
        11ee0=Maka 11f00=Kawi 11fb0=Lisu 12000=Xsux 125a8=Pcun 1264c=Xsux 12f90=Cpmn 13000=Egyp 14400=Hluw
        16100=Gukh 16800=Bamu 16a40=Mroo 16a70=Tnsa 16ad0=Bass 16b00=Hmng 16d40=Krai 16e40=Medf 16ea0=Berf
        16f00=Plrd 16fe0=Tang 16fe1=Nshu 16fe3=Hani 16fe4=Kits 16ff0=Hani 17000=Tang 18b00=Kits 18d00=Tang
        18e00=Jurc 1aff0=Kana 1b001=Hira 1b120=Kana 1b123=Hira 1b124=Kana 1b132=Hira 1b155=Kana 1b170=Nshu
        1bc00=Dupl 1cf00= 1d242=Grek 1d250= 1da00=Sgnw 1df00=Latn 1dff3=Grek 1dff5=Latn 1e000=Glag 1e030=Cyrl
        1e100=Hmnp 1e290=Toto 1e2c0=Wcho 1e4d0=Nagm 1e5d0=Onao 1e6c0=Tayo 1e7e0=Ethi 1e800=Mend 1e900=Adlm
        1ee00=Arab 20000=Hani 3d000=Seal e0100=
        """#
}
