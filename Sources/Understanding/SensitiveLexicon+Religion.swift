extension SensitiveLexicon {
    /// Religious views.
    static let religionTable = #"""
        @faith = catholic, christian, muslim, jewish, hindu, buddhist, sikh, mormon, lutheran, baptist, methodist,
            protestant, presbyterian, pentecostal, evangelical, anglican, episcopalian, orthodox, atheist, agnostic,
            amish, jain, pagan
        @house = church, temple, mosque, synagogue, chapel, mass, masjid, shul, gurdwara, mandir, parish, congregation
        [religion]
        # In general.
        religion~, religious~, religiosity, irreligious, nonreligious, non religious, interfaith, multifaith
        faith based, faith community, faith, my faith, lost {my|his|her} faith, leap of faith in god, crisis of faith
        {people|man|woman|person} of faith, believer, nonbeliever, non believer, unbeliever
        believe in {god|a god|a higher power|jesus|christ|allah|heaven}
        believe in {hell|an afterlife|the bible|anything after death|karma|reincarnation|angels}
        believes in {god|a higher power|jesus|heaven|hell}, spiritual, spirituality~, spiritually, worship+, worshipper
        worshiper, worshipping, pray, prayed, praying, prayer~, pray for, thoughts and prayers, intercession
        bless {you|this|the|our|me} {lord|food|meal|o lord|father}, blessing {before|over} {meals|the|dinner|food}
        say+ grace, saying grace before, grace before meals, blessed by {god|the lord|allah|a priest}
        divine {intervention|mercy|plan|liturgy|will}, higher power, man upstairs, miracle from, my creator, our creator
        the almighty, almighty, supreme being, deity
        holy {spirit|ghost|land|bible|book|water|week|communion|trinity|father}
        holy {mary|quran|see|city|name|orders|day|sacrament|mass|war|man}, sin, sinner, sinful, sinned, sinning
        is it a sin, salvation, saved by {grace|jesus|christ}, born again, redeemed, repent+, repentance, blasphem*
        heresy, heretic, infidel, heathen, apostat*, apostate, excommunicat*, defrocked, soul winning, save my soul
        sold my soul, heaven and hell, go to {heaven|hell when}, going to hell for, going to heaven, went to heaven
        afterlife, life after death, reincarnat*, past life, past lives, karma and, judgment day, judgement day
        second coming, end times, rapture, apocalypse in revelation, armageddon in, purgatory, resurrection, crucifi*
        crucifix, convert+ to {@faith|islam|christianity|judaism|catholicism|buddhism|hinduism|the faith}
        converting to {islam|judaism|catholicism|christianity|buddhism|hinduism}, {religious|faith} conversion
        revert to islam, new muslim, leave the church, left the {church|faith|religion|jehovah's witnesses}
        leaving the {church|faith|religion}, deconstruct+ my, exvangelical, ex mormon, exmormon, ex muslim, ex catholic
        lapsed catholic, exjw, ex jw, raised {@faith}, grew up {@faith|in the church|religious}, practicing {@faith}
        devout, observant {jew|jewish|muslim}, pious, piety, theist, theism, monotheis*, polytheis*, deist, deism
        pantheis*

        # Without faith.
        atheis*, atheist~, agnostic~, agnosticism, secular {jew|muslim|family|household|upbringing|wedding|ceremony}
        godless, anti religion, antitheist, don't believe in {god|religion|anything}, doesn't believe in {god|religion}
        do not believe in {god|religion}, no longer believe in, stopped believing, stop believing in, is there a god
        does god exist, god doesn't exist, there is no god, losing my religion in, satanis*, satanic, satan, the devil
        devil worship, demonic, demons in, exorcis*, cult

        # God and scripture.
        god, jesus, christ, jesus christ, yeshua, jehovah, yahweh, allah, the lord, our lord, my lord and
        praise {god|jesus|him|the lord|allah|be}, lord's prayer, lord and savior, savior, messiah, virgin mary
        mother mary, hail mary prayer, saint {francis|peter|paul|jude|anthony|joseph|michael|christopher}, patron saint
        apostle, disciple of, disciples, archangel, guardian angel, prophet {muhammad|mohammed|mohammad}, muhammad pbuh
        pbuh, krishna, shiva, ganesha, ganesh, vishnu, lakshmi, durga, hanuman, waheguru, guru nanak, buddha, the buddha
        dalai lama, bodhisattva, dharma, bible~, biblical
        bible {study|verse|school|camp|group|app|college|study group|stories|quote|reading}, scripture~, old testament
        new testament, gospel, psalm, book of {proverbs|genesis|revelation|exodus|job|mormon|psalms|isaiah|leviticus}
        {john|matthew|luke|romans|corinthians} {3|1|2|4|5|6|8} {16|1|3|28|13}, corinthians, leviticus, deuteronomy
        ephesians, philippians, galatians, ten commandments, commandment, beatitudes, quran~, koran, qur'an, hadith
        surah, sura, sunnah, sharia, shariah, fatwa, torah, talmud, kabbalah, vedas, upanishads, bhagavad, gita
        guru granth, tripitaka, sutra, scriptural, catechism, creed nicene, encyclical, nicene

        # People and places.
        church, churchgoer~, churchgoing, churchy, megachurch, go to {@house}, goes to {@house}, going to {@house}
        went to {@house}, attend+ {@house|a church|the mosque|services|mass}
        attending {mass|church|services|temple|synagogue}, {my|our|his|her|their|local|new|find a|home} {@house}
        {@house} {every|on|this|service|times|group|choir|community|friends|member|potluck|elders}
        {@house} {leader|council|camp|clothes|school|wedding|volunteer|small group|retreat|bulletin|donation|tithe}
        skip+ {church|mass}, {at|to|from|after|before} {church|mass|temple|synagogue|mosque}, temple recommend
        {hindu|buddhist|sikh|mormon|jain} temple, mosque~, masjid, synagogue~, shul, gurdwara, mandir, ashram, parish
        parishioner, diocese, congregation, congregant, convent, monastery, seminary, seminarian, theolog*
        divinity school, bible belt, chapel service, confessional
        confession {at|to a|with father|booth|to my priest|before}, go to confession, went to confession, altar, pews
        pulpit, priest~, priesthood, pastor~, reverend, vicar, clergy, clergyman, deacon, deaconess, archbishop
        bishop {said|of|desmond}, {the|our|my} bishop, cardinal {sarah|dolan|elected}, pope, the pope, papal, vatican
        conclave vote, nun, monk, monastic, friar, abbot, abbess, rabbi~, rabbis, cantor, imam~, mullah, ayatollah
        muezzin, sheikh {said|at the mosque}, swami, lama rinpoche, chaplain
        youth {pastor|minister|group at church|ministry}, worship {leader|team|music|song|band|service|night}
        altar {boy|server|call}, choir at church, church choir, missionary~, mission trip
        on {a|his|her|my} mission for the church, evangelis*, evangelical~, televangelis*, preach+, preacher, preaching
        sermon~, homily, ministry of, ministries, minister {preached|at my church|at our church}, clergywoman
        street preacher

        # Practice, dress, food, rites.
        baptism~, baptize~, christening, christened, godparents, godmother, godfather of my
        first {communion|holy communion}, communion~, eucharist, take communion
        confirmation {class|mass|sponsor|name|ceremony at church}, last rites, anointing, holy orders
        mass {times|schedule|intentions|on sunday|readings}, sunday {mass|school|service|worship}, latin mass
        midnight mass, rosary~, novena, stations of the cross, hymn, hymnal, gospel {music|choir|song}
        christian {music|rock|radio|school|dating|counselor|counseling}
        christian {bookstore|college|singles|mingle|podcast|values|girl|man}, speaking in tongues, laying on of hands
        faith healer, tithe, tithing, offering plate, devotional~, devotions, quiet time with {god|the lord}
        my testimony, walk with {god|the lord|christ}, spiritual {director|retreat|guidance|journey|awakening}
        bar mitzvah~, bat mitzvah~, bnai mitzvah, mitzvah, bris, mohel, kippah, yarmulke, tallit, tefillin, mezuzah
        shabbat~, shabbos, sabbath~, havdalah, seder, chabad, hebrew school, yeshiva, minyan, kaddish, sitting shiva
        sit shiva, kosher~, keep+ kosher, parve, treif, halal~, haram, halal {meat|food|certified|restaurant}, zabiha
        kosher {food|kitchen|restaurant|meat|for passover}, pork is forbidden, don't eat pork
        doesn't eat {pork|beef because|meat on fridays}, no meat on fridays, hijab~, hijabi, niqab, burqa, burka
        headscarf, head scarf for, abaya, turban, modest {dress for church|fashion for muslim|swimwear muslim}, salah
        salat, namaz, wudu, adhan, azan, qibla, fajr, dhuhr, maghrib, isha prayer, jummah, jumuah, dua, tasbih, shahada
        zakat, sadaqah, hajj~, umrah, kaaba, inshallah, insha allah, mashallah, masha allah, alhamdulillah, subhanallah
        bismillah, allahu akbar, salam alaikum, assalamu, ramadan~, ramadhan, ramzan, iftar, suhoor, sehri, taraweeh
        eid~, eid mubarak, eid al, laylat, puja, pooja, aarti, bhajan, mantra for {lord|ganesh|shiva}, kirtan, langar
        darshan, tilak, prasad, ashura, muharram, vesak, wesak, puja room, home shrine, shrine at home, zazen
        dharma talk, sangha, vipassana, hare krishna, amen, hallelujah, glory to god
        god is {good|great|love|with|real|watching|testing}
        god's {plan|will|love|word|grace|mercy|timing|gift|help|house|people}, god willing, god bless, godly
        god fearing, godfearing, fear of god, word of god, hand of god in, called by god, talk to god, talking to god
        mad at god, angry at god, dear god, dear lord, pray to god, gods will, thank the lord, thank jesus
        in jesus name, in jesus' name, amen to that lord
        fast+ for {ramadan|lent|god|yom kippur|religious reasons|the lord|navratri}
        fasting {for|during|on} {ramadan|lent|god|yom kippur|religious}
        fasting {for|during|on} {the lord|navratri|ekadashi|karva chauth|ashura}, break+ my fast at sunset
        breaking {the|my|our} fast, daniel fast, religious {fast|fasting|holiday|reasons|beliefs|exemption}
        religious {school|upbringing|community|freedom|family|parents}, pilgrimage~, pilgrims to, camino as a pilgrim
        lourdes, fatima shrine, mecca~, medina pilgrimage, wailing wall, western wall, jerusalem pilgrimage

        # Holy days.
        {for|during|of} lent, lent {starts|begins|ends|this|season}
        give up {something|chocolate|sugar|alcohol|meat|coffee|social media} for lent, lenten, ash wednesday
        ashes on my forehead, good friday, palm sunday, maundy thursday, holy saturday
        easter {mass|service|vigil|sermon|sunday service|liturgy|triduum}, pentecost, epiphany mass, all saints day
        all souls, corpus christi mass, ascension day, assumption of mary, advent {service|wreath|candle|season|sunday}
        christmas {mass|service|eve mass|eve service|carol service|pageant|sermon|nativity}, nativity
        birth of {jesus|christ}, three kings day, keep christ in christmas, carol service, passover~, pesach, hanukkah~
        chanukah~, hannukah, hanukah, menorah, dreidel, rosh hashanah~, yom kippur~, sukkot, sukkah, purim
        simchat torah, shavuot, tisha b'av, high holidays, high holy days, diwali~, deepavali, holi festival, navratri
        navaratri, dussehra, ganesh chaturthi, raksha bandhan, janmashtami, karva chauth, vaisakhi, gurpurab
        maha shivaratri, orthodox {easter|christmas|church|jew|jewish|priest}, beltane, samhain, imbolc, yule ritual
        solstice ritual

        # Communities.
        catholic~, catholicism~, christian, christianity~, christendom, muslim~, moslem, islam, islamic~, islamist
        islamophob*, jew, jewish~, judaism~, semit*, antisemit*, anti {semitic|semitism|semite}, hindu, hindus
        hinduism~, buddhist~, buddhism~, sikh, sikhism, jain, jainism, protestant~, reformed church, lutheran~, baptist~
        methodist~, presbyterian~, anglican~, episcopal*, pentecostal~, calvinis*, nondenominational, non denominational
        mormon~, latter day saints, lds, jehovah's witness, seventh day adventist, adventist, quaker~, amish, mennonite
        hutterite, unitarian~, universalist, scientolog*, christian scientist, opus dei, jesuit~, franciscan
        dominican friar, coptic, maronite, greek orthodox, russian orthodox, eastern orthodox, sunni~, shia, shiite~
        shi'a, sufi, sufism, ahmadi*, salafi*, wahhabi*, alevi, druze, hasid*, hassid*, haredi, ultra orthodox
        reform jew, baha'i, bahai, zoroastrian*, parsi, taois*, daois*, shinto*, confucian*, rastafari*, rasta, santeria
        voodoo, vodou, hoodoo, wicca, wiccan, pagan~, paganism, druidry, heathenry, asatru, falun gong, yazidi, gnostic*
        christadelphian, moonies, unification church, hillsong, jdate, muzmatch, muzz app, salaams app, christianmingle
        crosswalk devotional, nones and, spiritual but not religious, theocra*, madrasa, madrassa, islamic school
        catholic {school|wedding|guilt|mom}, religious education, ccd class, rcia, vacation bible school, vbs
        christian school, faith school, parochial school, bible college, jesuit school

        # Heard or spelled otherwise, and emoji.
        ram a don, rama don, ramadam, hunnuka, hanaka, hanika, chanuka, yom kipper, yum kippur, rosh hashana, roshashana
        bar mitsva, bat mitsva, bar mizvah, sinagog, sinagogue, synagog, moslims, muslin prayer, catholick, cathlic
        jehova, budhist, budhism, bhuddist, buddist, hindhu, athiest, athiesm, agnostik, evangelicle, babtist, babtism
        presbaterian, cura on, core on recitation, kuran, bibel, scriptur, prayr, preist, paster at church, rabi at
        e mam, ee mam, hallal, hala meat, cosher, ✝, ☪, ✡, 🕉, ☸, 🕍, 🕌, ⛪, 🛕, 🕋, 📿, 🛐, ☦, 🔯, 🕎, 🪯, ☯, 🧕, 👳
        """#
}
