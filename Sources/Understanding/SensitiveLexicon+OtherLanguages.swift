extension SensitiveLexicon {
    /// Words of other languages, for messages that mix them with English and for foreign ones: Spanish, Portuguese, French,
    /// Italian, German, Dutch, Polish, Turkish, Indonesian, Russian, Arabic, Hindi, Chinese, Japanese, Korean. Only such as mean nothing else in English.
    static let otherLanguagesTable = #"""
        [health]
        # Romance languages and German; accents are of no matter.
        salud mental, enfermedad*, enfermo, enferma, enfermera, sintoma*, sintomas, cancro, cancer de, cancer du
        tumore*, embaraz*, diabetico, diabetica, diabete, medico, medica, medicina, medicamento*, medicament*, farmaco
        farmaci*, hospitalar*, hospitales, ospedale, hopital, krankenhaus*, krankheit*, krank, kranke, kranken, arzt
        arztin, arzte, zahnarzt, hausarzt, medikament*, tabletten, schwanger*, krebs, herzinfarkt, schlaganfall
        depressionen, angststor*, therapeut*, psychiat*, psiquiat*, psicolog*, ansiedad, ansiedade, depresion, depressao
        depressione, angoisse, anxiete, grossesse, enceinte, maladie*, malade, malattia, malattie, malato, malata
        gravidanza, incinta, gravida, gravidez, doenca*, doente, remedio, cirurgia*, cirugia*, chirurg*, operacion de
        operationen am, dolor de, dor de, mal de tete, maux de, kopfschmerz*, ruckenschmerz*, schmerzen, bauchschmerz*
        fieber, fiebre, febre, febbre, fievre, grippe, gripe, influenza, erkaltung, erkaltet, vacuna*, vacina*, impfung
        geimpft, impfstoff, vaccino, vaccini, aborto, avortement, abtreibung*, aborti, sangre, sang dans, blutdruck
        blutzucker, sehnerv, allergie*, alergia*, alergico, alergica, asma, quimioterap*, chimioterap*, chemioterap*
        strahlentherap*, rollstuhl, behindert*, behinderung*, discapac*, deficient mental, handicape*, gesundheit*
        gesundheitlich, sante mentale, salute mentale, zdrowie, choroba*, lekarz*, szpital*, ciaza, bolesti, hastane
        hastalik*, doktor*, ilac, hamile, saglik, penyakit*, dokter*, sakit, hamil, obat, kesehatan, rumah sakit
        ziekte*, ziekenhuis*, zwanger*, huisarts, kanker, sygdom, sjukdom, sjukhus, sykdom, syk, gravid, kreft, kreftsyk
        # Russian, Arabic, Hindi, Chinese, Japanese, Korean.
        больниц*, болезн*, болен, больна, врач, врача, врачу, лекарств*, беременн*, рак груди, симптом*, здоровь*
        депресси*, диабет*, مرض, مريض, مريضه, مستشفي, طبيب, دواء, حامل, سرطان, السكري, الصحه, بيماري, अस्पताल, डॉक्टर
        बीमारी, दवा, कैंसर, 医 生, 医 院, 病 院, 癌, 怀 孕, 妊 娠, 糖 尿 病, 症 状, 抑 郁, う つ, 薬, 药, 病 気, 疾 病, 手 术, 手 術, 感 染, 병원, 의사, 암
        임신, 당뇨병, 우울증, 증상, 질병

        [religion]
        iglesia, igreja, eglise, chiesa, chiese, kirche, kirchen, kirch*, kerk, kosciol, kosciola, kilise, gereja
        mezquita, moschee*, mosquee*, cami imam, sinagog*, dios mio, diosito, dieu, gott, gottes*, gottesdienst*
        jesucristo, jesu*, gesu, iesus, cristo, cristian*, christlich*, christen, chretien*, catolic*, catoliq*
        katholi*, katolic*, katolik*, evangelic*, evangelisch*, protestantis*, musulman*, muslimisch*, moslimisch*
        islamisch*, islam, judio, judia, judeu, juif, juive, ebreo, ebrei, ebraic*, judisch*, jude, juden, judentum
        budis*, bouddhis*, hinduis*, ateo, atea, ateis*, athee, gebet, gebete, beten, betet, oracion*, oracao, rezar
        rezo, rezando, priere, prier dieu, pregare, preghiera, biblia, bibbia, bibel*, padre nuestro, sacerdote*, pretre
        priester*, pfarrer*, pastorin, pastores, semana santa, misa, missa, messe de minuit, bautizo, bautismo, taufe
        getauft, bapteme, battesimo, glaube an gott, glaubig*, religios*, religieu*, fe en dios, cuaresma
        quaresma, careme, fastenzeit, papst, papa francesco, papa francisco, namaz, oruc, kuran, ramazan, allaha, doa
        sholat, puasa, lebaran, церков*, церкв*, бог, бога, богу, молит*, молитв*, религи*, христиан*, правосл*
        мусульма*, ислам*, еврей*, الله, الاسلام, اسلام, مسلم, مسلمه, مسجد, صلاه, رمضان, القران, دين, كنيسه, مسيحي
        मंदिर, भगवान, पूजा, धर्म, मुसलमान, 教 会, 教 堂, 上 帝, 神 父, 佛 教, 仏 教, 基 督, キ リ ス ト, イ ス ラ ム, 伊 斯 兰, 穆 斯 林, 寺 庙, 祈 祷
        宗 教, 교회, 하나님, 예수, 기독교, 불교, 종교, 기도

        [sexual_orientation]
        schwul, schwule, schwuler, schwulen, lesbisch*, lesbe, lesben, homosexuell*, homosexuel*, homosexual*
        homosesual*, omosessual*, bisexuell*, bissexu*, bisessual*, gais, maricon, mariquita, lesbiana, lesbienne*
        lesbica, lesbiche, sapatao, viado, bicha gay, pede, gouine, frocio, finocchio gay, salir del armario
        sali del armario, coming out als, transgeschlecht*, transsexuell*, transexual*, transgenre
        matrimonio igualitario, ehe fur alle, mariage pour tous, orgullo gay, geaart, escinsel, gej, geje, lesbijk*, гей
        геи, лесби*, гомосекс*, трансген*, مثلي, مثليه, समलैंगिक, 同 性 恋, 同 性 愛, 同 志, ゲ イ バ, レ ズ, 동성애, 게이, 레즈비언, 성소수자

        [politics]
        politik*, politisch*, politique*, politico, politici, politica, polityk*, siyaset*, siyasi, partido politico
        partei, parteien, wahlen, wahlkampf*, wahlrecht*, bundestagswahl*, bundestag, bundeskanzler*, kanzler*
        bundesregierung*, regierung*, gobierno*, governo, governi, gouvernement*, hukumet, pemerintah, elecciones
        eleccion, eleicao, eleicoes, elezioni, elezione, electorales, verkiezing*, wybory, secim*, pemilu, votar
        voto por, votazione, votacao, voter pour, presidente, praesident*, prasident*, presidencial, presidentielle*
        senador*, senateur*, diputado*, deputado*, deputato, abgeordnet*, parlamento, parlement*, parlamentar*, congreso
        congresso, izquierda, esquerda, derecha politica, linke partei, rechtsextrem*, linksextrem*, extreme droite
        ultraderecha, demokrat*, democratie*, democraci*, democrazi*, sozialist*, sozialdemokrat*, sozialism*
        socialistas, comunis*, kommunis*, komunis*, fascist*, fascismo, faschis*, nazional*, nationalsozial*, diktat*
        dictadura, ditadura, dittatura, dictature, huelga politica, manifestacion, manifestazione, demonstrationen
        protesta, proteste, guerra, krieg, kriege, angriffskrieg, guerre, oorlog, wojna, savas, perang, einwander*
        zuwander*, klimapolitik, klimaschutz, klimawandel, cambio climatico, calentamiento global, changement climatique
        rechauffement climatique, cambiamento climatico, mudancas climaticas, steuern senken, frontera, migracion
        inmigracion, immigrazione, imigracao, minister, ministro, ministra, ministre, ministerpras*, burgermeister*
        alcalde, alcaldesa, sindaco, prefeito, политик*, правител*, президен*, выбор президента, выборы, голосова*
        парти*, войн*, войны, депутат*, протест*, путин*, зеленск*, السياسه, سياسي, انتخابات, حكومه, الحكومه, رئيس, حرب
        الحرب, البرلمان, चुनाव, सरकार, राजनीति, मोदी, प्रधानमंत्री, 选 举, 選 挙, 政 治, 政 府, 总 统, 大 統 領, 総 理, 首 相, 国 会, 共 产 党
        投 票, 战 争, 戦 争, 抗 议, 民 主, 선거, 대통령, 정치, 정부, 국회, 투표, 전쟁

        [ethnicity]
        inmigrante*, imigrante*, immigrat*, migrante, refugiado*, refugie*, rifugiat*, fluchtling*, gefluchtet*
        auslander*, migrationshintergrund, extranjero*, estrangeiro*, etranger, straniero, stranieri, herkunft, racismo
        racista*, rassis*, rassismus, racisme, raciste*, razzis*, razzismo, rasisme, etnia, etnico, etnica, etnic*
        ethnie, ethnisch*, ethnique*, minderheit*, negro, negra, preto, schwarze menschen, noir de peau, indigena*
        indios, gitano, gitana, zigeuner*, ascendencia, abstammung, vorfahren, ancetres, antepasados, hautfarbe
        color de piel, cor da pele, couleur de peau, deutschturk*, turkischstamm*, staatsburger*, ciudadania, cidadania
        nacionalidad, nationalitat, беженц*, мигрант*, расис*, национальность, национальности, لاجئ, لاجئين, عنصريه, जाति, दलित, 移 民
        难 民, 難 民, 种 族, 人 種, 少 数 民 族, 外 国 人, 이민자, 난민, 인종

        [philosophy]
        weltanschauung, veganismo, veganismus, veganisme, estoicismo, stoizismus, humanismus, pacifismo, pazifis*
        humanismo, humanisme, sinn des lebens, sentido de la vida, sens de la vie, verschworungs*, conspiracion*
        complotis*, complotto, querdenker*, tierschutzer*, tierrechte, 阴 谋 论, 陰 謀 論, 人 生 观, 음모론

        [union]
        gewerkschaft*, betriebsrat*, tarifvertrag*, tarifverhandl*, warnstreik*, streik, streiken, gestreikt, sindicato
        sindical*, sindicalist*, sindacato, sindacati, sindacal*, syndicat*, syndical*, syndique*, huelga, greve
        greviste*, sciopero, scioperi, scioperare, vakbond*, staking, zwiazek zawodowy, zwiazkow*, strajk*, sendika*
        grev, serikat buruh, serikat pekerja, mogok kerja, fackforening*, fagforening*, профсоюз*, забастов*, نقابه
        اضراب, हड़ताल, यूनियन, 工 会, 罢 工, 労 働 組 合, 組 合, ス ト ラ イ キ, 노조, 노동조합, 파업
        """#
}
