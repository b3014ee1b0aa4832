extension Taxonomy {
    /// Arts and crafts.
    static let artsCraftsTable = #"""
        [arts-crafts | Arts and crafts | - | 248]
        arts and crafts, crafts, craft {project|supplies|fair|night|idea}, crafting, crafty, handmade, pottery, ceramics
        ceramic glaze, kiln, throw+ a pot, scrapbook, scrapbooking, origami, candle making, make candles, soap making
        jewelry making, beading, macrame, papier mache, hobby lobby, michaels craft, glue gun, resin art, decoupage
        stained glass, leatherwork, leather craft, etsy, cricut, hobby?, sculpture, sculpting, polymer clay, tie dye
        model railway, model trains, paper crafts, card making, pottery wheel

        [woodworking | Woodworking | arts-crafts | 257]
        woodwork*, carpentry, carpenter, table saw, miter saw, band saw, bandsaw, circular saw, jigsaw blade, chisel
        dovetail, dovetail joint, lathe, woodturning, wood turning, wood carving, whittling, whittle, plywood, sandpaper
        sanding?, sander, wood glue, wood stain, varnish, walnut slab, live edge, oak boards, hand plane, block plane
        router table, workbench, mortise, tenon, pocket holes, kreg jig
        build+ a {bookshelf|table|bench|cabinet|chair|birdhouse|desk|workbench|coffee table}, wood shop, woodshop
        sawdust, lumber, clamps?, cutting board out of, timber?, plank?

        [knitting | Knitting and crochet | arts-crafts | 253]
        knit, knitted, knitter, knitting, crochet, crocheted, crocheting, yarn, wool?, skein, purl, cast on stitches
        dropped stitch, dropped a stitch, drop+ stitch, knit one purl two, knitting needles, circular needles, amigurumi
        granny square, ravelry, cable knit, cardigan pattern, sweater pattern, stockinette, merino yarn, needles?
        stitches?, worsted, double pointed needles, half finished scarf, ball of wool, blocking a sweater, cowl pattern

        [sewing | Sewing and quilting | arts-crafts | -]
        sew, sewed, sewing, sewn, quilt, quilted, quilting, quilter, sewing machine, embroider*, cross stitch
        needlepoint, hem {my|the|a|these} {pants|trousers|skirt|dress|curtains|jeans}, hemming, bobbin, seam ripper
        seamstress, dressmaking, sewing pattern, fabric store, fabric?, thread?, zipper?, sew on a button, serger
        overlocker, applique, patchwork, cotton batting, fat quarters, tailor {my|a} dress

        [photography | Photography | arts-crafts | 255]
        photography, photographer, photograph, camera, dslr, mirrorless, camera lens, 50mm, wide angle lens, telephoto
        aperture, shutter speed, iso settings, bokeh, lightroom, photoshop, tripod, golden hour, long exposure
        exposure?, photo {editing|shoot|album|print|walk|contest}, photoshoot, portrait {photo|lens|session|mode}
        landscape {photo|photography}, film camera, polaroid, darkroom, drone footage, drone shot, raw files, macro lens
        macro shots, gopro, composition?, lens?, take better {photos|pictures}
        {photos|pictures} of the {sunset|stars|milky way|city|night sky}, street photography, canon?, nikon, fujifilm
        leica, selfie stick, blurry {photos|pictures|shots}, rule of thirds, photos?, pictures?, f stop, kodak

        [painting | Painting | arts-crafts | 254]
        watercolor, watercolour, oil paint+, oil painting, acrylic paint+, acrylics, acrylic pour, easel, canvas?
        stretched canvas, paintbrush, gouache, palette knife, gesso
        paint+ {a|my|the} {portrait|landscape|picture|still life|sunset|mural}, painting class, paint by numbers
        sip and paint, bob ross, miniature painting, paint miniatures, plein air, wet on wet, mural, spray paint art
        graffiti art, brush strokes, color mixing, cadmium, paintings, painter, brushes?, pastel?, spray paint?

        [drawing | Drawing and calligraphy | arts-crafts | 251]
        drawing, draw+ {a|an|people|faces|hands|cartoons|comics|anime|better|portraits}, learn to draw, sketch
        sketchbook, sketching, charcoal drawing, doodle, doodling, calligraphy, hand lettering, fountain pen, ink wash
        procreate app, digital art, digital painting, figure drawing, life drawing, cartoonist, illustrat+ {a|my}
        illustrator, illustration, graphite pencil, colored pencils, colouring book, coloring book, pencil shading
        perspective drawing, manga drawing, adult coloring, comic strip, nib?, bullet journal, stickers?

        [collecting | Collecting and antiques | arts-crafts | 261]
        antique, antiquing, flea market, thrift+ find, garage sale, car boot sale, yard sale
        coin {collecting|collector}, coin collection, stamp {collecting|collector}, stamp collection, philatel*
        numismatic*, collectible, trading cards, pokemon cards, baseball card, sports cards, vinyl collection
        record collection, memorabilia, auction house, auction?, vintage {toys|watches|lamp|furniture}, mint condition
        rare coin, comic collection, funko, action figures, figurines, vinyl records

        [dance | Dance | arts-crafts | 203]
        dance, danced, dancer, dancing, ballet, ballerina, salsa class, salsa dancing, bachata, tango, ballroom
        tap shoes, tap dance, hip hop dance, choreograph*, pirouette, pointe shoes, waltz, swing dance, swing dancing
        lindy hop, line dancing, breakdanc*, zouk, flamenco, jazz hands, foxtrot, cha cha, nutcracker

        [theatre | Theatre and musicals | arts-crafts | 209]
        theater, broadway, west end show, musicals, a musical, stage play, playwright, shakespeare, hamlet, macbeth
        opera, matinee, hamilton tickets, les miserables, les mis, phantom of the opera, wicked the musical
        improv class, improv night, drama club, amateur dramatics, audition?, cast list, rehearsal?, stage manager
        curtain call, circus, cirque du soleil, puppet show, pantomime, monologue, chekhov, ibsen, school play

        [museums | Museums and galleries | arts-crafts | 155]
        museum, art gallery, art {exhibit|exhibition}, exhibition, exhibit, louvre, the met museum, moma, tate modern
        rijksmuseum, uffizi, prado, van gogh, monet, picasso, rembrandt, da vinci, michelangelo, vermeer, frida kahlo
        warhol, kandinsky, impressionism, impressionist, modern art, contemporary art, fine art, art history
        renaissance art, smithsonian, guided tour?, baroque, cubism, surrealism, salvador dali, masterpiece?
        """#
}
