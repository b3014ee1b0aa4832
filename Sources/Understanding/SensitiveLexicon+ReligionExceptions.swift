extension SensitiveLexicon {
    /// What looks like religion and is not: sights, idioms, myths in games and novels, names.
    static let religionExceptionsTable = #"""
        @sight = church, temple, mosque, monastery, synagogue, shrine, chapel, convent
        @old = old, ancient, famous, beautiful, medieval, gothic, baroque, historic, historical, byzantine, ruined,
            stone, oldest, prettiest, romanesque, wooden, golden, inca, mayan, maya, aztec, khmer, egyptian, abandoned
        @town = kyoto, bangkok, rome, paris, venice, florence, istanbul, athens, prague, vienna, barcelona, bali,
            angkor, cambodia, japan, thailand, italy, luxor, egypt, tokyo, seville, cordoba, cusco, krakow, moscow,
            delhi, norway, iceland, santorini, greece, burma, bagan, siem reap, chiang mai, taipei, lisbon, porto,
            cologne, milan, mexico
        [religion]
        # Sights.
        ! {@old} {@sight}
        ! {@sight} {ruins|architecture|tour|tower|bell tower|steps|street|road|hill|bells|facade|complex|roof|gardens}
        ! {@sight} {in|of|near|around} {@town}, {@sight} and {museums|castles|palaces|squares|markets|temples}
        ! {museums|castles|palaces|squares|markets} and {@sight}
        ! {visit+|see|tour+|photograph+|visiting|sketch} {the|a|some|that|this|} {@sight}, must see {@sight}
        ! buddhist temple in {@town}, hindu temple in {@town}, notre dame, sistine chapel, st peter's
        ! saint peter's basilica, sagrada familia, blue mosque, hagia sophia, westminster abbey
        ! temple of {artemis|zeus|apollo|karnak|heaven|doom|time|poseidon}, angkor wat, church of the holy spirit tower
        ! vatican {museum|city tour|tickets|tour}, wedding chapel in vegas, temple {run|university|grandin|bar}
        ! legs of {spectacles|glasses}, prison monastery hotel, christchurch, falls church, church street
        ! church's chicken, winston churchill, frank church, charlotte church, eric church, chapel hill, dave chappelle

        # Idioms.
        ! oh my god, omg, my god, oh god, oh lord, good god, good lord, thank god, god damn, goddamn, god awful
        ! god forbid, god knows, god only knows, for god's sake, for the love of god, for christ's sake
        ! for heaven's sake, for pete's sake, i swear to god, swear to god, honest to god
        ! god i {love|hate|miss|wish|need|hope}, hand to god, jesus what, jesus that, lord knows
        ! lord have mercy on my wallet, act of god, god given talent, god tier, god mode, godsend, god help {me|us}
        ! oh dear god, oh dear lord, dear god {no|why|that|this}, play god, god complex, rock god, guitar god, rap god
        ! {a|an|almost|nearly} religious {football|soccer|baseball} {fan|drinker|goer|routine|follower|collector}
        ! {a|an|almost|nearly} religious {hockey|sports|coffee} {fan|drinker|goer|routine|follower|collector}
        ! {a|an|almost|nearly} religious {tennis|cricket|basketball} {fan|drinker|goer|routine|follower|collector}
        ! {a|an|almost|nearly} religious {runner|reader|gym|vinyl} {fan|drinker|goer|routine|follower|collector}
        ! a religious {football|soccer|sports|hockey|baseball|cricket|coffee} fan, religious fan of
        ! religious about {my|the|his|her|our} {coffee|skincare|gym|workout|budget|routine|sleep|inbox|morning}
        ! almost a religious experience, like a religion {here|to|for}, football is a religion
        ! {football|soccer|hockey|cricket|coffee|baseball} is {a|my|his|our} religion, gospel truth
        ! bible of {cooking|baking|fashion|programming|gardening|design|photography|style}
        ! cult {classic|film|movie|following|favorite|hit|series|game|show}, cult of the lamb, in good faith, bad faith
        ! good faith, leap of faith, faith in {humanity|people|you|the process|the team|my|our|the market}
        ! have faith in {you|me|us|the team|yourself}, faith hill, george michael faith, faith no more, blind faith
        ! true believer in the product, daydream believer, i'm a believer, belieber, not a believer in
        ! preaching to the choir, practice what you preach, wing and a prayer, prayer plant, calathea prayer plant
        ! living on a prayer, livin on a prayer, like a prayer, pray for rain, pray it {doesn't|won't} rain
        ! praying mantis, eat pray love, mortal sin of cooking, sin city, sin tax, sin and cosine, sinus
        ! sine and cosine, cos and sin, sin cos, sin of x, cardinal sin of, seven deadly sins anime, guilty as sin
        ! holy {cow|moly|crap|shit|smokes|grail|guacamole|hell|fuck|toledo|mackerel}, monty python and the holy grail
        ! what the hell, hell yeah, hell no, hell of a, heaven sent, match made in heaven, in heaven with
        ! seventh heaven, stairway to heaven, knockin on heaven's door, heavenly {smell|taste|cake|spa}
        ! devil's {food|advocate|food cake|tower|in the details|peak|bridge}, devil wears prada, the devil wears prada
        ! the devil is in the details, tasmanian devil, new jersey devils, dust devil, red devils, speak of the devil
        ! deviled eggs, the devil's advocate, may cry devil, devil may cry, daredevil, hazbin hotel, angel food cake
        ! savior of the galaxy, saint bernard, saint laurent, yves saint laurent, st bernard
        ! patron saint of {coffee|bad decisions|dogs|lost socks}
        ! mass {effect|production|market|transit|media|of the sun}
        ! mass {of the earth|shooting|index|spectrometry|number|index calculator}, amazing grace period, confession time
        ! confessions of a shopaholic, altar ego
        ! mecca {for|of} {shopping|surfers|surfing|climbers|climbing|foodies|food|runners}
        ! mecca {for|of} {cyclists|cycling|hikers|skiers|golf|coffee|tech|fashion|gamers}, pilgrims on the mayflower
        ! plymouth pilgrims, pilgrim at tinker creek, scott pilgrim, karma {police|chameleon|points|farming|on reddit}
        ! reddit karma

        # Myth, games, novels, shows, names.
        ! god of war, god of war ragnarok, greek god, roman god, norse god, egyptian god, aztec god
        ! hindu mythology game, sun god
        ! god of {thunder|mischief|the sea|the underworld|love|wine|death|fire|the sun|the dead|olympus}
        ! gods of {olympus|egypt|asgard}, american gods, clash of the gods, olympian gods
        ! gods and {goddesses|heroes|monsters} of, city of god film, god emperor of dune, hades god, percy jackson gods
        ! the godfather, godzilla, deity in {civ|dnd|d d}, deity {difficulty|level|build}, civ deity
        ! lord of the {rings|flies|dance}, lord of rings, the lord of, time lord, lord voldemort, lord byron
        ! lords of the fallen, house of lords, landlord
        ! the {priest|monk|cleric|paladin|druid|warlock} {class|build|spell|subclass|spec|deck|main}, holy priest
        ! shadow priest, disc priest, discipline priest
        ! {level|play|playing|my|a} {priest|monk|cleric|paladin} {main|build|character|alt|in wow}, judas priest
        ! fleabag priest, hot priest, monk {fruit|fish|parakeet|episode|tv|season|strap|shoes}, thelonious monk
        ! monk the show, sister act, nun the movie, the nun movie, young sheldon church, two popes, the young pope
        ! conclave movie, book of mormon musical, book of mormon tickets, jesus christ superstar, life of brian
        ! jesus of nazareth miniseries, passion of the christ movie, gabriel jesus, jesus navas, jesus shuttlesworth
        ! christian {bale|dior|louboutin|slater|siriano|pulisic|eriksen|mccaffrey|lacroix|grey|horner|ronaldo}
        ! hans christian andersen, christian the lion, tacos al pastor, al pastor, pastor burrito
        ! quaker {oats|parakeet|parrot|oatmeal}, amish {furniture|country quilt|chicken|friendship bread}, mormon tea
        ! mormon lake, jesuit ruins, cardinal {bird|feeder|red}, st louis cardinals, arizona cardinals
        ! arizona state sun devils, new orleans saints, the saints game, southampton saints, san jose
        ! buddha {bowl|hand}, little buddha bar, orthodox {approach|method|stance|opening|boxer}, jain recipe dal
        ! hindu kush, kosher salt, kosher {dill|pickle|dog|style deli}, kosher hot dog, halal guys, halal cart
        ! not kosher to, bible paper, deacon jones, deacon blues, pope leo the cat, pope francis film, platform agnostic
        ! cloud agnostic, {framework|language|device|hardware|vendor|database|tool|os|browser} agnostic, mantra of
        ! hindu numerals, pagan metal, pagan min, pagan peak, voodoo {lily|doughnut|ranger|child}, baptism of fire
        ! communion of minds, apostle islands, holy roman empire, roman catholic history, crusades, knights templar
        ! st augustine beach, st augustine florida, corpus christi texas, corpus christi beach, san antonio, santa fe
        ! los angeles, mission san juan, missionary style, missionary position, sutra cafe, kama sutra, eid balance
        ! amen break, amen corner, hallelujah chords, hallelujah by leonard, leonard cohen hallelujah, shiva bowl
        ! krishna river, durga puja holiday flights, ganesh tattoo, himalayan monk figurine
        ! resurrection of the franchise, resurrection {fern|plant|rogue}, matrix resurrections, diablo resurrected
        ! alien resurrection, purgatory chasm, armageddon movie, apocalypse now, zombie apocalypse, exorcist movie
        ! the exorcist, satanic panic documentary, demon {slayer|souls|hunter}, demons souls, satan's hollow
        ! saint seiya
        """#
}
