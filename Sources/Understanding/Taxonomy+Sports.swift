extension Taxonomy {
    /// Sports.
    static let sportsTable = #"""
        [sports | Sports | - | 483]
        sports, sporting event, olympics, olympic games, athlete, athletic, espn, playoffs?, championship?, final score?
        who won the {game|match}, {game|match} tonight, {score|result} of the {game|match}
        sports {bar|news|team|fan|radio}, scoreboard, league table, league standings?, stadium?, volleyball
        table tennis, ping pong, badminton, squash court, water polo, gymnastics, gymnast, lacrosse, handball
        skateboard*, figure {skating|skater}, ice {skate|skating|skater}, roller {skate|skating}, rollerblad*
        bowling alley, go bowling, bowling league, darts match, snooker, cheerlead*, track and field, pickleball
        netball, season tickets?, home team, my team?, our team won, coach?, referee?, halftime, sports betting
        fantasy league, softball, ultimate frisbee, curling club, archery, field hockey, equestrian, horse {race|racing}
        kentucky derby

        [fitness | Fitness and exercise | sports | 225]
        fitness, workout, work+ out at, working out, work out {routine|plan|at home}
        exercise {routine|class|plan|bike|regime|program}, exercising, gym, personal trainer, cardio, hiit, crossfit
        spin class, peloton, zumba, aerobics, jump rope, jumping jacks, burpees, plank+ challenge
        get+ {in|into|back in} shape, rowing machine, elliptical, treadmill, step count, 10000 steps, ten thousand steps
        calisthenics, abs?, core workout, warm up routine, stretching routine, sit ups, resistance bands
        out of breath on the stairs?, kettlebell class, morning exercise, home gym

        [strength-training | Strength training | fitness | 544]
        strength train+, weight train+, weightlift*, weight lifting, weight room, lift+ weights, lifting weights
        powerlift*, bodybuild*, deadlift, deadlifting, bench press, squat rack, squats, back squat, barbell, dumbbell
        kettlebell, reps?, sets?, sets and reps, progressive overload, one rep max, personal record on bench, bicep curl
        biceps, triceps, pull ups, pullups, push ups, pushups, protein shake?, whey protein, creatine, hypertrophy
        leg day, push day, pull day, gains?, build+ muscle, muscle mass, overhead press, lat pulldown, spotter?
        bulk+ and cut+, lifting?, starting strength, plates on the bar, dips?

        [yoga | Yoga and Pilates | fitness | -]
        yoga, yogi, vinyasa, hatha, ashtanga, pilates, downward dog, downward facing dog, sun salutation, savasana
        shavasana, warrior pose, tree pose, child's pose, pigeon pose, crow pose, {yoga|exercise} mat, reformer class
        asana, hot yoga, bikram, stretch and breathe?, chaturanga, hip openers, handstand?, rolled out my mat

        [running | Running | sports | 227]
        running {shoes|club|plan|route|group|app|partner|watch|coach|gear|pace}, go running, went running, going running
        go for a run, went for a run, going for a run, {morning|evening|long|easy|tempo|recovery|trail} run, runner, jog
        jogged, jogging, jogger, marathon, half marathon, ultramarathon, 5k, 10k, couch to 5k, c25k, parkrun, park run
        fun run, mile {run|time|pace|splits}, sprint+ training, sprinter, splits?, cadence?, pace?, fartlek, strava?
        run+ {a|my} {mile|marathon|race|half}, interval training, track workout, run a 5k, shin?, {min|minute} mile
        trail {runner|running}, racing flats, carb load+, pounding the pavement, laced up?, run three times a week
        run {every|each} morning, runs?

        [cycling | Cycling | sports | 492]
        cycling, cyclist, bicycle, bicycling, bike, biking, mountain bike, mountain biking, road bike, gravel bike
        e bike, ebike, bike {ride|lane|path|rack|shop|trail|helmet|chain|tire}, ride+ my bike, bike to work, peloton?
        tour de france, derailleur, handlebar, saddle?, pedal?, pedaling, pedalling, cassette?, inner tube?
        puncture repair, velodrome, bmx, tandem?, fixie, spokes, chainring, clipless, century ride, zwift, brompton
        pannier, watts?, flat tyre on my way?, lycra?, bikepack*, giro d'italia

        [swimming | Swimming | sports | 537]
        swim, swam, swimming, swimmer, swimming {pool|lesson|goggles|trunks|cap}, swimsuit?, freestyle stroke
        breaststroke, backstroke, butterfly stroke, front crawl, laps in the pool, swim+ laps, lap swim, flip turn
        tumble turn, kickboard, lido, pool lanes, open water swimming, wild swimming, cold water swimming, goggles?
        laps?, pool?, triathlon, dip in the {lake|sea|ocean|pool}, dog paddle, tread water, lifeguard?, michael phelps

        [soccer | Soccer | sports | 533]
        soccer, premier league, champions league, world cup, fifa, la liga, bundesliga, serie a, uefa
        major league soccer, mls cup, fa cup, europa league, manchester united, man united, man utd, man city
        liverpool fc, arsenal, chelsea fc, tottenham, real madrid, fc barcelona, bayern munich, juventus, psg, messi
        ronaldo, mbappe, haaland, goalkeeper, goalie?, penalty kick, penalty shootout, offside, free kick, corner kick
        midfielder, striker, cleats?, shin guards, five a side, football {club|boots|pitch|match}, hat trick, goals?
        kickabout, own goal, transfer window, nil nil, pitch?, header?, left back?, clean sheet, euros?, ballon d'or

        [basketball | Basketball | sports | 547]
        basketball, nba, wnba, hoops, shoot+ hoops, pickup game, lebron, steph curry, michael jordan, kobe, lakers
        celtics, golden state warriors, knicks, chicago bulls, miami heat, free throw, three pointer, three point line
        slam dunk, dunk, dunked, dunking, dribbl*, rebound?, point guard, power forward, layup, march madness, jump shot
        court?, crossover dribble, buzzer beater, hoop in the driveway, backboard, alley oop, euro step, dribble?

        [american-football | American football | sports | 484]
        nfl, american football, college football, football game, quarterback, touchdown, super bowl, superbowl
        linebacker, wide receiver, running back?, tight end, field goal, end zone, endzone, tailgat*, fantasy football
        patriots?, cowboys?, dallas cowboys, packers, steelers, 49ers, kansas city chiefs, philadelphia eagles, seahawks
        tom brady, mahomes, interception, football, gridiron, flag football, monday night football
        sunday night football, hail mary pass, fourth down, first down, two point conversion, redzone, lineman

        [baseball | Baseball | sports | 545]
        baseball, mlb, world series, home run, homer?, pitcher?, shortstop, outfield, infield, dugout, bullpen
        ninth inning, inning, yankees, red sox, dodgers, cubs, mets, astros, san francisco giants, blue jays
        little league, batting average, batting cage, strike out?, strikeouts, bases loaded, first base, catcher's mitt
        grand slam?, opening day, spring training, fastball, curveball, babe ruth, ohtani, walk off?, ballpark game

        [tennis | Tennis | sports | 539]
        tennis, wimbledon, us open, french open, australian open, roland garros, federer, nadal, djokovic
        serena williams, alcaraz, swiatek, racket?, racquet, backhand, forehand, topspin
        tennis {court|racket|lesson|match|partner|elbow brace|ball}, double fault, tie break, deuce?, baseline?
        serve and volley, first serve, second serve, match point, atp, wta, restring*, string tension, padel
        grand slam?, doubles partner, mixed doubles

        [golf | Golf | sports | 512]
        golf, golfer, golfing, pga, golf {course|club|swing|balls|cart|trip}, putter, putting green, driving range
        tee time, tee off, nine iron, seven iron, birdie, bogey, fairway, hole in one, tiger woods
        the masters at augusta, ryder cup, caddie, links course, sand wedge, bunker shot, handicap index
        lower my handicap, nine holes, 18 holes, eighteen holes, my slice?, my swing?, short game?, chip shot, back nine
        topgolf, mini golf

        [cricket | Cricket | sports | 491]
        cricket, cricketer, test match, ashes series, the ashes, ipl, t20, wicket, wicketkeeper, bowled out, spin bowler
        fast bowler, batsman, batsmen, lbw, ipl final, virat kohli, tendulkar, ben stokes, lord's ground, cover drive
        one day international, googly, yorker, run rate, icc, leg spin, kolkata knight riders, mumbai indians
        overs left

        [rugby | Rugby | sports | 527]
        rugby, rugby union, rugby league, six nations, all blacks, scrum half, scrum?, try line, springboks, wallabies
        fly half, scored a try, lineout, prop forward, sevens rugby, british lions tour, ruck and maul, conversion kick

        [ice-hockey | Ice hockey | sports | 515]
        hockey, ice hockey, nhl, stanley cup, hockey {stick|rink|game|skates}, puck, slapshot, slap shot, face off?
        power play?, zamboni, maple leafs, penguins game, bruins, oilers, wayne gretzky, sidney crosby, ovechkin, rink?
        goalie?, penalty box

        [martial-arts | Martial arts and boxing | sports | 520]
        martial arts, karate, judo, jiu jitsu, jujitsu, bjj, taekwondo, tae kwon do, kung fu, muay thai, kickbox*
        boxing, boxer fight, boxing {gloves|gym|match|bag}, mma, ufc, aikido, krav maga, dojo, black belt in, black belt
        sparring, spar+ with, punching bag, heavy bag, wrestl*, wwe, fencing {class|club|lesson}, capoeira, tai chi
        roundhouse kick, headgear?, uppercut, heavyweight?, muhammad ali, mike tyson, tyson fury

        [motorsport | Motorsport | sports | 518]
        formula one, formula 1, f1, grand prix, nascar, indycar, indy 500, le mans, motogp, motorsport, motor racing
        car race, race car, racing driver, drag race, drag racing, pit stop, pole position, qualifying lap, verstappen
        lewis hamilton, ferrari f1, go {kart|karting}, karting, rally car, daytona 500, dirt track, superbike race
        monster truck, track day
        """#
}
