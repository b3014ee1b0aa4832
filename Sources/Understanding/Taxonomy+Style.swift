extension Taxonomy {
    /// Style and beauty.
    static let styleTable = #"""
        [style | Style and beauty | - | 552]
        stylish, stylist, makeover, beauty {tips|products|routine|salon|trends|hack}, beauty salon, cosmetic, sephora
        ulta, perfume, cologne, fragrance, tattoo, tattoo artist, piercings, spa day, self care?, glow up, razor
        shaving, shave, beard, mustache, grooming?, deodorant, my look?, style?

        [fashion | Fashion | style | 577]
        fashion, fashionable, fashion {week|trend|show|designer|advice|brand}, runway show, outfit, ootd
        capsule wardrobe, wardrobe, clothes, clothing, what {to|should i} wear, what do i wear, wear to {a|the|my}
        dress code, business casual, cocktail dress, evening gown, maxi dress, summer dress, sundress
        little black dress, black dress, dress?, skirt, blouse, jeans, denim, skinny jeans, trousers?, chinos, leggings
        blazer, three piece suit, tuxedo, suit and tie, necktie, bow tie, cardigan, sweater, hoodie, sweatshirt, t shirt
        tshirt, jacket, leather jacket, denim jacket, trench coat, winter coat, puffer, coat?, scarf?, beanie, handbag
        purse?, tote bag, backpack?, belt?, lingerie, pajama, swimwear, bikini, swimsuit, plus size, petite?, size?
        vintage {clothes|clothing|dress|jeans|shop}, thrift, thrifted, thrifting, thrift store, zara, h m, uniqlo, asos
        shein, gucci, prada, chanel, louis vuitton, versace, balenciaga, vogue, streetwear, athleisure, lookbook
        linen shirt, linen?, white shirt, clash with?, goes with?, match with?, accessories?, sunglasses, haute couture

        [shoes | Shoes and sneakers | style | -]
        shoe, sneaker, sneakerhead, trainers?, air jordan, jordans, yeezy, nike, adidas, new balance, converse
        vans shoes, reebok, asics, hoka, brooks shoes, high heels, heels?, stilettos, pumps?, loafers, oxfords, sandals
        flip flops, birkenstock, crocs, slippers, ankle boots, chelsea boots, cowboy boots, rain boots, boots?
        doc martens, uggs, shoelaces, insoles, shoe {store|size|rack|polish|brand}, footwear, running shoes, wide feet?
        break in?

        [skin-care | Skin care | style | 559]
        skin care, skincare, skin care routine, moisturizer, moisturiser, moisturizing, sunscreen, spf, spf 50, cleanser
        face wash, toner, serum, vitamin c serum, retinol, hyaluronic, niacinamide, salicylic, glycolic, exfoliat*
        face mask, sheet mask, facial?, dry skin, oily skin, combination skin, sensitive skin, skin barrier, cerave
        la roche posay, the ordinary, k beauty, korean skincare, eye cream, night cream, wrinkles, anti aging, blackhead
        pores, dark circles, glowing skin, glass skin, double cleanse, double cleansing, body lotion, lotion, lip balm
        complexion, self tanner, hand cream, flaky?

        [makeup | Makeup and nails | style | 555]
        makeup, make up tutorial, lipstick, lip gloss, lip liner, mascara, eyeliner, eye liner, eyeshadow, eye shadow
        blush?, bronzer, concealer, foundation shade, liquid foundation, setting spray, contour*, highlighter
        false lashes, eyelash*, brow gel, eyebrow pencil, eyebrows, smokey eye, winged liner
        makeup {brush|remover|tutorial|artist|look}, nail polish, manicure, pedicure, gel nails, acrylic nails, nail art
        nail salon, maybelline, mac cosmetics, fenty, charlotte tilbury, beauty blender, palette?, shade?

        [hair-care | Hair care | style | 554]
        haircut, hairstyle, hair {salon|care|color|dye|dryer|mask|oil|straightener|stylist|products|spray|gel|trim}
        hairdresser, barber, barbershop, shampoo, conditioner?, dry shampoo, curly hair, straight hair, frizzy
        frizzy hair, split ends, bangs?, cut my hair, dye+ my hair, bleach+ my hair, balayage, highlights in my hair
        highlights?, blow dry, blowout, curling iron, flat iron, curls?, braids, box braids, ponytail, updo, pixie cut
        bob cut, buzz cut, dandruff, perm?, extensions?, fade?, hairdo, grow+ out my hair, layers?, dyson airwrap
        leave in conditioner

        [jewellery-watches | Jewellery and watches | style | -]
        jewelry, jeweler, jewellers, necklace, bracelet, earring, pearl?, diamond ring, diamond?, gold chain, gold ring
        silver ring, pendant, sapphire, emerald, ruby ring, wristwatch, rolex, omega speedmaster, speedmaster, seiko
        tag heuer, casio, patek, cartier, tiffany, pandora bracelet, chronograph, watch {strap|collection|collector}
        automatic watch, mechanical watch, cufflinks, luxury watch, horology, carat?, brooch, anklet, swatch watch
        dive watch
        """#
}
