extension RefusalTable {
    /// English. Contractions are written out, as the tokenizer does: "don't" is "do not", "can't" is "can not". Adverbs
    /// such as "really" are not written: `RefusalWords.adverb` says which are passed over.
    static let standardTable = #"""
        @not = do not, did not, does not, never, no longer, would not, will not, not
        @who = i, we, he, she, they, my kids, people
        @it = it, that, them, those, this
        @me = me, us, him, her, them
        @dull = boring, dull, overrated, pointless, tedious, stupid, dumb, lame, silly, gross, disgusting, torture,
            hell
        @bore = bore, chore, waste, snooze, drag, yawn, nightmare
        @cease = stop, quit, give up, give up on, giving up, giving up on, stopping, quitting, stopped, get over,
            be over, given up, gave up
        @push = showing, sending, suggesting, recommending, pushing, giving, bringing, mentioning, talking, posting
        @urge = spamming, bothering, annoying, feeding, serving, offering, reminding, advertising, promoting, telling
        @show = show, send, suggest, recommend, push, give, bring, mention, talk, spam, advertise, offer, serve, feed
        @out = feed, timeline, conversation, recommendation, suggestion, face, sight, life, home page, page, it

        [attitude]
        hate, hated, hating, despise+, detest+, loathe+, dislike+, abhor, abhorred, refuse+, dread+, neither, regret+
        {can not|could not|can hardly|can barely|can no longer} {stand|bear|abide|stomach|tolerate|face|be bothered}
        could {not|} care less {|about|for}, {@not} give a {damn|toss|crap|fig|hoot} {|about}
        {do not|did not|does not|never|no longer|would not} {like|enjoy|love|fancy}
        {do not|did not|does not|never|no longer|would not} {care for|care about|care|dig|appreciate}
        never {liked|enjoyed|loved|fancied|cared for|cared about|wanted to}, who cares about
        will not {like|enjoy|touch}
        {@not} {go for|get into|bother with|bother me with|feel like|go near|set foot|dream of}
        {@not} {waste time|waste money|spend money|spend time} {|on}
        {@not} {go back to|get back into|sign up for|consider}
        {do not|did not|does not} {touch|want any|want anything|want more|want another|want your}
        {never|would not|will not} {touch|want any|want anything|want more|want another|want your}
        {do not|did not|does not|never} {want|need} {these|those|all|to see|to hear|to know}, {@not} interested in
        {do not|did not|does not|never} want to {talk|read|watch|go|do|play|try|start|join|be|discuss|think|bother}
        {do not|did not|does not|can not|never} {see|get} the {point|appeal|hype|attraction|fun} {|of|in|about|with}
        {do not|did not|does not|never} {plan|intend|wish|mean} {to|on}, {@not} {believe in|subscribe to the idea of}
        not {into|keen on|fond of|big on|crazy about|wild about|excited about|excited by|enthusiastic about|mad about}
        not {passionate about|one for|sold on|up for|feeling}
        not {inclined to|much for|a fan of|that into|so into|too keen on}
        {not a|not the|not much of a|no} {|big|huge|great|real|massive|biggest} {fan|lover} of
        not too {fond of|big on}
        {not in the|in no|no} mood {for|to}, not the {type|sort|kind} {for|to|of person}, no {need|reason} {for|to}
        {no|zero|little|not any} {interest|desire|intention|wish|appetite} {|at all} {in|for|of|to}
        {no|zero|little|not any} {love|patience|use|plans|time} {|at all} {in|for|of|to}
        {not have|not got} {|the|any} {time|patience|energy|interest|desire} {in|for|to}
        {lost|lose|losing} {|all|any|my} {interest|love|taste|passion} {in|for|of}, gone off
        {uninterested|disinterested} in
        averse to, turned off by, {sick|sick and tired|sick to death|tired|weary|fed up} {of|with}
        bored {|to death|to tears|stiff} {of|with|by}, {am|so} {done|through|finished} with
        had {enough|my fill} {of|with}
        had it {|up to here} with, {want|have} nothing to do with, want no part {of|in}
        enough {with|about|already with}
        rather not, prefer not {|to}, rather {die|eat glass|stay home|do anything|do nothing} than
        no way {i|am i|we|are we}
        {nobody|no one|none of us} {|here|in this house|in my family|i know} {like|want|care about|need}
        {nobody|no one|none of us} {|here|in this house|in my family|i know} {enjoy|ask for|do|play}
        {not|never} {catch|get|see} me, not be caught dead, could not pay me to, nothing {could|would|will} make me
        {decided|voted} against, {swore|sworn|swear} off, {grew|grown} out of, outgrew, moved on from
        my least favorite
        not {make|ask} me to, not {think|dream} {of|about}, not get me started {on|about}, not talk to me about

        idea of {hell|torture}, never been into, last thing {i|we|anyone} {need|want} {is|are|}
        {can|could} {we|you|i} not, let us not, not {talk|hear|read} about
        {not|never|no} {|in any|in the} mood for

        [plain]
        {i|we} {do not|will not|would not|would never|will never|can no longer}
        {i|we} {never|no longer|am not|are not|am never|are no longer|am no longer}
        do not want to

        [command]
        {stop|quit|cease} {@push|@urge|asking|bringing up|going on|assuming|with|it with|all}
        enough of {the|this|that|your}
        {do not|never|can you not|could you not} {@show|promote|post|play me|put me|sign me|ask me about|remind me}
        why {do|are} {i|you} {keep|always} {@push|seeing|getting}, no more, not another, leave me alone {with|about}
        unsubscribe {|me} from, opt {|me} out of, {spare|save} me {|from}, leave out
        {show|give|send} {|me|us} {less|fewer}
        want {less|fewer|no}, {said|be|absolutely} no, not a word about

        {hide|block|remove|mute} {anything|everything|all} {about|related to|to do with}

        [direct]
        {do not|does not|did not} {want|need} {|to}, {@who} {did not|was not|were not}, {i am|we are} no
        {had|seen|heard} enough {|of|about|with}, {am|are|is|was|so|completely|well} over
        {gave|give|given|giving} up {|on}, {quit|quitting}, {skip|ditch} {the|all}
        {done|through|finished} {with|doing|playing}, stop {doing|going|playing|watching|buying}, stay away from
        less, fewer
        steer clear of, retired from, fell out of love with, {i|we} avoid, no longer, enough

        [ceasing]
        {i|we|please|should|must|will|can|would|he|she|just} stop
        {want|need|have|decided|going|like|trying|try} to stop
        {i|we|have|had|has|he|she|am} {stopped|stopping}

        [opening]
        not, no, never, stop, do not, nothing about, nothing to do with, forget, forget about, hide, block
        too {much|many}
        {just|way} {not|no|too much|too many}

        [aside]
        without, with no, {anything|everything|something|anywhere} {but|except|other than}, other than, apart from
        aside from, except, except for, instead of, rather than, as opposed to, not counting, unrelated to

        [behind]
        {not|never} {|been} {for|my thing for} {me|us|him|her}
        {not|never} {|been} {my|our} {thing|jam|style|bag|scene|sport}
        {not|never} {|been} {my|our} {cup of tea|idea of fun|idea of a good time}
        {not|never} {|been} {my|our} {hobby|passion|favorite|kind of thing}, not something {i|we}
        {is|are|be|get|got|getting|so|just|too|find it|found it|find} {@dull|a waste}, {is|are} {the|} worst
        {is a|are a|such a|total|complete} {@bore}
        {bore|bored|annoy|annoyed|irritate|bug|disgust|stress|tire|exhaust|depress} {me|us}, {do|does|did} nothing for
        never did {anything|it|much} for {me|us}, {do|does|did} not do {anything|it|much} for {me|us}
        never looked back
        {leave|leaves} me cold, {put|turn} me {off|to sleep}
        {make|makes} me {sick|miserable|angry|yawn|want to scream|want to cry}
        {is|are} not {fun|interesting|appealing|enjoyable|worth it|all that fun|very fun|so fun|much fun|fun at all}
        {do|does|did} not {interest|appeal to|excite|do it for|suit|work for} {@me}, never {interest|interested} {@me}
        never appealed to {@me}, suck, stink, {can|could} go to hell
        {hold|has|have} no {interest|appeal|attraction|charm} for, lost it appeal
        out of {my|our|this|the|} {@out}, off my {feed|timeline|page|screen|list}, away from {me|us}
        {is|are} the last thing
        {is|are} {not an option|out of the question|off the table|not happening|behind me|not on the table}

        [answer]
        no, not, of course not, never, nope, nah, pass, {ugh|um|eh|oh|well|hmm} no

        [closing]
        no thank, no thank you, no way, hard pass, not a chance, no chance, forget it, yuck, ew, {hell|please|god} no
        please stop, not interested, no more, {stop|drop} {it|that|already}, just stop
        never again, not again, not any more, not anymore, count me out, leave me out, i will pass, i am out, not a fan
        out of this, i am over it, not for {@me}, i am good, not today, not me, over my dead body, spare me, rather not
        {|i|we} {hate|despise|loathe|detest|dislike} {@it}, {|i|we} can not stand {@it}
        {|i am|we are} not {into|interested in|a fan of} {@it}
        {|i|we} {do not|does not|did not|never} {like|enjoy|want|need|care for|care about|do|see the point of} {@it}
        {i|we} do not care, {i|we} {quit|gave up|stopped} {it|that}, {are|is} over, {are|is} long gone

        # What only looks like a refusal.
        ! {not|never|not even} {|want to|going to|able to|ready to|willing to|plan to|planning to|about to} {@cease}
        ! {not|never} {|want to|going to} {get|had|have had|getting} {enough|tired|sick|bored} {of|with}
        ! {not|never} {tired|sick|bored} {of|with}, {not|never} {hate|hated|dislike|regret|regretted}
        ! {hate|hated} to {say|admit|ask|bother|break|be|miss|see|lose|leave|wait|interrupt}
        ! hate {missing|losing|waiting}
        ! hate {running out|being without|not having|not being|paying|spending|to run out}, love hate, hate mail
        ! {hate|hated|hating} that {the|my|our|it|there|i|we|they|this is|most|so many}
        ! {stop|stopped} {hating|disliking}, no more than, no more or less, not more than
        ! no {need|reason} to {pay|spend}
        ! {there is|there are|have|has|had|got|see|find} no more, can not stand {up|on|still}
        ! {do not|did not|does not} need {a|an|to} {reason|excuse}, stop {running|walking} out, bus stop
        ! {stop|stopping|stopped} {light|raining|snowing|by|at|for}
        ! {can|could|do|does|did} not get into {the|my|a|our}
        ! {not|never|no} forget, {never|not} mind, {is|was|are} over {at|in|the|to|by}, over and over
        ! {not|never} {just|only|merely|simply|solely}, {|i am} not a beginner, why {do not|not}
        ! who {do|does|would} not {|like|love|enjoy|want}
        ! {do not|did not|does not|never} {want|need} {to|} {miss|lose|ruin|damage|break}
        ! {do not|did not|does not|never} {want|need} {to|} {hurt|spoil|overpay|waste|forget}
        ! {have|has|having|got|find|need|there|there is|there are|is there|are there} {enough|less|fewer|too many}
        ! {not|good|big|warm|fast|cheap|more or|for|no|in|much|far|cost|spend|pay} {enough|less}, less than, enough to
        ! {more|better|cheaper|other} than, not sure {|if|whether|which}, no idea, no matter, not to mention
        ! no {doubt|wonder|problem|worries}, {is|are|was|do|does|did|should|would|could|can|will} not {@who|you|it}
        ! {i am|we are} no {expert|pro}, not {an expert|a pro|good|very good|that good}, without {a doubt|fail}
        ! i never {knew|thought|realized|imagined}, other than that, except {when|that}, without {me|him|her|it|them}
        ! never {too|been|tried|used|done|owned|had|seen}, {never|not} miss
        ! not {live|function|survive|do|be|imagine life|imagine} without, {not|never} go wrong
        ! no {pain|one to|place to}
        ! {too|never} {much|many} for, not {yet|bad}, no better, not better, nothing {better|beats}, stop sign
        """#
}
