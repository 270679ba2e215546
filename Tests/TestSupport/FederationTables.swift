/// What of the invented federation is written by hand: its organisations, the ties among them, and
/// the words from which people are drawn.
enum FederationTables {
  static let actorHeader =
    "id,name,kind,municipality,sector,level,gender,origin,surveyed,role,function"
  static let tieHeader = "source,target,weight,role,function,since,until"

  static let organisations = """
    koepel,Koepel Duizenddraad vzw,organisation,Brussel,koepelwerk,Vlaams,,,yes,connecting|critical|laboratory,learning|culture|movement|community
    lindedraad,Buurtkring Lindedraad Aalst,member association,Aalst,buurtwerk,lokaal,,,yes,connecting,community|culture
    morgengras,Vrouwenkring Morgengras Gent,member association,Gent,vrouwenwerking,lokaal,,,yes,connecting|critical,movement|learning
    kraaienlied,Zangkring Kraaienlied Gent,member association,Gent,cultuur,lokaal,,,yes,connecting,culture|community
    regenwissel,Ontmoetingshuis Regenwissel Antwerpen,member association,Antwerpen,buurtwerk,lokaal,,,yes,connecting|laboratory,community|learning
    zilverwissel,Seniorenkring Zilverwissel Mechelen,member association,Mechelen,senioren,lokaal,,,yes,connecting,community|learning
    schelpenlicht,Zelforganisatie Schelpenlicht Antwerpen,member association,Antwerpen,zelforganisatie,lokaal,,,yes,critical,movement|community
    mijnlamp,Cultuurkring Mijnlamp Genk,member association,Genk,cultuur,lokaal,,,yes,connecting,culture|learning
    dakpannen,Bewonersgroep Dakpannen Brussel,member association,Brussel,buurtwerk,lokaal,,,yes,critical|laboratory,movement|community
    leesvonk,Leeskring Leesvonk Leuven,member association,Leuven,cultuur,lokaal,,,yes,connecting,learning|culture
    vollewind,Jongerenwerking Vollewind Oostende,member association,Oostende,jeugd,lokaal,,,yes,laboratory,community|movement
    woordwissel,Taalhuis Woordwissel Brussel,member association,Brussel,onderwijs,lokaal,,,yes,connecting|laboratory,learning|community
    kleurkamer,Atelier Kleurkamer Mechelen,member association,Mechelen,cultuur,lokaal,,,yes,laboratory,culture|community
    hoopkracht,Vereniging Hoopkracht Gent,member association,Gent,armoedebestrijding,lokaal,,,yes,critical|connecting,movement|community
    grondmoes,Samentuin Grondmoes Hasselt,member association,Hasselt,natuur,lokaal,,,yes,laboratory,community|learning
    pollepels,Kookkring Pollepels Vilvoorde,member association,Vilvoorde,buurtwerk,lokaal,,,yes,connecting,community|culture
    tweedegordijn,Toneelkring Tweede Gordijn Sint-Niklaas,member association,Sint-Niklaas,cultuur,lokaal,,,yes,connecting,culture|community
    sterrenzaad,Vrouwenkring Sterrenzaad Genk,member association,Genk,vrouwenwerking,lokaal,,,yes,critical,movement|learning
    kettingwiel,Fietskring Kettingwiel Turnhout,member association,Turnhout,natuur,lokaal,,,no,,community
    avondvenster,Seniorenkring Avondvenster Brugge,member association,Brugge,senioren,lokaal,,,yes,connecting,community
    dansvoet,Dansgroep Dansvoet Oostende,member association,Oostende,cultuur,lokaal,,,yes,connecting,culture
    klankduin,Muziekkring Klankduin Oostende,member association,Oostende,cultuur,lokaal,,,yes,,culture|community
    noordspoor,Jongerenwerking Noordspoor Brussel,member association,Brussel,jeugd,lokaal,,,yes,critical,movement|community
    wolkenwol,Breikring Wolkenwol Aalst,member association,Aalst,,lokaal,,,yes,connecting,community
    lichtvlek,Filmkring Lichtvlek Kortrijk,member association,Kortrijk,cultuur,lokaal,,,yes,laboratory,culture|learning
    schooldraad,Oudergroep Schooldraad Hasselt,member association,Hasselt,onderwijs,lokaal,,,yes,critical,learning|movement
    loperspad,Schaakkring Loperspad Kortrijk,member association,Kortrijk,vrije tijd,lokaal,,,yes,connecting,community|learning
    roestspoor,Heemkring Roestspoor Turnhout,member association,Turnhout,cultuur,lokaal,,,yes,,culture
    kasseipad,Wandelkring Kasseipad Leuven,member association,Leuven,vrije tijd,lokaal,,,yes,connecting,community
    papierboom,Leeshuis Papierboom Gent,organisation,Gent,cultuur,lokaal,,,yes,connecting,learning|culture
    achterdoek,Theaterhuis Achterdoek Antwerpen,organisation,Antwerpen,cultuur,regionaal,,,yes,laboratory,culture
    warmsteen,Welzijnshuis Warmsteen Mechelen,organisation,Mechelen,gezondheid,lokaal,,,yes,,community
    handspoor,Werkatelier Handspoor Genk,organisation,Genk,werk,regionaal,,,yes,laboratory,learning
    denkvuur,Vormingshuis Denkvuur Leuven,organisation,Leuven,onderwijs,Vlaams,,,yes,critical|laboratory,learning|movement
    gelijkdraad,Steunpunt Gelijkdraad Brussel,organisation,Brussel,gelijke kansen,Vlaams,,,yes,critical,movement|learning
    dakraam,Huurdershuis Dakraam Gent,organisation,Gent,wonen,regionaal,,,yes,critical,movement
    kelderklank,Jeugdhuis Kelderklank Aalst,organisation,Aalst,jeugd,lokaal,,,yes,laboratory,culture|community
    mosdauw,Natuurhuis Mosdauw Hasselt,organisation,Hasselt,natuur,regionaal,,,yes,,learning
    straatgolf,Radio Straatgolf Brussel,organisation,Brussel,media,regionaal,,,no,laboratory,culture|movement
    samenblik,Onderzoekscel Samenblik Leuven,organisation,Leuven,onderwijs,Vlaams,,,no,laboratory,learning
    pleistersteen,Buurtpraktijk Pleistersteen Antwerpen,organisation,Antwerpen,gezondheid,lokaal,,,yes,connecting,community
    draaischijf,Hersteltafel Draaischijf Brugge,organisation,Brugge,natuur,lokaal,,,yes,laboratory,community
    stillemunt,Fonds Stille Munt Brussel,organisation,Brussel,,Vlaams,,,no,,
    burenwerk-aalst,Dienst Burenwerk Aalst,government,Aalst,lokaal bestuur,lokaal,,,yes,connecting,community|movement
    burenwerk-antwerpen,Dienst Burenwerk Antwerpen,government,Antwerpen,lokaal bestuur,lokaal,,,no,connecting,movement
    burenwerk-genk,Dienst Burenwerk Genk,government,Genk,lokaal bestuur,lokaal,,,yes,,movement
    burenwerk-gent,Dienst Burenwerk Gent,government,Gent,lokaal bestuur,lokaal,,,yes,connecting|critical,movement|culture
    burenwerk-mechelen,Dienst Burenwerk Mechelen,government,Mechelen,lokaal bestuur,lokaal,,,yes,connecting,community
    bureau-brussel,Bureau Burendraad Brussel,government,Brussel,regionaal bestuur,regionaal,,,yes,,movement
    agentschap,Agentschap Samenspel,government,Brussel,Vlaams bestuur,Vlaams,,,no,,culture|movement
    """

  static let tiesAmongOrganisations = """
    koepel,lindedraad,4,connecting,community|culture,2009-03-01,
    koepel,morgengras,5,connecting|critical,movement,2009-03-01,
    koepel,kraaienlied,2,connecting,culture,2011-09-15,
    koepel,regenwissel,5,connecting|laboratory,community|learning,2010-01-01,
    koepel,zilverwissel,3,connecting,community,2009-03-01,
    koepel,schelpenlicht,2,critical,movement,2018-05-14,
    koepel,mijnlamp,3,connecting,culture|learning,2012-02-01,
    koepel,dakpannen,3,critical,movement,2015-10-01,
    koepel,leesvonk,2,connecting,learning,2013-09-01,
    koepel,vollewind,2,laboratory,community,2019-01-01,
    koepel,woordwissel,4,connecting|laboratory,learning,2014-01-01,
    koepel,hoopkracht,4,critical,movement,2009-03-01,
    koepel,pollepels,2,connecting,community,2016-06-01,
    koepel,avondvenster,2,connecting,community,2011-04-01,
    koepel,dansvoet,1,,,2017-09-01,
    koepel,klankduin,2,connecting,culture,2014-09-01,
    koepel,noordspoor,2,critical,movement,2021-02-01,
    koepel,denkvuur,4,critical|laboratory,learning,2010-09-01,
    koepel,gelijkdraad,5,critical,movement,2012-01-01,
    koepel,samenblik,3,laboratory,learning,2020-01-01,2023-12-31
    koepel,samenblik,4,laboratory,learning|movement,2024-04-01,
    koepel,straatgolf,2,laboratory,culture,2022-03-01,
    koepel,stillemunt,3,,,2015-01-01,
    koepel,agentschap,4,connecting|critical,culture|movement,2016-01-01,2020-12-31
    koepel,agentschap,5,connecting|critical,culture|movement,2021-01-01,2025-12-31
    koepel,agentschap,5,connecting|critical,culture|movement|learning,2026-01-01,
    koepel,bureau-brussel,3,critical,movement,2014-07-01,
    lindedraad,kelderklank,4,connecting,culture,2015-05-01,
    lindedraad,burenwerk-aalst,4,connecting,community,2010-01-01,
    lindedraad,tweedegordijn,3,connecting,culture,2018-10-01,
    lindedraad,wolkenwol,2,connecting,community,2016-11-01,
    kelderklank,burenwerk-aalst,3,laboratory,culture,2014-01-01,2019-12-31
    kelderklank,burenwerk-aalst,4,laboratory,culture|community,2020-01-01,
    morgengras,papierboom,3,connecting,learning,2013-02-01,
    morgengras,burenwerk-gent,4,critical,movement,2011-01-01,
    morgengras,hoopkracht,4,critical|connecting,movement,2012-10-17,
    morgengras,sterrenzaad,3,critical,movement|learning,2019-03-08,
    kraaienlied,papierboom,2,connecting,culture,2014-10-01,
    kraaienlied,achterdoek,2,,culture,2022-01-15,
    kraaienlied,tweedegordijn,3,connecting,culture,2016-02-01,
    regenwissel,schelpenlicht,4,connecting,community,2018-09-01,
    regenwissel,pleistersteen,4,connecting,community,2013-04-01,
    regenwissel,burenwerk-antwerpen,5,connecting|critical,movement,2012-01-01,2018-12-31
    regenwissel,burenwerk-antwerpen,4,connecting,community|movement,2019-01-01,
    regenwissel,achterdoek,3,laboratory,culture,2021-05-01,
    regenwissel,woordwissel,3,laboratory,learning,2017-09-01,
    zilverwissel,warmsteen,4,connecting,community,2011-01-01,
    zilverwissel,burenwerk-mechelen,3,connecting,community,2010-06-01,
    zilverwissel,kleurkamer,3,laboratory,culture,2020-09-01,
    schelpenlicht,pleistersteen,3,critical,community,2020-04-01,
    mijnlamp,handspoor,3,laboratory,learning,2016-01-01,
    mijnlamp,sterrenzaad,4,connecting,culture,2014-03-01,
    mijnlamp,burenwerk-genk,3,connecting,movement,2013-01-01,
    sterrenzaad,handspoor,3,laboratory,learning,2018-02-01,
    handspoor,burenwerk-genk,4,,,2012-05-01,
    dakpannen,gelijkdraad,3,critical,movement,2017-01-01,
    dakpannen,woordwissel,4,connecting,community,2016-09-01,
    dakpannen,straatgolf,3,laboratory,movement,2021-11-01,
    dakpannen,bureau-brussel,2,critical,movement,2019-05-26,2024-06-09
    dakpannen,bureau-brussel,3,critical,movement,2026-01-15,
    leesvonk,denkvuur,3,connecting,learning,2014-01-01,
    leesvonk,papierboom,3,connecting,learning|culture,2015-03-01,
    vollewind,kelderklank,3,laboratory,community,2019-06-01,
    vollewind,straatgolf,2,laboratory,culture,2023-02-01,
    woordwissel,gelijkdraad,3,critical,learning,2018-01-01,
    kleurkamer,warmsteen,3,laboratory,community,2019-01-01,
    kleurkamer,burenwerk-mechelen,3,,,2017-01-01,
    kleurkamer,achterdoek,4,laboratory,culture,2018-04-01,
    hoopkracht,dakraam,5,critical,movement,2010-02-01,
    hoopkracht,burenwerk-gent,4,critical,movement,2011-01-01,2016-12-31
    hoopkracht,burenwerk-gent,3,critical|connecting,movement,2017-01-01,
    hoopkracht,gelijkdraad,4,critical,movement,2013-10-17,
    dakraam,burenwerk-gent,3,critical,movement,2015-01-01,
    grondmoes,mosdauw,4,laboratory,learning,2016-03-01,
    grondmoes,pollepels,3,connecting,community,2019-05-01,
    grondmoes,schooldraad,3,laboratory,learning,2021-09-01,
    pollepels,woordwissel,3,connecting,learning,2018-09-01,
    mosdauw,denkvuur,3,laboratory,learning,2020-02-01,
    denkvuur,samenblik,5,laboratory,learning,2016-10-01,
    denkvuur,lichtvlek,2,laboratory,culture,2022-10-01,
    denkvuur,agentschap,3,critical,learning,2018-01-01,
    samenblik,gelijkdraad,3,critical|laboratory,movement,2019-09-01,
    gelijkdraad,agentschap,4,critical,movement,2013-01-01,
    pleistersteen,burenwerk-antwerpen,4,connecting,community,2014-01-01,
    dansvoet,klankduin,3,connecting,culture,2018-06-21,
    """

  /// The associations of the main part, by the number of people they draw; a common origin of their
  /// people, and the share of women among them in per cent.
  static let circles: [(id: String, pull: Int, origin: String, women: Int)] = [
    ("regenwissel", 14, "Marokkaans", 52),
    ("morgengras", 11, "Turks", 97),
    ("lindedraad", 9, "Belgisch", 50),
    ("mijnlamp", 8, "Turks", 40),
    ("schelpenlicht", 8, "Congolees", 60),
    ("dakpannen", 7, "Marokkaans", 50),
    ("hoopkracht", 7, "Belgisch", 55),
    ("zilverwissel", 6, "Belgisch", 60),
    ("woordwissel", 6, "Pools", 60),
    ("kraaienlied", 5, "Belgisch", 60),
    ("sterrenzaad", 5, "Turks", 97),
    ("leesvonk", 4, "Belgisch", 65),
    ("pollepels", 4, "Pools", 60),
    ("grondmoes", 3, "Belgisch", 45),
    ("vollewind", 4, "Congolees", 35),
    ("kleurkamer", 3, "Belgisch", 55),
    ("tweedegordijn", 3, "Belgisch", 50),
  ]

  /// Origins, by how often they occur among people of no circle in particular.
  static let origins: [(String, Int)] = [
    ("Belgisch", 56), ("Marokkaans", 11), ("Turks", 9), ("Congolees", 8), ("Pools", 7),
    ("Syrisch", 3), ("Roemeens", 3), ("Oekraïens", 3),
  ]

  static let surnames: [String: [String]] = [
    "Belgisch": [
      "Verlinden", "De Vlieger", "Ruttens", "Callewaert", "Van Steenhoven", "Bogaerts", "Dewilde",
      "Hellemans", "Moerman", "Van Laethem", "Coppieters", "Segers", "Lauwereys", "Naessens",
      "Van Overbeke", "Tuytens", "Roggeman", "Vanhecke", "Boelens", "De Smedt", "Heirman",
      "Kestens",
    ],
    "Marokkaans": [
      "El Hamdani", "Benchrif", "Ouazzani", "Aït Lahcen", "Zeroual", "Bouhaddou", "Tahiri",
      "El Amraoui", "Messaoudi", "Rahmouni",
    ],
    "Turks": [
      "Öztürk", "Karaca", "Yıldırım", "Çetin", "Aydoğan", "Güneş", "Korkmaz", "Taşkın", "Erdem",
    ],
    "Congolees": [
      "Mbuyi", "Kalala", "Ngoie", "Tshibanda", "Lukusa", "Mwamba", "Ilunga", "Nsimba", "Makiese",
    ],
    "Pools": [
      "Kaczmarek", "Wójcik", "Pawlak", "Mazurek", "Sobczak", "Wróbel", "Kowalczyk",
    ],
    "Syrisch": ["Al Khatib", "Haddad", "Darwish", "Sabbagh"],
    "Roemeens": ["Dumitrescu", "Munteanu", "Ciobanu", "Stoica"],
    "Oekraïens": ["Kovalenko", "Shevchuk", "Tkachenko", "Moroz"],
  ]

  /// First names of women and of men.
  static let firstNames: [String: (women: [String], men: [String])] = [
    "Belgisch": (
      [
        "Griet", "Annelies", "Hilde", "Lotte", "Marleen", "Ingrid", "Veerle", "Katrien", "Emma",
        "Godelieve", "Sofie", "Liesbet", "Tine", "Nele", "Ria", "Machteld",
      ],
      [
        "Wouter", "Bram", "Luc", "Stijn", "Dirk", "Pieter", "Geert", "Koen", "Jef", "Rik",
        "Hendrik", "Joris", "Warre", "Tuur",
      ]
    ),
    "Marokkaans": (
      ["Samira", "Fatiha", "Nawal", "Ikram", "Hafida", "Loubna", "Chaima"],
      ["Youssef", "Karim", "Hicham", "Bilal", "Abdelhak", "Soufiane"]
    ),
    "Turks": (
      ["Zeynep", "Elif", "Hatice", "Gülsüm", "Ayşe", "Meryem", "Sevgi", "Nuray"],
      ["Mehmet", "Emre", "Hasan", "Orhan", "Serkan", "İsmail"]
    ),
    "Congolees": (
      ["Bénédicte", "Clarisse", "Mireille", "Espérance", "Godelive", "Nadège"],
      ["Patrick", "Dieudonné", "Trésor", "Fiston", "Héritier"]
    ),
    "Pools": (
      ["Agnieszka", "Małgorzata", "Katarzyna", "Ewa", "Joanna"],
      ["Tomasz", "Krzysztof", "Paweł", "Marcin"]
    ),
    "Syrisch": (["Rima", "Hala", "Nour"], ["Omar", "Khaled", "Anas"]),
    "Roemeens": (["Ioana", "Mihaela", "Elena"], ["Andrei", "Florin", "Vasile"]),
    "Oekraïens": (["Oksana", "Iryna", "Nadija"], ["Taras", "Oleh", "Mykola"]),
  ]

  /// Towns near those of the circles, where some of their people live.
  static let neighborTowns: [String: [String]] = [
    "Aalst": ["Ninove", "Lede"], "Gent": ["Merelbeke", "Evergem"],
    "Antwerpen": ["Mortsel", "Boom"], "Mechelen": ["Willebroek", "Bonheiden"],
    "Genk": ["Maasmechelen", "Zutendaal"],
    "Hasselt": ["Diepenbeek", "Zonhoven"], "Leuven": ["Herent", "Bierbeek"],
    "Brussel": ["Dilbeek", "Machelen"], "Oostende": ["Bredene", "Middelkerke"],
    "Kortrijk": ["Kuurne", "Harelbeke"], "Brugge": ["Damme", "Oostkamp"],
    "Turnhout": ["Oud-Turnhout", "Beerse"], "Vilvoorde": ["Machelen", "Grimbergen"],
    "Sint-Niklaas": ["Beveren", "Temse"],
  ]
}
