extension Taxonomy {
    /// Daily life.
    static let dailyLifeTable = #"""
        [daily-life | Daily life | - | -]
        daily routine, morning routine, evening routine, productivity, productive?, time management, good morning
        errand, life hack, good habits, habit tracker, habits, journal?

        [weather | Weather | daily-life | 390]
        weather, weather forecast, forecast, rain, raining, rainy, rained, rainfall, drizzle
        snow+ {today|tomorrow|tonight|this|in|on}, snowing, snowstorm, snowfall, blizzard, sunny, cloudy, overcast
        thunderstorm, thunder, lightning, hail, hailstorm, hurricane, tornado, typhoon, windy, wind speed, wind chill
        humid, humidity, heat wave, heatwave, cold front, foggy, fog, frost?
        temperature {outside|today|tomorrow|in|tonight}, temperature?, degrees?
        degrees {outside|fahrenheit|celsius|today|tomorrow}, umbrella, raincoat
        do i need {a|an} {jacket|coat|umbrella|sweater}
        {hot|cold|warm|chilly|freezing} {outside|today|tomorrow|out|this week}, how {hot|cold|warm} is it
        how {hot|cold|warm} will it, sunrise, sunset time, sunset?, accuweather, uv index, barometer, storm?, wind?
        chance of {rain|snow|showers}, muggy, monsoon, climate in?, bring an umbrella, below freezing
        sun going to {set|rise}, sun {set|rise}, weekend look outside, sunshine, flood warning

        [news-general | News | daily-life | -]
        news, headlines, newspaper, breaking news, latest news, world news, local news, morning paper, cnn, bbc
        fox news, msnbc, new york times, washington post, wall street journal, the guardian, reuters, associated press
        journalist, reporter, current events, current affairs, what's going on in the world, what happened today
        what's happening in the world, whats happening in?, news {update|story|headlines|article|alert|anchor}
        news about, front page, top stories, al jazeera

        [calendar-planning | Calendar and reminders | daily-life | W3CW2J]
        calendar, schedule, scheduled, scheduling, appointment, meeting, remind me, reminder, set a reminder, agenda
        to do list, todo list, planner, day planner, event to my, add {an|the|this} event, upcoming event
        what do i have {today|tomorrow|on|this|planned}, what's on my {calendar|schedule|list}
        what is on my {calendar|schedule|list}, am i {free|busy}, are you free on
        free on {monday|tuesday|wednesday|thursday|friday|saturday|sunday}, rsvp, invite?, reschedul*
        plans for {today|tomorrow|the weekend|tonight}, organize my {week|day}, double booked, booked?, notion?
        grocery list?, {make|create|start|open|delete|remove|add|show|read} {a|an|my|the|this|all|me|} list, to my list
        from my list, on my list, to the list, from {the|my} list, my lists, what day is, what is today's date
        today's date, what date, deadline tracker

        [alarms-timers | Alarms and timers | daily-life | -]
        alarm {clock|for|at|off|to}, alarm, timer, wake me up, wake me, set {an|my|the|a} {alarm|timer}, snooze?
        stopwatch, countdown, what time is it, current time, time is it now, set a clock

        [shopping | Shopping | daily-life | 473]
        shopping, shopped, shopper, shop for, shop?, store?, mall, shopping {mall|list|cart|spree|center}, buy online
        online shopping, amazon, amazon order, amazon prime, ebay, walmart, costco, best buy, discount, coupon
        promo code, on sale, clearance, bargain, cyber monday, prime day, refund, return policy, returned item
        exchange policy, free shipping, track+ my {package|order|parcel}, where is my {package|order|parcel}, parcel
        package?, in stock?, out of stock, price match, best price, cheapest, gift card, wish list, wishlist, checkout?
        purchase?, purchased, order {a|an|some|me|the}?, how much {does|is|are|do}?, cost?, price?, warranty
        secondhand market, craigslist, facebook marketplace, department store, window shopping, haggle

        [groceries | Groceries | shopping | 477]
        grocery, grocery {list|store|shopping|delivery|bill}, supermarket, trader joe's, whole foods, aldi, lidl, kroger
        safeway, tesco, sainsbury's, publix, wegmans, instacart
        add {milk|eggs|bread|butter|bananas|apples|cheese|tomatoes|onions|sugar|chicken}
        {buy|get|need} {milk|eggs|bread|butter|bananas|apples}
        {buy|get|need} {cheese|tomatoes|onions|sugar|toilet paper|paper towels|cereal}
        out of {milk|eggs|bread|butter|coffee|sugar|toilet paper}, produce aisle, carton of, gallon of milk, dozen eggs
        milk?, eggs?, bread?, bananas?, weekly shop, corner shop, deli counter

        [gifts | Gifts and flowers | shopping | 476]
        gift {idea|for|basket|wrap|wrapping|bag|box|guide}, gifts, present for {my|her|him|a|the}, presents for
        what to get {my|her|him|them} for, what should i get {my|her|him} for, stocking stuffer, bouquet of, dozen roses
        send flowers, flower delivery, florist, greeting card, thank you card, gift exchange, wrapping paper
        birthday present, hallmark card, send {her|him} flowers, flowers for, something {nice|special} for {my|her|him}
        regift*
        """#
}
