extension Taxonomy {
    /// Home and garden.
    static let homeGardenTable = #"""
        [home-garden | Home and garden | - | 274]
        homeowner, household?, around the house?, front porch, porch swing, patio, backyard, front yard
        swimming pool maintenance, pool cleaner, hot tub, garage door, doormat, new house?, new apartment?, new flat?
        house?, apartment?

        [gardening | Gardening | home-garden | 275]
        garden, gardening, gardener, raised bed, vegetable patch, veg patch, veggie patch, compost, composting, mulch
        mulching, fertilizer, fertiliser, lawn, lawn mower, lawnmower, mow+ {the|my} {lawn|grass}, weeding, pull+ weeds
        weeds?, prune+ {the|my}, pruning, perennial, annuals?, tomato {plant|seedlings|cages}
        grow+ {tomatoes|vegetables|herbs|peppers|strawberries|potatoes|garlic|basil}, growing my own, seeds?, seedling
        sow+ seeds, sowing, germinat*, greenhouse, allotment, hydrangea, roses?, rose bush, tulip, daffodils
        lavender plant, flower bed, flowerbed, bulbs?, plant+ {bulbs|seeds|a tree|trees|flowers}, potting soil, topsoil
        soil?, wheelbarrow, trowel, secateurs, hose?, sprinkler, slugs, aphids, hedge, hedge trimmer, landscaping
        first frost, last frost, hardiness zone, wildflowers, fruit trees, orchard
        transplant+ {the|my} {tomatoes|seedlings}, pollinator, master gardener, deadhead+ roses

        [houseplants | Houseplants | gardening | -]
        houseplant, house plant, indoor plant, monstera, pothos, fiddle leaf, succulent, cactus, cacti, orchid
        snake plant, spider plant, peace lily, philodendron, bonsai, terrarium, aloe vera plant, aloe plant, calathea
        ficus, zz plant, repot, repotted, repotting, plant pot, potted plant, leaves turning yellow, yellow leaves
        leaves are {drooping|yellow|brown|yellowing}, water+ {my|the} plants, plant mom, plant parent, grow light
        root bound, propagat+ {in|a|my|cuttings}, leaf cutting, overwater*, fungus gnats, windowsill?, drooping?
        wilting?, plants?, droopy

        [home-improvement | Home improvement | home-garden | 280]
        home improvement, renovat*, diy, remodel*, remodelling, fixer upper, home depot, drywall, plasterboard, spackle
        plaster?, grout, grouting, caulk, caulking, tiling, bathroom tile, tile the, backsplash
        hardwood {floor|flooring}, laminate {floor|flooring}, flooring
        paint+ {the|my} {walls|house|room|bedroom|kitchen|fence|ceiling|front door}, primer?, wallpaper+ {the|a}
        wallpapering, plumber, plumbing, leaky {faucet|tap|pipe|roof}, leaking {faucet|tap|pipe|roof|toilet|sink}
        unclog, clogged {drain|sink|toilet}, blocked drain, running toilet, faucet, electrician, circuit breaker
        light switch, light fixture
        install+ {a|the|my} {ceiling fan|shelf|faucet|sink|toilet|door|window|dishwasher|fence|deck}, power drill
        cordless drill, drill bit, screwdriver, hammer?, stud finder, insulation, roof repair, roofing
        shingles on the roof, gutters, contractor?, handyman, build a deck, decking, fence post, fence panels
        concrete slab, pressure washer, skirting board, kitchen cabinets, squeaky {door|floor|stairs|hinge}, toolbox
        hang {a|the} {picture|shelf|tv|door}, bathroom vanity, knock down a wall, tile grout, loft conversion, attic?
        basement?

        [interior-design | Interior design | home-garden | 283]
        interior {design|designer}, interior {decor|decorator|decorating}, home decor
        decorat+ {my|the|our} {living room|bedroom|apartment|room|house|office|home}, furniture, couch, sofa, sectional
        armchair, coffee table, dining table, bookshelf, bookshelves, bookcase, nightstand, dresser, bed frame, ikea
        throw pillows, curtain, blinds?, rug, area rug, carpet, wall art, gallery wall, accent wall
        paint {color|swatch}, color palette?, colour scheme, mid century, scandi, scandinavian style
        minimalist {room|home|decor|apartment}, boho, farmhouse style, feng shui, lamp?, floor lamp, mood board
        living room?, bedroom?, cozy?, cosy?, wallpaper?, chandelier, ottoman
        rearrange the {living room|bedroom|furniture}

        [home-appliances | Home appliances | home-garden | 278]
        appliance, refrigerator, fridge, freezer?, dishwasher, washing machine, washer and dryer, tumble dryer, dryer?
        microwave, toaster, blender, food processor, vacuum cleaner, vacuum?, roomba, robot vacuum, dyson
        air conditioner, air conditioning, dehumidifier, humidifier, space heater, water heater, boiler, furnace?
        heat pump, hvac, oven {temperature|door|light|repair}, ceiling fan, air purifier, garbage disposal
        sewing machine repair, ice maker, kettle?, iron?, stove top, induction hob

        [cleaning-organising | Cleaning and organising | home-garden | 479]
        clean+ {the|my|our} {house|kitchen|bathroom|room|windows|oven}
        clean+ {the|my|our} {apartment|carpet|floor|desk|closet|fridge|shower}, cleaning supplies, cleaning schedule
        spring cleaning, declutter*, tidy+ up, tidying, marie kondo, konmari, laundry, detergent, stain?, remove a stain
        stain remover, coffee stain, wine stain, mop, mopping, broom, vacuum+ the, vacuuming, dusting, bleach?, scrub?
        disinfect*, closet organizer, storage bins, organiz+ {my|the} {closet|pantry|garage|kitchen|desk|drawers}
        organizing?, clutter, chores, chore chart, housework, dirty dishes, wash the dishes, do the dishes, limescale
        mildew, mold in the {shower|bathroom}, trash day, take out the trash, garbage day, bin day, robot vacuum
        cleaner?, cleaning lady, ironing, fold clothes

        [home-buying | Homes: buying and renting | home-garden | 451]
        real estate, realtor, estate agent, mortgage, down payment, house {hunt|hunting}, house hunting
        buy+ {a|our first|my first|our} {house|home|flat|condo|apartment}
        buying {a|our first|my first} {house|home|flat|condo|apartment}, first time buyer, home buyer, zillow, rightmove
        redfin, open house, housing market, property prices, house prices, home inspection, closing costs, escrow
        landlord, tenant, lease?, rental agreement, rent {a|an} {apartment|flat|house|studio}
        {apartment|flat|studio|room|house} {for rent|to rent|hunting}, find {a|an} {apartment|flat}, security deposit
        roommate, flatmate, sell+ {my|our} house, condo, moving house, movers, moving truck, moving boxes, u haul
        refinance, airbnb host, move into a new {house|apartment|flat|place}, square feet?, two bedroom
        """#
}
