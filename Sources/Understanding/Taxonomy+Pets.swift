extension Taxonomy {
    /// Pets.
    static let petsTable = #"""
        [pets | Pets | - | 422]
        pet, pet {food|store|sitter|shop|owner|insurance|supplies|rescue|friendly}, animal shelter, animal rescue
        veterinarian, vet?, petsmart, petco, chewy order, furry friend, fur baby, four legged friend, adopt+ a pet
        petting?, exotic pet, fur?, leash?, treats?, feeding schedule?

        [dogs | Dogs | pets | 425]
        dog, doggy, doggo, puppy, pup, pooch, mutt, canine, labrador, lab puppy, golden retriever, german shepherd
        poodle, labradoodle, goldendoodle, cockapoo, bulldog, french bulldog, frenchie, beagle, dachshund, corgi, husky
        border collie, chihuahua, pug, rottweiler, great dane, dalmatian, shih tzu, yorkie, yorkshire terrier
        jack russell, terrier, cocker spaniel, spaniel, pit bull, pitbull, whippet, greyhound, pomeranian, samoyed
        doberman, schnauzer, maltese puppy, shiba inu, akita
        dog {food|park|walk|walker|training|bed|crate|breed|toy|treats|groomer|collar}, crate train+, house train+
        housetrain*, leash train+, potty train+ {the|our|my} puppy, leash?, walkies, fetch?, wag*?, bark?, barking?
        pulls on the lead, squeaky toy, good boy?, kibble?, sit and stay, agility course, off leash
        chew+ {my|the} shoes

        [cats | Cats | pets | 424]
        cat, kitty, kitten, feline, tabby, siamese, maine coon, ragdoll, bengal cat, persian cat, sphynx, calico
        cat {food|litter|tree|toy|tower|box|scratch|nip|cafe}, catnip, litter box, litter tray, litterbox
        scratching post, meow, meowing, purr, purring, hairball, tomcat, tuxedo cat, laser pointer?, scratch?, whiskers
        scratching the {sofa|couch}, knocks things off, indoor cat, outdoor cat, zoomies?, kibble?

        [birds | Pet birds | pets | 423]
        parrot, parakeet, budgie, budgerigar, cockatiel, cockatoo, macaw, canary, lovebird, african grey
        african grey parrot, conure, finches, bird cage, birdcage, pet bird, aviary, birds, backyard chickens
        chicken coop, raise chickens, hens?, bird seed, birdseed, perch?, cuttlebone, teach {my|a} {bird|parrot} to talk

        [aquariums | Fish and aquariums | pets | 426]
        aquarium, fish tank, fishtank, goldfish, betta, betta fish, guppy, tetras, neon tetra, cichlid, koi, koi pond
        tropical fish, angelfish, clownfish, saltwater tank, reef tank, tank mates, aquascap*, pet fish, gallon tank
        nitrogen cycle, fish food, algae in {my|the} tank, java fern, cycle {a|the|my} tank, plecos, filter?, tank?
        axolotl

        [small-pets | Rabbits and small pets | pets | -]
        rabbit, bunny, hamster, guinea pig, gerbil, ferret, chinchilla, hedgehog, pet rat, pet mouse, tortoise
        pet turtle, terrapin, bearded dragon, gecko, leopard gecko, pet snake, ball python, corn snake, iguana
        chameleon, pet lizard, hamster wheel, hutch, timothy hay, sugar glider, tarantula, hermit crab, heat lamp?
        reptile, pet pig, goats?, pony
        """#
}
