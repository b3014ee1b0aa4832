extension SensitiveLexicon {
    /// Racial or ethnic origin.
    static let ethnicityTable = #"""
        @soul = woman, man, girl, guy, boy, people, person, family, parent, mom, dad, mother, father, grandmother,
            grandfather, grandparent, husband, wife, boyfriend, girlfriend, friend, neighbor, coworker, kid, child,
            lady, folk, student, side of the family, in law, dude, gentleman, teenager, actor, actress, colleague
        @origin = heritage, root, descent, ancestry, ancestor, background, origin, community, immigrant, migrant,
            refugee, blood, citizen, citizenship, passport holder, born, owned business, minority, diaspora, expat,
            american, canadian, ethnicity, nationality, identity, upbringing, dna, genes, household, last name, surname,
            skin, mother tongue
        @hue = black, white, brown, dark skinned, light skinned, fair skinned, colored, mixed, biracial, nonwhite
        @group = asian, hispanic, latino, latina, latinx, latine, chicano, chicana, arab, jewish, roma, romani, gypsy,
            native, indigenous, aboriginal, african american, native american, pacific islander, desi, slavic, kurdish,
            tamil
        [ethnicity]
        # In general.
        ethnic, ethnicity~, ethnocentr*, racial*, racially, interracial~, biracial~, multiracial~, mixed race, racism~
        racist~, antiracis*, anti racist, race relations
        racial {profiling|slur|equality|justice|discrimination|tension|bias|identity|minority|background}
        {my|his|her|their|what|whose|your} race {and|is|or|card|isn't|because|are you|am i|was|matters}
        {another|other|different|same|human|master|own|one} race {and|is|or|card|isn't}
        {another|other|different|same|human|master|own|one} race {because|are you|am i|was|matters}
        {because of|about|based on|regardless of|on the basis of|judged by} {my|his|her|their|your|} race
        {of a different|of another|whatever|of mixed|treated by|discriminate by} {my|his|her|their|your|} race
        race {card|baiting|baiter|war|mixing|riot|and ethnicity}
        race {or ethnicity|or religion|and gender|and class|blind|traitor|issues|question}, what race
        skin {color|tone privilege} {and|discrimination|prejudice|because}
        {my|his|her|their|the color of|because of|dark|light|brown|black|white|our} skin color
        color of {my|his|her|their|our|your} skin, {dark|light|brown|black|fair|white|pale|olive} skinned, colorism
        melanin rich, shadeism, {dark|brown|black} skin, people of color, person of color
        {women|man|kid|student|queer} of color, poc, bipoc, bame, minorities, {ethnic|visible|racial|model} minority
        minority {group|community|owned|rights|status|scholarship|language|background}, underrepresented minority
        microaggression, xenophob*, bigot, bigotry, prejudice~, prejudiced, discriminat*, segregation, desegregat*
        jim crow, white {guilt|flight|privilege|fragility|savior|trash|power|pride|genocide|nationalist}, supremacist~
        supremacy, kkk, ku klux klan, klan, slavery, enslaved, slave {trade|owners|descendants}, plantation owners
        reparations, lynching, apartheid, colonizer, colonialism, decoloniz*, diaspora
        cultural {appropriation|identity|heritage}, assimilat*, code switching, code switch, passing as white
        white passing, ancestry~, ancestor~, ancestral, ancestry {dna|test|kit|results|report|website}, 23andme
        23 and me, twenty three and me, myheritage, my heritage, family tree dna
        dna {test|kit|ancestry|results|matches|heritage|relatives}, genealogy~, genealogist
        heritage {test|month|results}, our heritage, {his|her|their} heritage
        {family|mixed|dual|cultural|ethnic|racial} heritage
        {proud of my|proud of our|embrace my|honor my|connect with my|celebrate my|half} heritage
        {find|trace|tracing|exploring|explore|discover|my|our|family} roots, roots trip, haplogroup, bloodline, lineage
        motherland, fatherland, old country, homeland
        {my|his|her|their|our|mother's|father's} {ancestral|native|home} {land|country|village|homeland}, descended from
        descendants of {slaves|immigrants|refugees|the}, {@nationA} {@origin}, {@nationB} {@origin}, caste~, casteism
        dalit, brahmin, kshatriya, shudra, scheduled caste, scheduled tribe, upper caste, lower caste
        {my|our|her|his|their|enrolled|registered|indigenous|native} tribe
        tribal {member|membership|enrollment|council|elder|lands|nation|id|community}, tribe {member|elder}, clan elder
        reservation {life|school|kids|land}, on the {rez|reservation}, the rez, blood quantum, enrolled member

        # Groups.
        african american~, afro {american|caribbean|latina|latino|brazilian|german}, afrolatina, afrolatino
        black {man|woman|girl|boy|guy|people|person|folks|kid|child|family}
        black {community|church|american|british|owned|history|history month|lives|culture|friend|friendly|neighbor}
        black {neighborhood|actor|actress|hair|hair salon|hairdresser|excellence|joy|lives matter|dad|mom}
        black {mothers|student|teacher|lady|dude|artist|author|barber|barbershop|business|doctor|entrepreneurs}
        black {college|creators|feminism|fraternity|sorority|identity|pride|power|panther party|president|voters}
        black {wall street|twitter|husband|wife|boyfriend|girlfriend|female|male|employee|coworker|youth|elders}
        black {maternal|millennial|muslim|christian|jew|canadian|european|indian|latino|queer|trans}
        black {gay|skin|heritage|ancestry|roots|and brown}
        black {and proud|like me|and white people|or white person|than white|single}
        {am|i'm|is|being|as|are|she's|he's|they're|look|not|born|was|were} black {and|in|but|so|as|he|she|woman}
        {am|i'm|is|being|as|are|she's} black {man|or|person|i|too|like|myself|with white|at a}
        {he's|they're|look|not|born|was|were} black {man|or|person|i|too|like|myself|with white|at a}
        {@kin} {is|are|was} {black|white|brown|mixed|asian|hispanic}
        {@kin} {is|are|was} {latino|latina|arab|native|indigenous|roma|biracial}
        {i'm|we are|he is|she is|they are|as a} {black|brown|mixed|colored}, hbcu, divine nine, juneteenth, kwanzaa
        black lives matter, natural hair {journey|movement|type 4|community}, 4c hair, type 4 hair
        white {man|woman|people|person|guy|girl|boy|folks}
        white {kid|family|neighborhood|boyfriend|girlfriend|husband|wife|lady|dude}
        white {male|female|american|suburb|working class|majority|friend|coworkers|neighbors}
        white {students|teacher|ally|mom|dad|parents|passing|skin|saviour}
        {i'm|he's|she's|they're|we're} white {and|but|so|guy|person|like|as|myself|woman|man|girl|too}
        {as a|being|all|only|mostly} white {and|but|so|guy|person|like|as|myself|woman|man|girl|too}, caucasian~, whitey
        cracker racist, honky, wasp family
        brown {people|person|girl|guy|man|woman|kid|folks|boy|community|family|skin|skinned|parents|mom|dad|aunties}
        yellow {fever for asian|skin}, asian
        asian {american|hate|parents|mom|woman|man|guy|girl|kid|community|family|person|people|heritage|descent}, aapi
        stop asian hate, wasian, blasian, abc american born chinese, american born chinese, banana twinkie, hispanic~
        latino, latina, latinx, latine, chicano~, chicana, chicanx, mestizo, boricua, tejano family, nuyorican, mexicans
        cubans, colombians, puerto ricans, dominicans, indians from, pakistanis, filipinos, filipina, pinoy, pinay, arab
        middle eastern, middle easterner, mena background, kurd, kurdish, persian {family|heritage|background}, jew
        jewish~, ashkenazi~, sephardi, sephardic, mizrahi, half jewish, antisemit*, anti {semitic|semitism|semite}
        roma {people|community|family|heritage|kid|woman|man}, romani~, romany, gypsies, traveller community
        irish traveller, sinti, pavee
        native {american|hawaiian|alaskan|people|tribe|nation|land|elders|kid|woman|community|ancestry|blood}
        american indian, amerindian, indigenous~, first nations, inuit, metis, aboriginal~, aborigine, torres strait
        maori, pakeha, polynesian, pasifika, samoan, tongan, cherokee, navajo nation, navajo, dine people, lakota, sioux
        dakota people, ojibwe, anishinaabe, apache {tribe|nation|people|heritage}, choctaw, chickasaw, muscogee
        seminole tribe, hopi, zuni, pueblo {people|nation}, mohawk {nation|people|tribe}, iroquois, haudenosaunee, cree
        blackfoot, blackfeet, comanche, cheyenne {tribe|nation}, shoshone, tlingit, yupik, mapuche
        quechua {people|family}, aymara, mayan {people|descent|heritage}, nahua, taino, garifuna, sami {people|heritage}
        ainu, hmong, uyghur~, uighur, rohingya, tibetan {people|refugee}, han chinese, hakka, yoruba, igbo, hausa
        fulani, zulu {people|heritage|family}, xhosa, ashanti, tutsi, hutu, maasai, amhara, oromo, tigray*, berber
        amazigh, tuareg, copts, assyrian, chaldean, yazidi, circassian, chechen, pashtun, hazara, punjabi, sindhi
        gujarati {family|community}, bengali {family|community}, sinhalese, malayali, marathi {family|community}
        telugu {family|people}, creole {family|heritage|people}, cajun heritage, gullah, melungeon, appalachian heritage
        dutch ancestry, desi {parents|aunties|family|kid|girl|boy|guy|community|culture|wedding}, nri
        abcd american born confused desi, gringo, gaijin, laowai, expat, goy, goyim, wop, dago, chink, gook, jap racist
        paki, pakis, spic, wetback, beaner, kike, nigger, nigga, n word, coon racist, redskin, towelhead, raghead
        camel jockey, sand n, abo racist, pikey, gyppo, squaw, half breed, halfbreed, mulatto, oreo racist, uncle tom
        house slave, wigger, redneck and proud, fob accent

        # Nationality as origin, and migration.
        {@nationA} {@soul}, {@nationB} {@soul}
        {am|we're|we are|she is|he is|you are|they are|half|part|quarter|fully} {@nationA}
        {ethnically|originally|being|proud|identify as|am a|am an|as a|as an|not|born} {@nationA}
        {am|we're|we are|she is|he is|you are|they are|half|part|quarter|fully} {@nationB}
        {ethnically|originally|being|proud|identify as|am a|am an|as a|as an|not|born} {@nationB}
        {mom|mother|dad|father|wife|husband|grandmother|grandfather|grandparents} {is|are|was|were} {@nationA}
        {parents|family|boyfriend|girlfriend|partner} {is|are|was|were} {@nationA}
        {roommate|neighbor|friend|side|best friend} {is|are|was|were} {@nationA}
        {mom|mother|dad|father|wife|husband|grandmother|grandfather|grandparents} {is|are|was|were} {@nationB}
        {parents|family|boyfriend|girlfriend|partner} {is|are|was|were} {@nationB}
        {roommate|neighbor|friend|side|best friend} {is|are|was|were} {@nationB}
        {family is|parents are|mom is|dad is|i am|we are} from {@land}
        {she is|he is|they are|originally|came|moved here|people are} from {@land}
        {family came|grandparents came|parents came|immigrated|emigrated|migrated} from {@land}
        {fled|adopted|arrived|grandparents are|ancestors are|side is|side comes} from {@land}, born in {@land}
        born and raised in {@land}, grew up in {@land}, {fled|escaped|left} {@land}
        {first|second|third|1st|2nd|3rd} {generation|gen} {american|immigrant|canadian|british}
        {first|second|third|1st|2nd|3rd} {generation|gen} {german|mexican|chinese|indian}
        {first|second|third|1st|2nd|3rd} {generation|gen} {korean|italian|irish|kid|asian|latina|latino|turkish}
        {first|second} gen kid, {child|daughter|son|kids} of {immigrants|refugees|an immigrant|migrants}, immigrant~
        immigrant {family|parents|community|kid|story|background}, immigrat*, emigrat*, emigrant, migration background
        migrants, refugee~, asylum {seeker|application|claim}, asylum, displaced from, stateless, undocumented
        dreamer status, daca, green card~, permanent {resident|residency}, naturaliz*, naturalization, citizenship~
        {dual|lost my|apply for|applying for|my|his|her|get|getting|us|uk|german|eu} {citizenship|nationality}
        nationality~, work permit for, visa {sponsorship|status|overstay|expired}, overstayed {my|his|her} visa, h1b
        h 1b, h1b visa, spousal visa, fiance visa, k1 visa, immigration {lawyer|status|papers|interview}
        where are you {really|originally} from
        where {are you|i'm|he's|she's|they're|my family is|my parents are|my people} really from
        where my {family|parents|people|ancestors|grandparents} {is|are|come|came} from
        where {are|do|did} my ancestors {from|come}, go back to {your|my|where you|their} {country|came}
        speak english here, foreigner~, foreign {born|national|sounding name|parents}
        {my|his|her|foreign|thick|heavy} accent {and people|made fun|mocked|makes people}
        english is not my first language, english isn't my first language
        ethnic {food aisle|name|hair|studies|group|conflict|background|origin|cleansing}
        adopted from {china|korea|ethiopia|guatemala|russia|vietnam|india|haiti|ukraine|colombia}, transracial
        mixed {kid|family|heritage|marriage|baby|girl|guy|race|ancestry|ethnicity}
        mixed with {black|white|asian|latino|native|indian}
        half {black|white|asian|native|arab|latino|hispanic|indian|korean|chinese|japanese|filipino}
        {only|one of the few|first} {black|asian|brown|white|hispanic} {person|kid|one|student|guy}
        {only|one of the few|first} {black|asian|brown|white|hispanic} {woman|family|employee|girl|man}
        {only|one of the few|first} {latino|latina|native|non white|nonwhite} {person|kid|one|student|guy}
        {only|one of the few|first} {latino|latina|native|non white|nonwhite} {woman|family|employee|girl|man}
        {sister|son|daughter|brother|wife|husband|partner} {looks|is} {ethnic|foreign|exotic}
        {baby|kid|family|student|coworker|boss|neighbor|colleague} {looks|is} {ethnic|foreign|exotic}, exotic looking
        oriental people, orientals, follow me around the store because, followed around the store, driving while black
        karen called the cops on, where am i from ethnically

        # Heard or spelled otherwise.
        ethnisity, ethnicty, ethnicaly, rasist, racisim, rascist, anscestry, ansestry, ancestery, immagrant, imigrant
        imigration, immagration, refugie, mexcan, hispanik, latin x, la tina woman, afro american, afrocan american
        cherokey, navaho, aborigonal, indiginous, half casts, half caste, mixed raced, bi racial, in digenous
        twenty three in me
        """#
}
