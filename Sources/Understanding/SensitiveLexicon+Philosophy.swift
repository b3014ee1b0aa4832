extension SensitiveLexicon {
    /// Philosophical beliefs: a conviction that guides a life.
    static let philosophyTable = #"""
        @creed = stoic, humanist, pacifist, nihilist, existentialist, absurdist, antinatalist, utilitarian, secularist,
            rationalist, objectivist, effective altruist, transhumanist, skeptic, freethinker, hedonist, epicurean,
            materialist, determinist, moral relativist, misanthrope, misanthropist, idealist, vegan, ethical vegan,
            vegetarian, minimalist, cynic, solipsist, anti natalist, environmentalist, naturalist, anarchist, feminist,
            conspiracy theorist, flat earther, truther, prepper, anti consumerist, longtermist, degrowther, primitivist
        @tenet = stoicism, humanism, pacifism, nihilism, existentialism, absurdism, antinatalism, anti natalism,
            secularism, rationalism, objectivism, utilitarianism, consequentialism, deontology, effective altruism,
            transhumanism, hedonism, epicureanism, determinism, moral relativism, relativism, misanthropy, solipsism,
            veganism, longtermism, vegetarianism, speciesism, anti speciesism, freethought, confucianism, taoism,
            cynicism, existentialist ideas, voluntary simplicity, deep ecology, degrowth, primitivism, perennialism,
            pantheism, materialism, panpsychism
        [philosophy]
        # Creeds and those who hold them.
        {am|is|are|was|become|became|being|turned|as|going|went|go|gone|stay} {@creed}
        {stayed|raised|not|committed|strict|devout|lifelong} {@creed}
        {fellow|a|an|convinced|proud|secular|modern|practicing} {@creed}
        {am|is|as|was|became|become|being} {a|an} {@creed}
        {call myself|calls himself|calls herself|more of|kind of|bit of|such} {a|an} {@creed}, {@kin} is {@creed}
        {@tenet}, humanism~, humanist~, secular {humanism|humanist|worldview|values|ethics|life}, pacifism~, pacifist~
        conscientious {objector|objection}, nonviolen*, non violence, nonviolent resistance, ahimsa
        refuse to {fight|kill|bear arms|serve in the}, turn the other cheek, stoicism~, stoics
        stoic {mindset|practice|life|lifestyle|philosophy|journal}
        stoic {principles|virtues|community|teachings|way|beliefs}, live {stoically|by stoic}, marcus aurelius
        meditations by marcus, epictetus, seneca's letters, ryan holiday, memento mori, amor fati, dichotomy of control
        premeditatio malorum, cosmopolitanism as, nihilism~, nihilis*, existentialis*
        existential {crisis|dread|angst|questions}, absurdism, camus, sartre, kierkegaard, nietzsche~, ubermensch
        schopenhauer, ayn rand, objectivism, atlas shrugged changed, utilitarian*, deontolog*, categorical imperative
        antinatalis*, anti {natalism|natalist}, childfree {by|on|for|as a|because} {conviction|principle|choice|ethical}
        {wrong|immoral|unethical|selfish} to {have|bring|procreate} {children|kids|a child|into this|into the world}
        {bring|bringing} {children|kids|a child} into {this|the|a} world, never asked to be born
        didn't consent to {be born|being born|birth|life}, transhuman*, simulation {theory|hypothesis}
        {living|live} in a simulation, effective {altruism|altruist}, longtermis*, peter singer, earning to give
        giving what we can, 80000 hours, less wrong, lesswrong, rationalist community, rationalists, freethink*
        free thinker, brights movement, skeptics society, determinism~
        free will {is|exists|doesn't|isn't|and determinism|or determinism}, moral relativism, objective morality
        moral realism, solipsis*, misanthrop*, hedonis*, epicurean*, confucius teachings, zen {philosophy|way of life}
        ikigai changed, wabi sabi as a way, tao te ching, panpsychis*, gaia hypothesis, deep ecology, ecocentr*
        anthroposoph*, rudolf steiner, steiner {school|education}, theosoph*, new age {beliefs|believer}
        law of attraction, manifestation {works|is real}, manifesting my, freemason~, masonic lodge, freemasonry~
        ethical culture society, sunday assembly, humanist {wedding|ceremony|celebrant|funeral|association|group}

        # Animals and the earth as a matter of conscience.
        veganism~, ethical {vegan|veganism|vegetarian|eating|reasons|consumerism|objection}
        vegan {for|because|activist|activism|outreach|ethics|since|lifestyle|community|movement|philosophy|beliefs}
        vegan {values|years|by conviction|now|and i|and my}
        vegan {and we|who|myself|couple|family|for the animals|for ethical}
        {am|i'm|is|are|we're|she's|he's|they're} {vegan|vegetarian|plant based|pescatarian}
        {went|go|going|gone|become|became|becoming|turned} {vegan|vegetarian|plant based|pescatarian}
        {turning|stay|staying|strictly|fully|been|being|not} {vegan|vegetarian|plant based|pescatarian}
        {i'm not|still|both|almost|remain|raised|raise|raising} {vegan|vegetarian|plant based|pescatarian}
        vegan or {not|bust}, {stopped|quit|don't|won't} {eat|eating} {meat|animals|animal products} {because|for|on}
        {stopped|quit|don't|won't} {eat|eating} {meat|animals|animal products} {since|after|out of|as}
        {doesn't|refuse to} {eat|eating} {meat|animals|animal products} {because|for|on|since|after|out of|as}
        {gave up|never|cannot} {eat|eating} {meat|animals|animal products} {because|for|on|since|after|out of|as}
        don't eat {animals|anything with a face|meat for ethical|sentient}, meat is murder, meat industry is
        animal {rights|liberation|cruelty|suffering|welfare|sentience|exploitation|agriculture is}
        against {killing|eating|harming} animals, {eating|killing} animals is, speciesis*, factory {farm|farmed|farming}
        factory farming, factory farms, peta, dominion documentary, cowspiracy, earthlings film
        {for|ethical|moral|on} {ethical|moral|conscience} {reasons|grounds|principles}, on moral grounds
        on ethical grounds, {for|because of} {ethical|moral} reasons
        {goes|go|is|it's} against {my|his|her|their|our} {principles|beliefs|values}
        {goes|go|is|it's} against {my|his|her|their|our} {ethics|conscience|convictions|morals}
        can't in good conscience, matter of {conscience|principle}, my conscience, clear conscience
        moral {compass|code|conviction|obligation|duty|values|stance|framework|principles}
        ethical {code|framework|stance|principles|convictions}, ethical principles, ethics {guide|tell}
        {my|his|her|our|their} {values|beliefs|convictions|principles|worldview|creed}
        {personal|core|deepest|deeply held|strong} {values|beliefs|convictions|principles|worldview|creed}
        {my|his|her|our|their|personal|core|deepest|deeply held|strong} {ethics|morals|philosophy of life}
        {my|his|her|our|their} {life philosophy|philosophical beliefs|belief system}
        {personal|core|deepest|deeply held|strong} {life philosophy|philosophical beliefs|belief system}, world view
        worldview~, belief system, philosophy of life, life philosophy
        philosophy {to live|i live|guides|that guides|for living|for life}
        philosophical {beliefs|views|convictions|outlook|crisis}, meaning {of life|in life|of existence|of it all}
        {purpose|point|sense} of {life|existence|living}, why are we here, life has no {meaning|purpose}
        nothing {matters|really matters} in the end
        {principles|values|rules|code} {i|we|he|she|to|they} {live by|live my life by|guide my life}
        {creed|maxims|philosophy|tenets} {i|we|he|she|to|they} {live by|live my life by|guide my life}
        {i|we|he|she} {try to |}live{s|} by {the|a|my|these|this|his} {principle|code|values}
        {i|we|he|she} {try to |}live{s|} by {the|a|my|these|this|his} {rule|creed|philosophy|teachings}
        way of life {for me|is}
        {i|we} believe that {all life|every being|violence|war is|reason|science not|humans are|animals}
        {violence|war|killing} is {never|always|wrong|not} {the answer|justified|wrong|okay|right|ok}
        all life is {sacred|suffering|equal}, do no harm principle, sanctity of life, live off the grid by conviction
        anti {consumerism|consumerist}, anticonsumeris*, anti materialism, voluntary simplicity, degrowth
        buy nothing {lifestyle|philosophy}, minimalism is my {creed|philosophy|religion}

        # Conspiracy worldviews.
        conspiracy~, conspiracy {theory|theorist|nut|guy|videos}, flat earth~, flat earther, earth is flat
        earth is not round, globe is a lie, {moon landing|apollo} {was|were|is} {fake|faked|staged|a hoax|hoax}
        faked the moon landing, moon landing hoax, chemtrail*, chemtrails, illuminati, new world order, nwo, great reset
        plandemic, scamdemic, 5g {causes|towers|radiation|is killing|conspiracy|control|kills|covid}
        microchips in the vaccine, microchips in, vaccine microchip, bill gates {microchip|vaccine|wants to|is behind}
        lizard people, reptilian*, reptilians, anunnaki, hollow earth, pizzagate, adrenochrome, cabal, deep state, qanon
        crisis actors, false flag, 9/11 {was|truth|inside}, 9 11 was an inside, inside job, jet fuel can't melt
        truther~, birds aren't real, area 51 {cover|aliens are}, {wake up|waking up} sheeple, sheeple
        do your own research, they don't want {you|us} to know
        {elites|globalists|the elite|they} {control|run|rule} {the world|everything|us|the media}, globalist~
        {red|blue} pill {me|truth|community}, took the red pill, mind control program, mkultra, project bluebeam, haarp
        depopulation, climate hoax, great awakening, tin foil hat, tinfoil hat, young earth, holocaust denial
        {holocaust|sandy hook|covid} {was|is} {a hoax|fake|staged|faked}, {media|government} is lying about
        doomsday prepper, sovereign citizen

        # Heard or spelled otherwise.
        stoisism, stoicsm, stow a schism, stoic ism, nihlism, nialism, existensialism, humanisim, pasifist, pacificist
        pacifest, anti natilist, utilitarion, vegen for the, viganism, veganisim, vegan ism, consperacy, conspirasy
        conspericy, iluminati, illuminaty, flat earthr, chem trails, kem trails, free masons, f r e e thinker

        # Study, food and sayings.
        ! {philosophy|ethics|stoicism|existentialism} {class|course|degree|major|minor}
        ! {philosophy|ethics|stoicism|existentialism} {101|exam|essay|paper|lecture|professor}
        ! {nihilism|humanism|utilitarianism|logic} {class|course|degree|major|minor}
        ! {nihilism|humanism|utilitarianism|logic} {101|exam|essay|paper|lecture|professor}
        ! {philosophy|ethics|stoicism|existentialism} {homework|quiz|textbook|podcast|department}
        ! {nihilism|humanism|utilitarianism|logic} {homework|quiz|textbook|podcast|department}
        ! {philosophy|ethics|stoicism|existentialism} {seminar|assignment|midterm|final|module|club meeting}
        ! {nihilism|humanism|utilitarianism|logic} {seminar|assignment|midterm|final|module|club meeting}
        ! {class|course|essay|paper|exam|lecture|seminar|quiz} {on|about|in} {stoicism|existentialism}
        ! {class|course|essay|paper|exam|lecture|seminar|quiz} {on|about|in} {nihilism|utilitarianism|humanism}
        ! {class|course|essay|paper} {on|about|in} {nietzsche|sartre|camus|marcus aurelius|deontology}
        ! {exam|lecture|seminar|quiz} {on|about|in} {nietzsche|sartre|camus|marcus aurelius|deontology}
        ! {homework|presentation|report|book} {on|about|in} {stoicism|existentialism|nihilism|utilitarianism|humanism}
        ! {textbook|module|podcast|documentary} {on|about|in} {stoicism|existentialism}
        ! {textbook|module|podcast|documentary} {on|about|in} {nihilism|utilitarianism|humanism}
        ! {homework|presentation|report|book} {on|about|in} {nietzsche|sartre|camus|marcus aurelius|deontology}
        ! {textbook|module|podcast|documentary} {on|about|in} {nietzsche|sartre|camus|marcus aurelius|deontology}
        ! {class|course|essay|paper|exam|lecture|seminar|quiz} {on|about|in} {kierkegaard|schopenhauer}
        ! {class|course|essay|paper} {on|about|in} {objectivism|determinism|utilitarian ethics}
        ! {exam|lecture|seminar|quiz} {on|about|in} {objectivism|determinism|utilitarian ethics}
        ! {homework|presentation|report|book} {on|about|in} {kierkegaard|schopenhauer}
        ! {homework|presentation|report|book} {on|about|in} {objectivism|determinism|utilitarian ethics}
        ! {textbook|module|podcast|documentary} {on|about|in} {kierkegaard|schopenhauer}
        ! {textbook|module|podcast|documentary} {on|about|in} {objectivism|determinism|utilitarian ethics}
        ! {class|course|essay|paper|exam|lecture|seminar|quiz} {on|about|in} {conspiracy theories|confucianism}
        ! {class|course|essay|paper} {on|about|in} {taoism|epicureanism|renaissance humanism}
        ! {exam|lecture|seminar|quiz} {on|about|in} {taoism|epicureanism|renaissance humanism}
        ! {homework|presentation|report|book} {on|about|in} {conspiracy theories|confucianism}
        ! {textbook|module|podcast|documentary} {on|about|in} {conspiracy theories|confucianism}
        ! {homework|presentation|report|book} {on|about|in} {taoism|epicureanism|renaissance humanism}
        ! {textbook|module|podcast|documentary} {on|about|in} {taoism|epicureanism|renaissance humanism}
        ! renaissance {humanism|humanists}
        ! {read|reading} {camus|sartre|nietzsche} {for|in} {class|school|college|my class|my course|the exam}
        ! {read|reading} {kierkegaard|marcus aurelius|seneca} {for|in} {class|school|college}
        ! {read|reading} {kierkegaard|marcus aurelius|seneca} {for|in} {my class|my course|the exam}
        ! {my|our|his|her} {philosophy|motto|creed} {for|on|about|when it comes to} {sneakers|shoes|coffee|cooking}
        ! {my|our|his|her} {philosophy|motto|creed} {for|on|about|when it comes to} {design|packing}
        ! {my|our|his|her} {philosophy|motto|creed} {for|on|about|when it comes to} {fashion|skincare|interior design}
        ! {my|our|his|her} {philosophy|motto|creed} {for|on|about|when it comes to} {wardrobe|houseplants}
        ! {my|our|his|her} {philosophy|motto|creed} {for|on|about|when it comes to} {gardening|barbecue|leftovers}
        ! {my|our|his|her} {philosophy|motto|creed} {for|on|about|when it comes to} {training|shoes is}
        ! {my|our|his|her} {philosophy|motto|creed} {for|on|about|when it comes to} {running|pizza|playlists}
        ! design philosophy, coaching philosophy, training philosophy, cooking philosophy, unix philosophy, brand values
        ! core {workout|exercise|strength|values of our company}, company values, nutritional values
        ! my principles of {design|animation|cooking}
        ! {is|are|was|not|it's|that's|they're|100|fully|also|being|all} vegan {recipe|cheese|cake|burger|dish|chili}
        ! {is|are|was|not|it's|that's} vegan {butter|ice cream|chocolate|dessert|pizza|leather|option}
        ! {they're|100|fully|also|being|all} vegan {butter|ice cream|chocolate|dessert|pizza|leather|option}
        ! {is|are|was|not|it's|that's} vegan {food|restaurant|milk|brownies|cookies|curry}
        ! {they're|100|fully|also|being|all} vegan {food|restaurant|milk|brownies|cookies|curry}
        ! {is|are|was|not|it's|that's} vegan {soup|lasagna|mayo|friendly|meal|dinner|protein powder}
        ! {they're|100|fully|also|being|all} vegan {soup|lasagna|mayo|friendly|meal|dinner|protein powder}
        ! {is|are} {this|that|these|it|the cheese|the wine} vegan
        ! {is|are} {the sauce|the dish|the cake|the soup|oreos|guinness|honey} vegan
        ! {a|an} {vegan|vegetarian} {recipe|chili|curry|lasagna|dish|cake|dinner|option}
        ! {a|an} {vegan|vegetarian} {restaurant|burger|meal|cookbook|cheese|soup|stew|menu}
        ! {a|an} {vegan|vegetarian} {lunch|breakfast|dessert|brownie|version|substitute|alternative|pizza}
        ! {a|an} {vegan|vegetarian} {pho|ramen|sandwich|bakery|cafe|place|feast|thanksgiving|taco}
        ! {is|are|was|not|going|raised|as} {vegetarian|vegan|plant based} {recipe|chili|curry|lasagna|dish}
        ! {is|are|was|not|going|raised|as} {vegetarian|vegan|plant based} {cake|dinner|option|restaurant|burger}
        ! {is|are|was|not|going|raised|as} {vegetarian|vegan|plant based} {meal|food|cooking|cookbook|cheese}
        ! {is|are|was|not|going|raised|as} {vegetarian|vegan|plant based} {soup|stew|menu|lunch|breakfast}
        ! animal welfare approved eggs, inside job {movie|netflix|show|series|season}, inside job on netflix
        ! conspiracy {keanu|the movie|documentary film}, illuminati {card game|hotties}, conspiracy board game
        ! red pill blue pill matrix
        ! minimalist {sneakers|shoes|wallet|decor|design|room|apartment|wardrobe|poster|living room|bedroom|furniture}
        ! minimalist {tattoo|desk|setup|logo|jewelry|look|style|kitchen|watch|ring|house|nail}
        ! {a|is|more of a|modern|as} minimalist {sneaker|shoe|wallet|decor|design}
        ! {a|is|more of a|modern|as} minimalist {room|apartment|wardrobe|poster|living room|bedroom}
        ! {a|is|more of a|modern|as} minimalist {furniture|tattoo|desk|setup|logo|jewelry}
        ! {a|is|more of a|modern|as} minimalist {look|style|kitchen|watch|ring|house}
        ! naturalist {guide|hike|walk|museum|program|tour|journal|club|led}, {a|as a|is a} naturalist {guide|led}
        ! skeptic tank, {a|as a|is a} naturalist, {a|is a|as a|am a|not a} {skeptic about|idealist boss}
        ! free will {astrology|baptist}, determinism in {tests|builds|the compiler}, cynic tasting notes, hedonism bot
        ! hedonism resort, secular {trend|growth|music|stagnation|bull market|decline}, idealist.org
        ! prepper pantry recipes, meal prepper, {a|am a|as a} meal prepper, nonviolent communication {book|course}
        """#
}
