extension Taxonomy {
    /// Outdoor recreation.
    static let outdoorsTable = #"""
        [outdoor-recreation | Outdoor recreation | - | 159]
        {the|great} outdoors, outdoor {activity|adventure|recreation|gear|fun}, outdoorsy, outdoorsman
        {time|day|weekend} {outdoors|outside|in nature}, fresh air?, ziplin*, zip line, geocach*, orienteering
        horseback riding, horse riding, orienteer

        [hiking | Hiking | outdoor-recreation | 542]
        hike+, hiker, day hike, thru hike+, through hike+, hiking boots, trail shoes, trailhead, trail map, trekking
        trek+, trekking poles, walking poles, backpack+ trip, backpacking?, backpacker?, switchbacks, summit?, summited
        ridgeline, scramble+ up?, {loop|forest|mountain|coastal|woodland|nature|canyon} {trail|walk|path}
        hit+ the trail, hitting the trail, on the trail
        {walk+|walking|up} {in|up|into} the {mountains|hills|woods|forest|canyon}, hillwalking, hill walking
        long walk {in|through} the {woods|forest|hills|mountains|countryside}, rambling club?, bushwalk*, tramping
        {mile|kilometre|kilometer|km|day} {trail|trek}, elevation gain, appalachian trail, pacific crest, alltrails
        merino?, boots?, day pack, daypack, blisters on my heels, trail mix?, trail?, ridge?, rucksack?, hydration pack
        waterfall?, fourteener, camino de santiago, inca trail, machu picchu trek, hut to hut, moleskin?, poles?, muddy?
        vista?, peak?, valley?, mountains?, worn {in|out} boots?, top of the mountain, uphill?
        trail {runs|conditions|closure}, half dome, national trail
        {two|three|four|five|six|seven|ten|multi|long} day {hike|trek|hiking trip}, rockies?, sierra?, dolomites?

        [camping | Camping | outdoor-recreation | 677]
        camp+ trip, camping, campsite, campground, campfire, glamping, tent, pitch+ {a|the|our|my} tent, sleeping bag
        sleeping pad, camp stove, camping stove, s'mores, smores, roast+ marshmallows, under the stars?, bivouac, bivvy
        tarp?, guy lines, headlamp?, head torch, bear canister, bear spray, leave no trace, boondock*, car camping
        wild camping, camp out, campout, tent pegs, night in the woods, cool box?, cooler?, lantern?, firewood?
        jamboree, backcountry, dispersed site

        [climbing | Climbing | outdoor-recreation | 500]
        rock climb+, climbing, climber?, boulder+ gym, bouldering, belay+, belayer, crag, top rope, toprope, lead climb+
        carabiner, climbing shoes, chalk bag, crimps, climbing gym, climbing wall, fingerboard?, hangboard, via ferrata
        mountaineer*, crampons, ice axe, alpinis*, el capitan, free solo, send+ {a|my|the} {route|project|problem}, v5?
        harness?, rappel+, abseil+, climb {mount|mt}, climb+ {everest|kilimanjaro|mountains|rocks}

        [fishing | Fishing | outdoor-recreation | 511]
        fishing, fish+ for {trout|bass|salmon|pike|carp|walleye}, fly fish+, angler, angling, fishing rod, fishing reel
        fly rod, tackle box, bait?, lure?, trout?, bass boat, ice fish+, catch and release, cast+ {a|my} line
        reel+ {in|one in}?, catch a {trout|bass|salmon|pike|carp}
        caught a {trout|bass|salmon|pike|carp|big one|catfish|walleye}, crappie, walleye, spinnerbait, waders
        bite at the lake, fish biting, where the fish are biting, out on the boat?, bass season
        fishing {license|charter|trip|line|pier}, hook and line, baitcast*

        [skiing | Skiing and snowboarding | outdoor-recreation | 531]
        ski, skis, skiing, skied, skier, snowboard+, snowboarder, snowboarding
        ski {resort|lift|pass|boots|lesson|trip|holiday|jump}, lift tickets, lift pass, slopes?, hit+ the slopes, piste
        off piste, black diamond run, powder day, fresh powder, powder?, apres ski, mogul, chairlift, chair lift
        cross country ski+, nordic ski+, bunny slope, ski bum, epic pass, ikon pass, goggles?, snow?, aspen?, vail
        whistler, chamonix, snowshoe*, sledding, tobogganing, slalom, half pipe, carve turns, binding?

        [surfing | Surfing | outdoor-recreation | 505]
        surf+ {lesson|board|break|trip|camp|forecast|report|spot}, surfing, surfed, surfer, surfboard, go surf
        paddle out?, longboard?, shortboard?, boogie {board|boarding}, bodyboard*, catch+ {a|some|the|big} waves
        ride+ {a|the} wave, riding waves, swell?, wetsuit?, wax {my|the} board, pipeline in hawaii, kitesurf*
        kite surfing, windsurf*, wakeboard*, barrel wave, big wave, offshore wind?, waves?, foil board, paddleboard*
        stand up paddle

        [kayaking | Kayaking and boating | outdoor-recreation | 499]
        kayak+, kayaking, canoe, canoes, canoed, canoeing, paddle+ {down|the|across|on}, whitewater, white water raft+
        rafting, rapids?, paddling?, sail+ {boat|trip|lesson|across}, sailing, sailboat, yacht, boating, boat trip
        rowing, rowing club, sculling, regatta, dry bag?, life jacket?, marina?, dinghy, pontoon boat, on the lake?
        canal boat, narrowboat

        [scuba-diving | Scuba diving and snorkelling | outdoor-recreation | 502]
        scuba, scuba {dive|diving|diver}, diving lesson, dive {site|shop|boat|trip|computer|master}, divemaster, padi
        snorkel, snorkeled, snorkelling, snorkeling, free {dive|diving|diver}, freediv*, coral reef?, reef?, regulator?
        wreck dive, open water certification, manta ray?, great barrier reef, nitrox, buoyancy?, shark dive, cage diving
        wetsuit?, underwater?

        [birdwatching | Birdwatching | outdoor-recreation | 259]
        birdwatch*, bird watch+, bird watching, birder, birding, twitcher, binoculars?, bird feeder, bird hide, ebird
        audubon, merlin app, warbler, spot+ a {hawk|owl|heron|kingfisher|eagle|woodpecker}
        saw a {hawk|owl|heron|kingfisher|eagle|woodpecker|cardinal|robin}, songbird, bird call, birdsong
        spring migration?, heron?, nest box, what kind of bird, hummingbird feeder, hummingbird, owl?, feathers?
        life list?

        [national-parks | Parks and nature | outdoor-recreation | 160]
        national park, state park, nature reserve, national forest, yellowstone, yosemite, grand canyon, zion
        glacier park, bryce canyon, arches park, acadia, joshua tree, great smoky, smokies, rocky mountain national
        everglades, sequoia, redwoods, park ranger, park pass, wildflower meadow, nature walk, nature trail, banff
        serengeti, botanical garden, city park, picnic, walk in the park, central park, scenic overlook
        scenic viewpoint, waterfall?, geyser, old faithful
        """#
}
