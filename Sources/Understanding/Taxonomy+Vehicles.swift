extension Taxonomy {
    /// Vehicles.
    static let vehiclesTable = #"""
        [vehicles | Vehicles | - | 1]
        vehicle, automobile, automotive, automaker, truck, pickup truck, semi truck, lorry, tractor, van?, scooter?
        driving?, {driving|driver's} {lesson|test|license}, learner's permit, test drive, horsepower, miles per gallon
        mpg, parallel park+, dashcam, dash cam

        [cars | Cars | vehicles | 16]
        car {dealer|dealership|show|review|lease|loan|payment|shopping|seat heater|keys|collection}, cars, used car
        new car, sports car, classic car, suv, sedan, hatchback, minivan, station wagon, convertible, coupe
        crossover suv, jeep, jeep wrangler, toyota, corolla, camry, rav4, prius, honda civic, honda accord, honda cr v
        mazda, miata, subaru, outback?, volkswagen, vw golf, bmw, audi, mercedes, mercedes benz, porsche, ferrari
        lamborghini, ford mustang, mustang, f 150, f150, chevrolet, chevy, corvette, camaro, hyundai, kia, nissan, volvo
        lexus, acura, bugatti, mclaren, rolls royce, aston martin, land rover, range rover, mini cooper
        dodge challenger, manual transmission, stick shift, all wheel drive, carfax, trade in value?, lease a car
        buy a car, buying a car, rent a car, rental car, car rental, hot rod, muscle car, car enthusiast, petrolhead
        top gear, dealership, car i drive, mileage?

        [electric-cars | Electric cars | cars | 22]
        electric {car|vehicle|suv|truck}, ev, evs, ev {charger|charging|range|battery}, tesla, tesla model, model 3
        model y, cybertruck, rivian, lucid air, nissan leaf, chevy bolt, ioniq, ford lightning, mustang mach e, polestar
        charging station, supercharger, range anxiety, plug in hybrid, hybrid car, hybrids, hybrid suv, kilowatt?
        charge at home?, home charger, byd, level 2 charger, fast charger?, wallbox, regenerative braking, autopilot?
        full self driving

        [car-maintenance | Car maintenance | cars | 34]
        oil change, change the oil, check engine light, brake pads, brakes?, brake fluid, mechanic
        car {repair|wash|battery|maintenance|trouble|service}
        car {wax|detailing|insurance|won't start|alarm|inspection|parts}, spark plug, transmission fluid, transmission?
        alternator, flat tire, tire pressure, tires, tire rotation, winter tires, snow tires, windshield wiper
        wiper blades, windshield, windscreen, head gasket, timing belt, catalytic converter, exhaust pipe, muffler
        jump start, jumper cables, coolant, radiator?, dead battery?, auto shop, auto parts, body shop, carburetor
        clutch?, engine noise, engine light, rotate my tires, obd, roadside assistance, mot test, smog check, engine?
        torque wrench

        [motorcycles | Motorcycles | vehicles | 27]
        motorcycle, motorcycling, motorbike, harley, harley davidson, ducati, yamaha r1, kawasaki, ktm
        triumph bonneville, honda cbr, royal enfield, vespa, moped, dirt bike, sport bike, biker, cafe racer, motocross
        sidecar, motorcycle helmet, leather riding jacket, lane splitting, two wheels?, riding season, twisties, gsxr
        throttle?, 250cc
        """#
}
