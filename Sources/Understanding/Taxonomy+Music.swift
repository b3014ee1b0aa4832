extension Taxonomy {
    /// Music.
    static let musicTable = #"""
        [music | Music | - | 338]
        music, musical artist, musician, song, playlist, album, spotify, apple music, pandora, soundcloud, youtube music
        tidal music, itunes, lyrics, singer, singing, sing+ {me|a|along|in}, singer songwriter, songwriter, songwriting
        vocals, vocalist, choir, band?, melody, chord?, chorus?, track?, vinyl?, record player, turntable, billboard
        grammy, top forty, top 40, pop music, pop song, pop star, taylor swift, swiftie, beyonce, adele, ed sheeran
        billie eilish, bruno mars, lady gaga, harry styles, dua lipa, bts, blackpink, k pop, kpop, country music
        country songs, dolly parton, johnny cash, folk music, bluegrass, banjo, ukulele, reggae, bob marley, salsa music
        latin music, edm, techno, house music, electronic music, dubstep, dj, djs, remix, mixtape, ambient music
        shuffle?, play {some|the|my|a|me} {song|music|tune|playlist|track|album}, play something by?, play next track?
        next track?, skip this?, turn up the {music|volume}, what's playing, who sings, who sang, name of this song
        michael jackson, prince purple rain, madonna, abba, elton john, whitney houston, mariah carey, soundtrack
        violin, violinist, cello, flute, saxophone, trumpet, clarinet, drums, drummer, drum kit, harmonica, accordion
        sheet music, music theory, music lesson, music production, ableton, synthesizer, synth, r b music, soul music
        gospel choir, hum a tune, earworm, tunes?

        [concerts | Concerts and festivals | music | -]
        concert, gig, live music, live show, tour dates, tour tickets, world tour, eras tour, music festival
        festival lineup, coachella, glastonbury, lollapalooza, bonnaroo, burning man, tomorrowland, stadium tour
        front row?, mosh pit, encore?, setlist, opening act, opening band, band is playing, festival?, live at?
        headliner, sold out show, merch table

        [guitar | Guitar | music | 243]
        guitar, guitarist, acoustic guitar, electric guitar, bass guitar, bassist, fender, stratocaster, telecaster
        les paul, gibson sg, ibanez, fretboard, frets?, fret board, strum*, fingerpicking, finger picking, power chord
        barre chord, f chord, g chord, c major chord, guitar {chord|pick|strings|lesson|amp|tab|solo}, capo, whammy bar
        pentatonic, jimi hendrix, eric clapton, riff, restring?, strings?, chords?, pedalboard, overdrive pedal
        tube amp, luthier, wonderwall, six string, callus*?

        [piano | Piano and keyboards | music | 243]
        piano, pianist, grand piano, upright piano, digital piano, piano {lesson|keys|tuner|teacher|recital}
        keyboardist, midi keyboard, yamaha keyboard, moonlight sonata, fur elise, chopin, sight reading
        scales and arpeggios, arpeggio, black keys, sustain pedal, harpsichord, czerny, hanon, etude, nocturne
        organ music, steinway

        [classical-music | Classical music | music | 346]
        classical music, symphony, orchestra, philharmonic, mozart, beethoven, bach, vivaldi, brahms, tchaikovsky, haydn
        handel, mahler, debussy, ravel, stravinsky, rachmaninoff, schubert, wagner, verdi, puccini, string quartet
        concerto, sonata, chamber music, conductor?, requiem, aria, composer, baroque music, soprano, tenor, yo yo ma
        four seasons vivaldi, overture, oboe

        [jazz | Jazz and blues | music | 357]
        jazz, jazz {club|band|standard|piano|trio}, miles davis, john coltrane, thelonious monk, duke ellington
        louis armstrong, ella fitzgerald, billie holiday, dave brubeck, herbie hancock, bebop, swing music, big band
        blues music, the blues, blues {guitar|band|song|festival|club}, bb king, muddy waters, robert johnson, dixieland
        bossa nova, norah jones, charlie parker, nina simone, ragtime, scat singing, kind of blue

        [rock-music | Rock and metal | music | 363]
        rock music, rock band, rock and roll, rock n roll, rock song, rock concert, classic rock, hard rock, punk rock
        indie rock, alt rock, alternative rock, heavy metal, death metal, black metal, metal band, metalhead, grunge
        led zeppelin, rolling stones, the beatles, beatles, pink floyd, nirvana, metallica, iron maiden, black sabbath
        ac dc, acdc, deep purple, queen bohemian, freddie mercury, bohemian rhapsody, david bowie, the who band
        the doors, fleetwood mac, radiohead, coldplay, u2, foo fighters, green day, red hot chili peppers, pearl jam
        arctic monkeys, oasis reunion, the cure, bruce springsteen, guns n roses, aerosmith, van halen, linkin park
        blink 182, punk band, emo band, shoegaze, kurt cobain, ozzy osbourne, play rock, emo music, prog rock

        [hip-hop | Hip hop | music | 355]
        hip hop, hiphop, rap music, rapper, rap {song|battle|album}, freestyle rap, drake song, kendrick lamar, eminem
        jay z, tupac, biggie, notorious big, snoop dogg, dr dre, kanye west, nicki minaj, cardi b, travis scott
        lil wayne, j cole, 50 cent, wu tang, nas illmatic, mc battle, turntablis*, trap music, boom bap, drill music
        outkast, missy elliott, run dmc, rapping, beats per minute?, rap?
        """#
}
