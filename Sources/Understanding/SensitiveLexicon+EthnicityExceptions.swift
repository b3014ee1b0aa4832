extension SensitiveLexicon {
    /// What looks like racial or ethnic origin and is not.
    static let ethnicityExceptionsTable = #"""
        [ethnicity]
        ! asian {food|cuisine|market|grocery|restaurant|fusion|noodles|slaw|pear|salad|recipe|inspired|cup|games}
        ! asian {elephant|style|cooking|dish|sauce|marinade|cup qualifiers}
        ! asian {lady beetle|dramas|cinema|stir fry|soup|dumplings|art museum|lily}
        ! ethnic {food|restaurant|cuisine|print|jewelry|grocery}, arab {strap|spring}, arabian nights
        ! {italian|french|greek|mexican|chinese|indian|thai|japanese|german|spanish} mother sauce
        ! latin {music|dance|jazz|american food}, latina {dance|salsa class}, latino {music|food}
        ! gypsy {jazz|moth|kings|punk|skirt}, gypsy rose lee, navajo {rug|bread|taco}
        ! apache {helicopter|kafka|spark|server|license|http}, jeep cherokee, grand cherokee, jeep grand cherokee
        ! dodge dakota, gmc sierra, mohawk {haircut|hair|hairstyle}, maori bake, persian {cat|rug|empire|kitten|carpet}
        ! roma {tomato|vs}, as roma, comanche helicopter, cree led, zulu time, aztec print, sioux falls, sioux city
        ! cheyenne wyoming
        ! {italian|french|greek|german|english} {student discount|actor movies|family style|lady beetle|owned brand}
        ! {spanish|chinese|japanese|american|british|dutch} {student discount|actor movies}
        ! {spanish|chinese|japanese|american|british|dutch} {family style|lady beetle|owned brand}
        ! {irish|swedish|russian|korean|indian} {student discount|actor movies|family style|lady beetle|owned brand}
        ! {mexican|thai|australian|canadian|scottish|european} {student discount|actor movies}
        ! {mexican|thai|australian|canadian|scottish|european} {family style|lady beetle|owned brand}
        ! american girl {doll|place}, american dad, american {woman guitar|girl tom petty|born and bred corn|skin}
        ! english {lady slipper|student book|as a second language}, dutch {lady|boy}, scottish folk {music|song}
        ! irish folk {music|song|dance}
        ! {folk|irish|celtic|balkan|english|american|swedish|scandinavian} folk {music|song|tale|dance}
        ! indian {ocean|summer|paintbrush|motorcycle|wells}, british {airways|museum|columbia}
        ! {they are|it is|am a|am an|as a|as an|not} {german shepherd|french bulldog|english bulldog|english teacher}
        ! {they are|it is|am a|am an|as a|as an|not} {english major|english tutor|irish setter|italian greyhound}
        ! {they are|it is|am a|am an|as a|as an|not} {french teacher|spanish teacher}
        ! {they are|it is|am a|am an|as a|as an|not} {american express|italian restaurant}
        ! {they are|it is|am a|am an|as a|as an|not} {english breakfast|english speaker}
        ! {they are|it is|am a|am an|as a|as an|not} {spanish speaker|american football}
        ! half {italian|french|spanish|english|german} {sub|class|lesson}
        ! part {english|french|spanish|german} {class|lesson}
        ! race {car|track|day|weekend|bib|pace|results|plan|number|course|time}
        ! race {strategy|horse|face|to|condition|me|you|around|against|for|of my life}
        ! {human|rat|arms|space|drag|horse|foot|bike|relay} race {day|and|is|or|was|because|number|pace|weekend|on}
        ! {running|road|trail|sack|boat|car|dog|nascar|f1} race {day|and|is|or|was|because|number|pace|weekend|on}
        ! {human|rat|arms|space|drag|horse|foot|bike|relay} race {in|next|this|went|with}
        ! {human|rat|arms|space|drag|horse|foot|bike|relay} race {at|time|report|bib|plan|isn't}
        ! {running|road|trail|sack|boat|car|dog|nascar|f1} race {in|next|this|went|with|at|time|report|bib|plan|isn't}
        ! {cyclocross|ski|marathon|obstacle} race {day|and|is|or|was|because|number|pace|weekend|on}
        ! {mud|cross country|next|first|last} race {day|and|is|or|was|because|number|pace|weekend|on}
        ! {cyclocross|ski|marathon|obstacle} race {in|next|this|went|with|at|time|report|bib|plan|isn't}
        ! {mud|cross country|next|first|last} race {in|next|this|went|with|at|time|report|bib|plan|isn't}
        ! {big|my|his|her|that} race {day|and|is|or|was|because|number|pace|weekend|on}
        ! {goal|whole|final|practice|charity} race {day|and|is|or|was|because|number|pace|weekend|on}
        ! {big|my|his|her|that} race {in|next|this|went|with|at|time|report|bib|plan|isn't}
        ! {goal|whole|final|practice|charity} race {in|next|this|went|with|at|time|report|bib|plan|isn't}
        ! mass effect race, dnd race
        ! what race {should|distance|is|car} {my|i|a|be|for|tomorrow|} {character|enter|run|sign|first}
        ! what race {should|distance|is|car} {my|i|a|be|for|tomorrow|} {on|start|best|playable|}
        ! what race {are you running|to run|in|pace|shoes} {my|i|a|be|for|tomorrow|} {character|enter|run|sign|first}
        ! what race {are you running|to run|in|pace|shoes} {my|i|a|be|for|tomorrow|} {on|start|best|playable|}
        ! human race condition, race condition, amazing race, the amazing race
        ! {elf|dwarf|orc|playable|character|dnd|fantasy|skyrim|alien|wow} race, racing stripe, white water
        ! black {belt|friday|coffee|tea|box|hole|ice|beans|pepper}
        ! black {mirror|widow|panther|sabbath|keys|sea|forest|bear|cat}
        ! black {dog|lab|dress|tie|boots|jeans|shoes|jacket|leather}
        ! black {market|swan|paint|ink|hair dye|light|out|mamba|metal}
        ! black {flag|adam|rifle coffee|lodge|diamond|cherry|berries|licorice|garlic}
        ! black {rice|currant|sesame|eyed peas|knight|pearl|library|sheep|walnut}
        ! black {locust|squirrel|mold|clouds|screen|nail polish|and decker|and blue|and gold}
        ! black {and red|and silver|or brown|or white shirt|or navy|or gray|with gold|with silver|friday deals}
        ! {is|are|not|was|look|am} black {and|or|but|in|so|with} {white|silver|gold|red|blue}
        ! {is|are|not|was|look|am} black {and|or|but|in|so|with} {gray|brown|navy|color|smells}
        ! {is|are|not|was|look|am} black {and|or|but|in|so|with} {leather|matte|size|my|the}
        ! {is|are|not|was|look|am} black {and|or|but|in|so|with} {a|it|is|needs|yellow|orange}
        ! {white|black|brown} {and black|and white} {photo|photography|movie|film|print|cookies}
        ! {white|black|brown} {and black|and white} {tv|portrait|dress|cat|tile|rug}
        ! white {christmas|wine|bread|rice|sauce|noise|water|house|board|chocolate|collar|shirt|sneakers|dress}
        ! white {elephant|tea|oak|sox|walls|paint|balance|label|hat|sand|lotus|fang|men can't jump|friend owl}
        ! brown {butter|sugar|rice|bread|bear|family farm|girl in the ring|skin on potatoes|skin on the}
        ! {golden|crispy} brown skin, {potato|chicken|apple|tomato|fish|pork|salmon|peach|duck|turkey} skin
        ! natural hair {color|dye|shine|brush|gel|mask}, hair type, cultural heritage {site|museum|day tour}
        ! world heritage, heritage {site|tomato|breed|turkey|wheat|foundation|railway|auction|village museum|park}
        ! national heritage, english heritage {pass|site|membership}, scottish heritage trail
        ! root {canal|vegetable|beer|touch|system|bound|rot|cause|user|access|directory}
        ! {plant|tree|grass|hair|square|deep|word|ginger|cube} roots, {square|cube|ginger|tree|plant} root, word origin
        ! country of origin, origin story, coffee origin
        ! {french|greek|german|italian|spanish|english|latin} {root|origin} {word|of the word|vegetables}
        ! ancestors trail game, assassin's creed ancestor, spirits of ancestors movie
        ! ancestral {recall|diet cookbook|pueblo ruins}, migrate {the |}{database|server|data|code}, bird migration
        ! {data|database|server|cloud|whale|butterfly|salmon|wildebeest} migration, discriminating {taste|palate}
        ! tribal {tattoo|house}, tribe {of mentors|called quest}, a tribe called quest
        ! my tribe of {runners|moms|knitters|gamers}, foreigner {song|album|band|tickets|tour|concert}
        ! foreign {language|film|car|exchange rate|currency|exchange}
        ! foreign {policy|minister|affairs|aid|transaction|object|key}
        ! green card {in|for|at} {magic|uno|field hockey|the deck}, caste in elder scrolls, caste in dragon age
        ! polish {my|the|nail|shoes|up|your|off|it|a|remover|stains}
        ! {nail|shoe|furniture|silver|french|floor|gel|car} polish
        ! {not|am|they are|half|part|being} polish {my|the|your|off|remover|shoes|wood|ing}
        ! turkish {towel|delight|coffee|bath}, czech your, thai massage, finnish sauna
        ! swiss {army|cheese|roll|chard|family robinson}, swiss army knife
        ! french {press|toast|fries|door|kiss|horn|onion|girl|open}
        """#
}
