extension Taxonomy {
    /// Travel.
    static let travelTable = #"""
        [travel | Travel | - | 653]
        travel, traveled, traveling, traveler, vacation, vacationing, holiday abroad, trip to, trip abroad, trip?
        family trip, abroad?, overseas trip, tourist, tourism, touristy, bucket list
        backpack+ {around|through|across|in} {europe|asia|south america|southeast asia|the}, safari
        honeymoon destination, solo travel, gap year, wanderlust, lonely planet, tripadvisor, globetrot*, jet lag
        jetlag, destination?, destination ideas, itinerary?, travel {guide|agent|blog}
        visit+ {europe|asia|africa|australia|new zealand|japan|thailand|italy|france|spain|greece|iceland}
        visit+ {peru|mexico|portugal|morocco|vietnam|scotland|ireland|norway|hawaii|egypt|india|canada}, time to visit
        best time of year to go, going away for?, staycation, northern lights trip

        [city-trips | City trips | travel | -]
        city {break|trip|tour|pass|sightseeing|guide}, sightseeing, sights?, sightsee, landmarks
        weekend in {paris|london|rome|barcelona|berlin|amsterdam|prague}
        weekend in {vienna|lisbon|madrid|new york|tokyo|budapest|copenhagen}
        weekend in {istanbul|dublin|venice|florence|chicago|boston|san francisco}
        weekend in {new orleans|edinburgh|seville|montreal|athens|porto|krakow}
        {day|week|weekend|trip|going|visiting|visit|fly|flying} {in|to|} {paris|london|rome|barcelona}
        {day|week|weekend|trip|going|visiting|visit|fly|flying} {in|to|} {berlin|amsterdam|prague|vienna}
        {day|week|weekend|trip|going|visiting|visit|fly|flying} {in|to|} {lisbon|madrid|new york city|tokyo}
        {day|week|weekend|trip|going|visiting|visit|fly|flying} {in|to|} {kyoto|budapest|copenhagen|istanbul}
        {day|week|weekend|trip|going|visiting|visit|fly|flying} {in|to|} {dublin|venice|florence|new orleans}
        {day|week|weekend|trip|going|visiting|visit|fly|flying} {in|to|} {edinburgh|seville|montreal|athens}
        {day|week|weekend|trip|going|visiting|visit|fly|flying} {in|to|} {porto|krakow|singapore|hong kong}
        {day|week|weekend|trip|going|visiting|visit|fly|flying} {in|to|} {seoul|bangkok|sydney|chicago}
        things to {do|see} in, what to {do|see} in, eiffel tower, colosseum, big ben, sagrada familia, times square
        statue of liberty, walking tour, old town?, cobblestone?, hop on hop off, brandenburg gate, acropolis
        notre dame, tourist attractions, must see, places to visit in, notre dame cathedral, vatican museums
        golden gate bridge, skyline?, plaza?

        [beach-holidays | Beach holidays | travel | 673]
        beach {holiday|vacation|resort|house|towel|trip|day|town|umbrella|chair|bar}, beaches, beachfront, seaside
        all inclusive, cancun, punta cana, maldives, bali, hawaii vacation, maui, oahu, caribbean, bahamas
        jamaica resort, mallorca, majorca, ibiza, canary islands, tenerife, algarve, amalfi coast, greek islands
        santorini, mykonos, phuket, seychelles, fiji, bora bora, sunbath*, sun lounger, sand castle, sandcastle
        sun and sand?, white sand, turquoise water, sunscreen?, palm trees?, tropical?, island getaway, island hopping
        sun kissed?, lie on the sand, toes in the sand, ocean view, sea breeze, snorkel?, costa brava, costa del sol
        key west, outer banks, myrtle beach

        [road-trips | Road trips and campervans | travel | 670]
        road trip, roadtrip, campervan, camper van, motorhome, caravan, caravanning, rv park, rv trip, rv, rvs, van life
        vanlife, winnebago, airstream, route 66, pacific coast highway, scenic drive, scenic route
        drive across {the country|america|europe|the states}, driving across, cross country drive, rest stop
        gas station snacks, roadside attraction, roadside diner, drive up the coast, driving up the coast, coastal drive
        highway 1?, long drive, travel trailer

        [train-travel | Train travel | travel | 669]
        train {ticket|travel|ride|station|journey|schedule|times|timetable|trip|to}, trains, railway, railroad, amtrak
        eurail, interrail, rail pass, eurostar, bullet train, shinkansen, tgv, sleeper train, night train
        orient express, trans siberian, high speed rail, deutsche bahn, trenitalia, railcard, platform?, conductor?
        locomotive, steam train, scenic railway, couchette, dining car, book a train, next train, catch the train
        train leave, glacier express, national rail

        [air-travel | Air travel | travel | 672]
        flight, fly+ to, flying to, airline, airplane, aeroplane, airport, airfare, plane ticket, boarding pass
        boarding gate, layover, stopover, checked bag, carry on {bag|luggage|size}, economy class, business class
        first class seat, window seat, aisle seat, legroom, frequent flyer, air miles, airline miles, tsa, tsa precheck
        airport security, delta airlines, united airlines, southwest airlines, jetblue, ryanair, easyjet, lufthansa
        emirates, british airways, qantas, red eye, nonstop flight, skyscanner, google flights, turbulence, pilot?
        flight attendant, lax, jfk, heathrow, runway?, boeing, airbus, baggage claim, lost luggage, duty free, long haul

        [cruises | Cruises | travel | 678]
        cruise, cruise {ship|line|port|deal}, royal caribbean, carnival cruise, norwegian cruise, msc cruise
        shore excursion, river cruise, alaska cruise, balcony cabin, ocean liner, cruising the, port of call, lido deck
        onboard?, viking cruise

        [hotels | Hotels and stays | travel | 668]
        hotel, motel, hostel, airbnb, vrbo, bed and breakfast, guesthouse, guest house, resort?, hilton, marriott, hyatt
        holiday inn, booking.com, book a room, room service, check out time, checkout time, king bed, hotel room, suite?
        accommodation, place to stay, where to stay, vacation rental, holiday cottage, holiday let, cabin rental
        rent a cabin, villa?, concierge, lobby?, late check out, continental breakfast, four seasons hotel, ritz carlton
        agriturismo, spa weekend

        [theme-parks | Theme parks and zoos | travel | 151]
        theme park, amusement park, disneyland, disney world, walt disney world, magic kingdom, universal studios
        six flags, roller coaster, rollercoaster, legoland, seaworld, water park, water slide, waterslide, zoo
        aquarium visit, petting zoo, epcot, cedar point, busch gardens, europa park, alton towers, fast pass, flags ride
        ferris wheel, merry go round, wildlife park, hogwarts castle ride

        [travel-planning | Packing and travel planning | travel | 663]
        suitcase, luggage, packing list, packing cubes, pack+ for {a|my|our|the} {trip|vacation|holiday|week}
        what should i pack, what to pack
        travel {adapter|insurance|plan|itinerary|budget|tips|pillow|size|document|bag|visa}, passport, visa application
        tourist visa, currency for my trip, plan {a|my|our|the} {trip|vacation|holiday|getaway|honeymoon}
        planning {a|my|our|the} {trip|vacation|holiday|getaway|honeymoon}, itinerary, day itinerary, booking a trip
        trip planning, carry on only, global entry, renew {my|a} passport, travel time?, toiletries

        [local-transport | Commuting and local transport | travel | -]
        commute, commuting, commuter, bus, buses, bus {stop|route|schedule|ticket|station}
        subway {station|line|map|train|ride}, the subway, metro {station|line}, tube station, underground station, tram
        taxi, taxis, cab?, uber, lyft, rideshare, ride share, carpool, traffic, traffic jam, traffic report, directions?
        directions to, get directions, how {far|long} is the drive, how do i get to, navigate to, google maps, rush hour
        park and ride, ferry, e scooter, bike share, public transport, public transit, citi bike, gas prices?
        road closed, roadworks, toll road, parking spot, parking garage, route to, fastest way to
        """#
}
