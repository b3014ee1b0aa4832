extension Taxonomy {
    /// Entertainment.
    static let entertainmentTable = #"""
        [entertainment | Entertainment | - | JLBCU7]
        entertainment, entertain me, i'm bored, bored?, night in?, something fun to do, fun things to do
        things to do this weekend, what's happening this weekend, events {near|in|around|happening|this}, local events
        upcoming events, event tickets, ticketmaster, nightclub, nightlife, karaoke, escape room, laser tag, magic trick
        magician, carnival ride, county fair, state fair, funfair, arcade, fireworks show

        [movies | Movies | entertainment | 324]
        movie, film festival, films, cinema, imax, box office, oscars, academy award, hollywood, bollywood
        netflix movie, movie night, rom com, romcom, romantic comedy, horror movie, horror film, thriller film
        sci fi movie, action movie, blockbuster, film director, movie director, directed by, actor?, actress?, trailer?
        sequel?, prequel, screenplay, marvel movie, marvel, avengers, spider man, spiderman, batman, superman, star wars
        star trek, lord of the rings, harry potter film, james bond, pixar, disney movie, christopher nolan, tarantino
        spielberg, scorsese, miyazaki, studio ghibli, cinematography, documentary, rotten tomatoes, imdb, popcorn?
        letterboxd, watch a film, see a film, film noir, {playing|showing} {at|near|tonight}?, showtimes
        ticket for the {film|movie}, amc theaters, the godfather, pulp fiction, the matrix, jurassic park, toy story
        titanic, barbie movie, oppenheimer, dune part two, finding nemo, tom hanks, meryl streep, leonardo dicaprio
        tom cruise, brad pitt, robert de niro, matinee ticket

        [tv-series | TV series | entertainment | 640]
        tv {show|series|drama|guide|channel|schedule}, television, television show, sitcom, season finale, series finale
        finale?, episode, binge?, binge {watch|watched|watching}, binged, netflix, hulu, hbo, disney plus, prime video
        apple tv, paramount plus, soap opera, reality show, reality tv, game show, talk show, showrunner, spoilers?
        no spoilers, new season, season {one|two|three|four|five|six|seven|1|2|3|4|5|6|7}, cliffhanger
        streaming service, game of thrones, breaking bad, better call saul, stranger things, the crown, the office
        bridgerton, ted lasso, succession, grey's anatomy, squid game, doctor who, downton abbey, the simpsons, simpsons
        family guy, south park, rick and morty, friends episode, seinfeld, the bachelor, love island, survivor season
        american idol, great british bake off, saturday night live, jeopardy, anime, naruto, one piece, attack on titan
        manga, k drama, kdrama, the sopranos, the wire, peaky blinders, black mirror, hospital drama, medical drama
        crime drama, watch tv, watching tv, what's on tv, tv tonight, started watching?, cartoons

        [comedy | Comedy and jokes | entertainment | 646]
        joke, tell me {something|a} {funny|joke}, something funny, stand up comedy, standup comedy, stand up comedian
        comedian, comedy, comedy {club|special|show|night}, knock knock, pun, dad joke, funny story, funny video, memes
        make me laugh, made me laugh, limerick, sarcasm?, riddle, humor?, punchline, hilarious?, prank, kevin hart
        dave chappelle, jim carrey, monty python

        [celebrities | Celebrities and pop culture | entertainment | 432]
        celebrity, celeb, pop culture, red carpet, paparazzi, kardashian, royal family, prince harry, meghan markle
        prince william, kate middleton, tabloid, gossip?, influencer, famous people, famous person, famous actor
        met gala, oprah, jennifer aniston, angelina jolie, rihanna, kanye, justin bieber, selena gomez, ariana grande
        who is {dating|married to}?, net worth of, how tall is?, how old is?

        [podcasts | Podcasts and radio | entertainment | -]
        podcast, podcasting, podcaster, joe rogan, serial podcast, this american life, true crime podcast, radiolab
        radio, radio {station|show}, fm, am radio, bbc radio, npr, turn on the radio, talk radio, iheartradio, tune to?
        siriusxm, station?, new episode?, host?, listen to the latest episode, radio play, shock jock

        [books | Books and audiobooks | entertainment | 42]
        book {club|recommendation|review|shop|store|series|report|lovers}, bookshop, bookstore, bookworm, audiobook
        audio book, audible, kindle, e reader, ebook, library?, library card, library book, librarian, reading list
        goodreads, author?, bestseller, best sellers, paperback, hardcover, nonfiction, non fiction, biography, memoir
        autobiography, comic books, graphic novel, poetry, poem, poet, literature, read a book, reading a book
        good book, good read, what should i read, books, chapter?, page turner, read aloud?, dr seuss, children's book
        picture book, encyclopedia, to be read pile, anthology, haiku, sonnet

        [novels | Novels | books | 48]
        novel, novelist, fiction, science fiction, sci fi book, fantasy series, fantasy book, murder mystery
        mystery novel, whodunit, romance novel, thriller novel, political thriller, thriller?, dystopian
        agatha christie, stephen king, jane austen, dickens, tolstoy, dostoevsky, hemingway, tolkien, the hobbit
        harry potter, george orwell, brandon sanderson, colleen hoover, murakami, booker prize, protagonist, plot twist
        unreliable narrator, young adult book, pride and prejudice, great gatsby, to kill a mockingbird, moby dick
        sherlock holmes, ursula le guin, narrator?, characters?, trilogy?, jk rowling, john grisham, dan brown
        classics?, short stories

        [games | Games | entertainment | 269]
        play a game, play games, playing games, a game to play, game night, party games, drinking game, charades
        hide and seek, pictionary, gaming, gamer, lets play?, word game, truth or dare, would you rather
        twenty questions, pinball, pool table, foosball, air hockey

        [video-games | Video games | games | 680]
        video game, videogame, playstation, ps5, ps4, xbox, nintendo, nintendo switch, game boy, minecraft, fortnite
        call of duty, grand theft auto, gta, zelda, tears of the kingdom, super mario, mario kart, pokemon, elden ring
        dark souls, baldur's gate, skyrim, world of warcraft, league of legends, dota, valorant, counter strike
        overwatch, apex legends, roblox, animal crossing, stardew valley, the sims, the witcher, cyberpunk 2077
        hollow knight, halo, red dead redemption, diablo, final fantasy, tetris, candy crush, angry birds
        clash of clans, among us game, steam deck, steam sale, twitch, twitch stream, speedrun*, esports, rpg, mmo
        mmorpg, fps, first person shooter, boss fight, final boss, game controller, gamepad, joystick, loot, level up?
        levels?, open world, side quest, npc, dlc, game console
        gaming {pc|laptop|chair|headset|mouse|keyboard|monitor|console}, co op?, multiplayer, single player, respawn
        noob, save file, cheat code, genshin, metroid, sonic the hedgehog, kirby, palworld, civ 6, factorio, mobile game
        game dev

        [board-games | Board and card games | games | 270]
        board game, boardgame, chess, chessboard, checkers, backgammon, monopoly, scrabble, settlers of catan, catan
        risk the game, ticket to ride, pandemic board game, carcassonne, wingspan, gloomhaven, codenames, dixit, azul
        jenga, uno, clue the game, cluedo, card game, deck of cards, playing cards, solitaire, rummy, gin rummy, poker
        poker night, blackjack, bridge club, canasta, cribbage, hearts?, dominoes, mahjong, dungeons and dragons, dnd
        dungeon master, tabletop, warhammer, magic the gathering, yahtzee, meeples, dice, roll a die, roll the dice
        checkmate, queen's gambit, sicilian defense, go fish, spades?, euchre, worker placement, deck building game
        tic tac toe, connect four, battleship game, stratego, rules for?

        [puzzles | Puzzles and trivia | games | -]
        puzzle, jigsaw, jigsaw puzzle, crossword, sudoku, wordle, connections puzzle, rubik's cube, trivia, quiz
        quizzes, pub quiz, quiz night, brain teaser, brainteaser, riddles, word search, logic puzzle, spelling bee
        trivia night, guess the number
        """#
}
