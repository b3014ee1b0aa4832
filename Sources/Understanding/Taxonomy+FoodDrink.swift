extension Taxonomy {
    /// Food and drink.
    static let foodDrinkTable = #"""
        [food-drink | Food and drink | - | 210]
        foodie, food, cuisine, tasty?, delicious?, hungry?, snack, smoothie, juicing, kombucha, cheese board, cheese
        chocolate?, what's for {dinner|lunch|breakfast}, what to eat, something to eat, lunch?, dinner?, breakfast?
        brunch, supper?, meal, leftovers, street food, farmers market, ingredient, flavor?, flavour?, appetizer
        sandwich, hot sauce, spicy?, sushi, tacos, ramen, dim sum, charcuterie, foraging mushrooms

        [cooking | Cooking | food-drink | 216]
        cook, cooked, cooking, cooker?, recipe, cookbook, chef?, frying pan, skillet, cast iron pan, dutch oven, wok
        saute+, sauteed, simmer, simmering, stir fry, stir fried, roast+ {chicken|beef|vegetables|lamb|potatoes|dinner}
        roast chicken, slow cooker, crock pot, crockpot, instant pot, pressure cooker, air fryer, sous vide, marinate
        marinade, marinating, risotto, curry, stew, casserole, lasagna, lasagne, pasta, spaghetti, omelet, omelette
        poach+ eggs, scrambled eggs, fried rice, soup, broth, gravy, season+ {the|a} {steak|chicken|pan|soup|meat}
        chop+ onions, garlic, knife skills, al dente, medium rare, how long do i boil, boil {eggs|potatoes|rice|pasta}
        boil an egg, mince+ garlic, teaspoon, tablespoon, cups of flour?, paprika, cumin, turmeric, oregano
        basil leaves, what can i make with, home cooked, chicken breast, chicken thighs, ground beef, meatballs, paella
        tikka masala, pad thai, guacamole, salsa, hummus, dumplings, kimchi, mashed potatoes, kitchen?, oven?, stove?
        whisk?, substitute for {butter|eggs|cream|milk|buttermilk}, weeknight dinner, one pot, sheet pan, defrost+ the

        [vegetarian-cooking | Vegetarian cooking | cooking | 213]
        vegetarian {recipe|cooking|dish|dinner|meal|food|curry|chili|lasagna|option|restaurant}
        veggie {burger|recipe|chili|curry|dinner|lasagna}, vegan {recipe|cooking|dish|dinner|meal|food|curry|chili}
        vegan {cake|brownies|cheese|butter|option|restaurant|burger|baking}, meatless
        meat free {meal|monday|dinner|recipe}, plant based {recipe|meal|milk|burger|dinner|cooking|food}, tofu, tempeh
        seitan, lentil, chickpea, dal recipe, dahl, black bean burger, falafel, nutritional yeast, oat milk, almond milk
        jackfruit, impossible burger, beyond burger, aquafaba, paneer, ratatouille, cauliflower steak, cashew cream
        eggplant parmesan, {dinner|meal|recipe} without meat, no meat dinner

        [barbecue | Barbecue and grilling | cooking | 215]
        barbecue, barbecuing, barbeque, bbq, braai, grill?, grilled, grilling, charcoal grill, gas grill, pellet grill
        weber kettle, traeger, big green egg, smoker?, smoked brisket, brisket, pulled pork, ribs?, baby back ribs
        steak?, dry rub, wood chips?, low and slow, burgers on the grill, hot dogs?, cookout, tongs?
        sear+ {a|the} steak, briquettes, kebabs, smoke ring, pitmaster

        [meal-prep | Meal planning and preparation | cooking | 221]
        meal prep, meal prepping, meal plan, meal planning, meal kit, hello fresh, hellofresh, batch cook+
        freezer meals, weekly menu, lunch box ideas, packed lunch
        healthy {recipe|snacks|meal|lunch|dinner|eating|breakfast}, high protein {meals|breakfast|lunch|recipes}
        overnight oats, dinners for the week, calories in, how many calories, low carb recipe, macros?, salad, quinoa
        buddha bowl, nutritious?, tupperware?

        [baking | Baking and desserts | food-drink | 217]
        bake, baked, baking, baker?, bakery, sourdough, sourdough starter, dough, knead+, kneading
        proof+ {the|my} {dough|loaf}, proofing?, bread, bread maker, banana bread, loaf, loaf pan, crumb?, yeast?
        levain, cake, cupcake, muffin, cookie, brownie, pie, pie crust, pastry, croissant, scones, biscuits, macaron
        meringue, frosting, icing?, buttercream, fondant, ganache, cheesecake, tiramisu, pavlova, pudding, custard
        creme brulee, ice cream, dessert, flour?, rolling pin, parchment paper, springform
        baking {powder|soda|sheet|tray|tin}, stand mixer, kitchenaid, bake off, sponge cake, rise overnight?
        won't rise?, starter?, piping bag, gingerbread, pancakes, waffles, waffle iron, sweet tooth, fudge
        caramel sauce, doughnut

        [coffee | Coffee | food-drink | 222]
        coffee, espresso, espresso machine, latte, latte art, cappuccino, flat white, americano?, macchiato, mocha
        cold brew, pour over, french press, aeropress, moka pot, chemex, v60, barista, burr grinder, grind size, arabica
        robusta, single origin, coffee {beans|grinder|maker|shop|machine|cup}, dark roast, light roast, medium roast
        roaster?, decaf, starbucks, nespresso, keurig, crema, portafilter, tamp+, caffeine?, brew?, beans?, grinder?
        morning cup, cup of joe, caffeine fix, java beans, cafe

        [tea | Tea | food-drink | 222]
        tea, teapot, green tea, earl grey, matcha, oolong, chai, herbal tea, loose leaf, bubble tea, boba, afternoon tea
        english breakfast tea, darjeeling, chamomile, rooibos, kettle?, steep+ for, steeping, teacup, yerba mate, sencha
        pu erh, gongfu, cuppa, brew a pot, iced tea

        [wine | Wine | food-drink | 211]
        wine, winery, vineyard, merlot, cabernet, cabernet sauvignon, pinot noir, pinot grigio, chardonnay
        sauvignon blanc, riesling, malbec, syrah, shiraz, zinfandel, rioja, bordeaux, burgundy?, chianti, barolo
        prosecco, champagne, tempranillo, sangiovese, sommelier, decant+, decanter, corkscrew, tannin, vintage?
        wine {tasting|cellar|glass|rack|list|pairing|bottle|bar}, natural wine, orange wine, rose wine, red or white?
        bottle of {red|white|rose|bubbly}, glass of {red|white}, napa, napa valley, sonoma, terroir, cuvee, bouquet?
        oaky, full bodied, dry white, beaujolais, cellar?, cork?

        [beer | Beer and cocktails | food-drink | 211]
        beer, craft beer, ipa, lager, stout?, pilsner, pale ale, ale?, brewery, homebrew*, home brew+, microbrewery
        hops?, wort, pint of, pints?, pub, guinness, hefeweizen, keg, oktoberfest, taproom, cocktail, mojito, margarita
        negroni, martini, old fashioned cocktail, whiskey, bourbon, scotch whisky, single malt, gin and tonic, gin?
        vodka, tequila, mezcal, rum punch, aperol, spritz, bartender, mixology, bitters, shaker?, mocktail, happy hour
        sangria, bar?, cider

        [restaurants | Restaurants | food-drink | 218]
        restaurant, diner?, bistro, brasserie, steakhouse, steak house, pizzeria, trattoria, eatery, taqueria, tapas
        tapas bar, food court, buffet, dine out, dining out, eat+ out, eating out, dinner reservation
        table for {two|three|four|five|six|eight|2|3|4|5|6}, book+ a table, reserve a table, opentable, michelin
        tasting menu, place to eat
        good {place|spot} {for|to get} {dinner|lunch|brunch|breakfast|sushi|tacos|pizza|ramen}
        where can i get {good|a good|some}, {waiter|waitress}?, tip the waiter, outdoor seating?, reservation?, menu?
        {chinese|italian|mexican|indian|thai|japanese|korean|french|vietnamese|greek} {place|restaurant}
        best {pizza|burger|sushi|tacos|ramen|brunch|steak|curry|pho} in, mcdonalds, burger king, chipotle, fast food
        drive thru, food truck, yelp, olive garden, chick fil a, subway sandwich, wendy's

        [food-delivery | Takeaway and food delivery | restaurants | -]
        takeaway, take away food, takeout, take out food, carry out order, food delivery
        {order|get} {a|some|me|me a|us} {pizza|takeout|chinese|food|curry|sushi}, order+ pizza, pizza delivery
        deliver+ food, doordash, uber eats, ubereats, grubhub, deliveroo, just eat, seamless order, pizza
        {chinese|indian|thai|mexican|italian} food, delivery driver?, delivery?, do they deliver, deliver food
        restaurant {deliver|delivery}, order in tonight, dominos, pizza hut, papa johns, pepperoni, order for pickup
        """#
}
