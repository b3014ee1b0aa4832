extension SensitiveLexicon {
    /// Sexual orientation; being trans or non-binary is kept with it.
    static let sexualOrientationTable = #"""
        @who = guy, man, woman, girl, boy, person, people, couple, friend, kid, teen, son, daughter, brother, sister,
            uncle, aunt, cousin, roommate, coworker, boss, parents, dad, mom, ally, male, female, best friend, neighbor,
            student, teacher, actor
        @bare = bi, pan, ace, aro, demi, straight, trans, cis, gay, queer, poly, enby, hetero, homo, femme, butch
        [sexual_orientation]
        # Words.
        gay, gayest, gaydar, gayborhood, lesbian~, lesbo, lez, dyke, sapphic, wlw, bisexual~, bisexuality~, bicurious
        bi curious, pansexual~, omnisexual, asexual~, asexuality, acespec, ace spectrum, ace flag, aromantic~, aro ace
        aroace, demisexual~, graysexual, greysexual, polysexual, queer, genderqueer~, genderfluid
        gender {fluid|queer|identity|dysphoria|euphoria|affirming|nonconforming|non conforming}
        gender {confirmation|reassignment|transition|neutral bathroom|expression|variant|marker|clinic}, agender
        bigender, androgyn*, nonbinary~, non binary, enby, two spirit, intersex, xenogender, demiboy, demigirl
        homosexual~, homosexuality~, homosex*, heterosexual~, heterosexuality, heteronormativ*, heterosex*, homophob*
        transphob*, biphob*, homo guy, homos, no homo, fag, faggot, twink, femboy, tomboy and trans, stud lesbian, masc
        masc4masc, power bottom, {versatile|vers} top, u haul lesbian, lipstick lesbian, gold star lesbian, baby gay
        baby dyke, confirmed bachelor uncle, friend of dorothy, bats for the other team, batting for the other team
        {play|playing|swing} for the other team, swings both ways, light in {the|his} loafers, bear bar, leather daddy
        lavender marriage, beard for a gay, lgbt, lgbtq, lgbtqia, lgbtq+, lgbt*, glbt, l g b t, l g b t q
        alphabet mafia, sexual {orientation|identity|minority|preference}, my sexuality, {his|her|their} sexuality
        sexuality
        {question|questioning|figure out|figuring out} {my|her|his|their} {sexuality|gender|orientation|identity}
        {explore|exploring} {my|her|his|their} {sexuality|gender|orientation|identity}
        {confused about|struggle with|struggling with} {my|her|his|their} {sexuality|gender|orientation|identity}
        conversion {therapy|camp}, pray the gay away, pray away the gay, transgender~, transgendered, transsexual~
        transexual, trans, transitioned, transfem, transmasc, transwoman, transman, trans {@who}, tranny, shemale
        ladyboy, mtf, ftm, m2f, f2m, afab, amab, cisgender~, cishet, cis, deadname, deadnamed, deadnaming, misgender*
        {top|bottom} surgery, on {t|testosterone|estrogen|hrt|hormones|blockers}, start+ {hrt|hormones|t|estrogen}
        {puberty|hormone} blockers, chest binder, wear a binder, binder for my chest, tucking, egg cracked
        detransition*, gender change, sex change, change my gender, changed {his|her|their} gender
        born in the wrong body, assigned {male|female} at birth, passing as {a woman|a man|female|male}
        transition+ {to male|to female|socially|medically|at work}, transitioning
        drag {queen|king|show|brunch|bar|story hour}, crossdress*, cross dress+, transvestite
        {my|preferred|their|her|his|your|share|use|wrong} pronouns, pronouns are
        {they them|she they|he they|they she|they he|xe xem|ze zir|she her|he him} pronouns
        {goes by|go by|uses|i'm} {they them|she they|he they}, he/him, she/her pronouns, they/them

        # Saying it.
        {am|i'm|as a|as an|is|are|was|being|both|also|not|even|be|identify as|identified as|came out as} {@bare}
        {come out as|coming out as|out as|openly|secretly|totally|maybe|might be} {@bare}
        {am not|is not|he's|she's|they're|i think i'm|turned|a proud} {@bare}, {@kin} is {@bare}
        {bi|gay|straight|trans|cis|queer|pan|ace|hetero} {@who}, straight {white|passing|acting|or gay|and cis}
        {gay|bi} or straight, straight people, turned {straight|gay}, go straight or gay, i'm as straight as
        ace and {aro|proud|sex repulsed}, bi and {proud|dating|single|married|out}, pan and {proud|out}
        came out to {my|his|her|their|me|everyone|the|work|us|@kin}, come out to {my|his|her|their|me|everyone|you|us}
        coming out to {my|his|her|their|everyone|friends|family}, come out of the closet, came out of the closet
        coming out story, coming out of the closet, came out at {work|school|thanksgiving|dinner|church}
        came out last {year|week|month}, come out at {work|school}, national coming out day, coming out day
        coming out advice, how do i come out, how to come out, {finally|just|recently} came out as, never came out
        not out {at|to} {work|my|school}, {i'm|am|not|openly} out {at work|to my|and proud|at school}
        outed {me|him|her|them|as}, outing someone, {still|been|is|am|stay|living|live|stuck|are} in the closet
        closeted~, closet {case|gay}, down low brother, on the down low with, same sex~, same gender, samesex
        same sex {couple|marriage|wedding|parents|parenting|adoption|relationship|partner|dating|attraction}
        gay {marriage|wedding|bar|club|pride|rights|dating|couple|scene|village|friendly}
        gay {cruise|cruising|bash|panic|best friend|dads|parents|adoption|vacation|resort|neighborhood|icon}
        marriage equality, equal marriage, civil partnership, civil union, don't say gay, lavender scare
        stonewall {inn|riots|uprising|uk}, harvey milk, it gets better project, trevor project, glaad, pflag
        human rights campaign, hrc dinner, gsa meeting, gay straight alliance, rainbow {flag|family|pride|pin|lanyard}
        pride {parade|month|flag|march|event|festival|week|weekend}
        pride {float|party|outfit|celebration|pin|shirt|rally|collection|brunch}, happy pride, go to pride
        going to pride, went to pride, march in pride, at pride, {world|london|nyc|brighton|sf|san francisco} pride
        dykes on bikes
        trans {rights|woman|man|kid|day of|flag|people|visibility|youth|healthcare|athlete|community|pride|lives}
        aids quilt, queer {eye|theory|cinema|book|friendly|history|studies|community}
        queer {people|artist|youth|joy|coded|space|literature|romance|love}
        {two|2} {moms|dads|mommies|daddies|mothers|fathers|grooms|brides}
        {has|have|with} two {moms|dads|mothers|fathers}, his {boyfriend|husband|male partner|groom}
        her {girlfriend|wife|female partner|bride}, my wife and i are both women, my husband and i are both men
        as a {woman|girl|lesbian} {my wife|married to a woman}, my {boyfriend|husband} and i are {both|two} {guys|men}
        {two|both} {guys|men|women|girls|boys} {kissing|dating|in love|getting married|holding hands|who love}
        {boy|guy|man} {who|that} {like|love|date|kiss} {boys|guys|men|other boys|other guys|other men}
        {girl|woman|lady} {who|that} {like|love|date|kiss} {girls|women|other girls|other women|ladies}
        {likes|loves|into|dating|date|attracted to} {both|both genders|both sexes}
        {likes|loves|into|dating|date|attracted to} {both guys and girls|both men and women|men and women}
        {attraction to|fancy|kissed|kiss|kissing|feelings for|crush on} {both|both genders|both sexes}
        {attraction to|fancy|kissed} {both guys and girls|both men and women|men and women}
        {kiss|kissing|feelings for|crush on} {both guys and girls|both men and women|men and women}
        {likes|loves|into|dating|date|attracted to} {guys and girls|girls and guys|women and men}
        {likes|loves|into|dating|date|attracted to} {boys and girls|other men|other women}
        {attraction to|fancy|kissed} {guys and girls|girls and guys|women and men}
        {kiss|kissing|feelings for|crush on} {guys and girls|girls and guys|women and men}
        {attraction to|fancy|kissed|kiss|kissing|feelings for|crush on} {boys and girls|other men|other women}
        {likes|loves|into|dating|date|attracted to} {other guys|other girls|the same sex}
        {likes|loves|into|dating|date|attracted to} {the same gender|same sex|my own gender}
        {attraction to|fancy|kissed|kiss|kissing|feelings for|crush on} {other guys|other girls|the same sex}
        {attraction to|fancy|kissed|kiss|kissing|feelings for|crush on} {the same gender|same sex|my own gender}
        {likes|loves|into|dating|date|attracted to} {my own sex|another man|another woman}
        {likes|loves|into|dating|date|attracted to} {another girl|another guy|another boy}
        {attraction to|fancy|kissed|kiss|kissing|feelings for|crush on} {my own sex|another man|another woman}
        {attraction to|fancy|kissed|kiss|kissing|feelings for|crush on} {another girl|another guy|another boy}
        {i'm|he's|he is|she's|she is} {attracted to|into} {men|women|guys|girls|boys|dudes|chicks|ladies}
        {they're|are|am|is|not|never been} {attracted to|into} {men|women|guys|girls|boys|dudes|chicks|ladies}
        {not|never} {attracted to|into|interested in} {men|women|guys|girls}
        {not|never} {attracted to|into|interested in} {boys|the opposite sex|anyone sexually|sex at all}
        attracted to {men|women|guys|girls|boys}
        {man|guy|boy|dude|son|brother} {likes|prefers|dates} {men|guys|boys|dudes}
        {woman|girl|daughter|sister|lady} {likes|prefers|dates} {women|girls|ladies}
        i {like|prefer|date} {girls|women} {as a girl|as a woman|too|and i'm a girl|and i'm a woman|also}
        i {like|prefer|date} {guys|men|boys} {as a guy|as a man|too|and i'm a guy|and i'm a man|also}
        prefer {women to men|men to women|girls to boys|boys to girls}, don't experience {sexual|romantic} attraction
        no sexual attraction, i don't feel sexual attraction, never wanted sex with anyone
        {men|guys|boys} {seeking|looking for|for} {men|guys|boys}, {women|girls} {seeking|looking for} {women|girls}
        men who have sex with men, msm, m4m, w4w, grindr~, scruff app, growlr, her dating app, lex app, hornet app
        feeld, taimi, jackd, recon app, gay app, hookup with a {guy|man} as a, bromosexual, throuple, polycule
        first {gay|lesbian|queer}, {wedding|marry|marriage} {of|between} two {men|women|brides|grooms}, mr and mr
        mrs and mrs, brides both, {our|the} sperm donor and my wife, ally to the community, gender isn't binary
        more than two genders, my {son|daughter|kid|child} {came out|is transitioning}
        my {son|daughter|kid|child} {wants to transition|uses they|wears dresses and wants}
        used to be {my sister|my brother|a girl|a boy|a man|a woman|male|female}, {chosen|dead} name, gender marker
        legally change my gender

        # Heard or spelled otherwise, other tongues, and emoji.
        lesbien, lesbain, lesbean, les bien, bi sexual, by sexual, buy sexual, bisexaul, bysexual, a sexual person
        pan sexual, trans gender, tranzgender, transgendar, trans gendered, non bianary, nonbianary, non bindary
        home a sexual, homo sexual, homosexaul, hetro, hetrosexual, gaye couple, g a y, ghey, gei, elgeebeetee, gay dar
        queerr, lgtb, lgtbq, lbgt, lbgtq, lgbq, 🏳 🌈, 🏳 ⚧, ⚧, ⚢, ⚣, ⚤, 👬, 👭, 👨 ❤ 👨, 👩 ❤ 👩, 👨 ❤ 💋 👨, 👩 ❤ 💋 👩, 👨 👨 👦, 👩 👩 👧
        👨 👨 👧, 👩 👩 👦

        # What only looks so.
        ! straight {ahead|away|up|line|from|to|hair|razor|edge|answer|face}
        ! straight {forward|for|down|back|in|on|out|home|through|after|into|at}
        ! straight {talk|leg|flush|sets|games|wins|days|hours|weeks|years|ladder|a's}
        ! straight {a student|grain|cut|whiskey|bourbon|across|past|over|outta|man|men comedy|faced}
        ! {i'm|am|is|are|get|go|going|keep} straight {ahead|away|up|line|from|to|forward|for|down|back|in}
        ! {set|be|drive|walk|was|that's|not|both} straight {ahead|away|up|line|from|to|forward|for|down|back|in}
        ! {i'm|am|is|are|get|go|going|keep} straight {on|out|home|through|after|into|at|across|past|over|and then}
        ! {set|be|drive|walk|was|that's|not|both} straight {on|out|home|through|after}
        ! {set|be|drive|walk|was|that's|not|both} straight {into|at|across|past|over|and then}
        ! set {the|my} record straight, think straight, sit up straight, stand straight, stay straight for
        ! {is|are|was|not} straight {enough|and level|or curly|or wavy}
        ! {hair|line|wall|shelf|road|picture|spine|nose|teeth|cut|board|edge|seam} {is|are|isn't|not} {not |}straight
        ! {curly|wavy} or straight
        ! trans {fat|siberian|am|atlantic|pacific|canada|alpine|europe|world|national|continental|iberian}
        ! pontiac trans am, {bi|bi weekly|bi monthly} {weekly|monthly|annual|annually|yearly|lingual|plane|fold}
        ! power bi, microsoft bi, bi tool, bi dashboard, bi developer
        ! pan {fried|fry|seared|roasted|roast|sauce|pizza|am|handle|of}
        ! pan {is|with|lid|set|flute|asian|american|tadhgan|european|african|pan}
        ! {frying|sauce|cake|loaf|baking|sheet|roasting|saute|grill|bread|muffin|pie|drip} pan
        ! {dust|bundt|my|cast iron|iron|the|this|a|hot|steel|oil|brownie|saucepan} pan, peter pan, pots and pans
        ! {is|are|not|be} pan {fried|seared|roasted}, ace {of|attorney|hardware|ventura|combat|that|the|this|my|his}
        ! ace {her|your|every|up|serve|frehley|high|king|bandage|pitcher|tank}
        ! {is|are|be|not|to|i'll|gonna|serve} ace {of|that|the|this|my}, flying ace, is aces, an ace, masc model number
        ! {poly|demi} {glace|moore|lovato|cotton|pipe|blend|bag|fill|count|sci|science}, is poly {cotton|blend}
        ! polyester, butch cassidy, butch {vig|hartman}, femme fatale, la femme nikita, sin city, enola gay, gay lussac
        ! marvin gaye, gay talese, gayle, tyson gay, rudy gay
        ! rainbow {cake|trout|road|six|bridge|sprinkles|chard|after|in the sky}
        ! pride {and prejudice|of lions|rock|of the|in my|in your|in our|of place|comes before|goes before|in work}
        ! take pride in, lion pride, pride goes, civil union history rome
        ! come out {of the|in|on|to play|to eat|tomorrow|this|next|yet|great|well|perfect|right}
        ! coming out {of the|in|on|this|next|soon|tomorrow|for}
        ! came out {of the|in|on|great|well|perfect|this|yesterday|today}
        ! come out to {play|eat|see|the|a|around|about|be}
        ! came out to {about|around|be|the|eat|see|see me play|a total}, comes out to
        ! come out of the {oven|box|shower|rain|gate|water|ground|wash|mold|tin|pan}
        ! came out of the {oven|box|shower|gate|water|ground|wash|mold|tin|pan|blue}
        ! in the closet {and|with|under|behind}, his and her, his or her, {his|her} wife's recipe
        """#
}
