extension Taxonomy {
    /// Science and knowledge.
    static let scienceTable = #"""
        [science | Science and knowledge | - | 464]
        science, scientist, scientific, science {fair|experiment|project|museum|news|podcast}, experiment?, laboratory?
        researcher, scientific method, nobel prize, inventor, invention, engineering?, psychology experiment, sociology
        philosophy class, philosophy course, philosophy degree, philosophy 101, archaeology, archaeologist, linguistics
        microscope, einstein, nikola tesla, marie curie, isaac newton, fun fact, did you know that

        [astronomy | Astronomy | science | 472]
        astronomy, astronomer, astrophysics, telescope, stargaz*, planet, mars rover, mars?, jupiter, saturn
        saturn's rings, venus?, mercury?, neptune, uranus, pluto, moon phase, full moon, moon landing, lunar eclipse
        solar eclipse, eclipse, meteor, meteor shower, perseids, comet, asteroid, galaxy?, andromeda galaxy, milky way
        nebula, nebulae, orion nebula, black hole, supernova, neutron star, big bang, constellation, night sky
        northern lights, aurora, aurora borealis, nasa, spacex, iss, space station, hubble, james webb, rocket launch
        rocket?, astronaut, apollo 11, neil armstrong, solar system, light years, exoplanet, cosmos, cosmology
        dark matter, outer space, space {travel|exploration|shuttle|telescope|mission}, orbit?, stars?, dobsonian
        satellite?, celestial, spacecraft, alien life

        [physics-chemistry | Physics and chemistry | science | 471]
        physics, physicist, chemistry, chemist?, chemical reaction, chemical formula, periodic table, quantum mechanics
        quantum physics, relativity, theory of relativity, string theory, particle physics, higgs boson
        large hadron collider, cern, electron, proton, atom, molecule, thermodynamics, entropy, gravity, newton's laws
        speed of light, boiling point, electromagnet*, magnets, nuclear fusion, photon, schrodinger, organic chemistry
        richard feynman, stephen hawking, kinetic energy, wavelength, isotopes

        [mathematics | Mathematics | science | -]
        math, mathematics, mathematician, algebra, calculus, geometry, trigonometry, statistics, statistician, equation
        quadratic, derivative of, integral of, integrals, prime number, square root, multiplication, long division
        fractions, percentage of, probability, theorem, pythagor*, fibonacci, matrix multiplication, linear algebra
        logarithm, times table
        {plus|minus|times|divided by} {one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred}
        multiplied by, divided by, calculator, calculate the, solve for x, square root of, sum of, euler, number theory
        what is pi, cosine, sine of

        [wildlife | Wildlife and biology | science | 465]
        wildlife, biology, biologist, marine biology, zoology, botany, ecology, ecosystem, evolution of
        natural selection, charles darwin, dinosaur, tyrannosaurus, t rex, fossil, elephant, lion?, tiger?, bear?
        grizzly, polar bear, panda, gorilla, chimpanzee, monkey, giraffe, zebra, hippo, rhino, wolf, fox?, deer, moose
        elk, whale, orca, dolphin, shark, octopus, octopuses, squid, jellyfish, penguin, eagle?, owl?, snake, crocodile
        alligator, frog, insect, butterfly, bee, honeybee, bumblebee, beekeeping, ants, ant colony, spider, kangaroo
        koala, sloth, endangered species, animal kingdom, animals, animal facts, david attenborough, planet earth series
        photosynthesis, coral, mushroom identification, trees?, bats?, squirrel, raccoon, predators, habitat

        [geography | Geography | science | 469]
        geography, capital of, capital city of, continent, longest river, tallest mountain, highest mountain
        largest country, smallest country, population of, time zone, what country, which country, border+ {on|with}
        atlas, world map, latitude, longitude, equator, volcano, earthquake, glacier, tectonic, geology, peninsula
        archipelago, sahara, amazon rainforest, nile river, himalayas, hemisphere, great lakes, where is?, flag of
        time {is it|in} {in|london|new york|tokyo|paris|sydney|california|india|australia|china|germany|england}
        desert?, ocean?, river?

        [history | History | science | EZWB7V]
        history, historian, historical?, history {book|class|buff|channel|documentary|podcast|museum}
        ancient {rome|greece|egypt|history|china|civilization}, roman empire, romans, julius caesar, augustus, byzantine
        medieval, middle ages, renaissance, vikings, viking age, samurai, feudal japan, ottoman empire, mongol empire
        genghis khan, napoleon, napoleonic, french revolution, industrial revolution, american revolution
        revolutionary war, civil war history, world war {one|two|1|2|i|ii}, wwi, wwii, ww2, d day, normandy landings
        cold war history, alexander the great, cleopatra, pharaoh, pyramids, tudor, henry viii, queen victoria
        victorian, elizabethan, aztec, inca empire, mayan, bronze age, iron age, stone age, prehistoric, titanic sank
        archeolog*, founding fathers, declaration of independence, abraham lincoln, george washington, battle of
        century?, empire?, dynasty, castle?, knights, silk road, pompeii, historical fiction, mesopotamia, crusades
        spartans, ming dynasty

        [sustainable-living | Sustainable living | science | 467]
        sustainable {living|fashion|home|lifestyle}, zero waste, plastic free, reduce {waste|plastic}, recycl*
        recycling bin, upcycl*, reusable {bags|bottle|cup|containers}, solar panel, rooftop solar, carbon footprint
        eco friendly, ecofriendly, biodegradable, compostable, rainwater, rain barrel, energy efficient
        renewable energy, wind turbine, wind power, off grid, environment, environmentally friendly, minimalism
        minimalist lifestyle, secondhand?, second hand, repair cafe, beeswax wraps, food waste, single use plastic
        greener?
        """#
}
