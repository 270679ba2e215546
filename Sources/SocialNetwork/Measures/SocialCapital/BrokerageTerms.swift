// The roles of brokers.

extension Term {
  /// ``Brokerage/Role/coordinator``.
  public static let coordinator = Term(
    id: "coordinator",
    title: Text(en: "Coordinator", nl: "Coördinator"),
    question: Text(
      en: "How often does this actor stand between two of its own group?",
      nl: "Hoe vaak staat deze actor tussen twee van zijn eigen groep?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the pairs of contacts who have no tie, all three of one group",
        nl:
          "de paren contacten zonder onderlinge relatie, alle drie van één groep"
      ),
      formula: Text(
        en: "|{a, b}: a–i–b, no a–b; g(a) = g(i) = g(b)|",
        nl: "|{a, b}: a–i–b, geen a–b; g(a) = g(i) = g(b)|"
      ),
      range: .amount,
      edgeCases: Text(
        en:
          "pairs with an unknown group among the three are left out and counted; each pair counts once",
        nl:
          "paren met een onbekende groep bij de drie tellen niet mee en worden geteld; elk paar telt eenmaal"
      ),
      weights: .noWeights,
      source: "R. V. Gould and R. M. Fernandez, Sociological Methodology 19, 1989",
      matches: Text(
        en: "half of R sna brokerage w_I",
        nl: "de helft van R sna brokerage w_I"
      )
    )
  )

  /// ``Brokerage/Role/itinerant``.
  public static let itinerant = Term(
    id: "itinerant",
    title: Text(en: "Itinerant broker", nl: "Bemiddelaar van buiten"),
    question: Text(
      en: "How often does this actor stand between two of one other group?",
      nl: "Hoe vaak staat deze actor tussen twee van één andere groep?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the pairs of contacts who have no tie, both of one group that is not the actor's",
        nl:
          "de paren contacten zonder onderlinge relatie, beide van één groep die niet die van de actor is"
      ),
      formula: Text(
        en: "|{a, b}: a–i–b, no a–b; g(a) = g(b) ≠ g(i)|",
        nl: "|{a, b}: a–i–b, geen a–b; g(a) = g(b) ≠ g(i)|"
      ),
      range: .amount,
      edgeCases: Text(
        en:
          "pairs with an unknown group among the three are left out and counted; each pair counts once",
        nl:
          "paren met een onbekende groep bij de drie tellen niet mee en worden geteld; elk paar telt eenmaal"
      ),
      weights: .noWeights,
      source: "R. V. Gould and R. M. Fernandez, Sociological Methodology 19, 1989",
      matches: Text(
        en: "half of R sna brokerage w_O",
        nl: "de helft van R sna brokerage w_O"
      )
    )
  )

  /// ``Brokerage/Role/gatekeeper``.
  public static let gatekeeper = Term(
    id: "gatekeeper",
    title: Text(en: "Gatekeeper or representative", nl: "Poortwachter of vertegenwoordiger"),
    question: Text(
      en: "How often does this actor stand between its own group and another?",
      nl: "Hoe vaak staat deze actor tussen zijn eigen groep en een andere?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the pairs of contacts who have no tie, one of the actor's group and one of another",
        nl:
          "de paren contacten zonder onderlinge relatie, één van de groep van de actor en één van een andere"
      ),
      formula: Text(
        en: "|{a, b}: a–i–b, no a–b; g(a) = g(i) ≠ g(b)|",
        nl: "|{a, b}: a–i–b, geen a–b; g(a) = g(i) ≠ g(b)|"
      ),
      range: .amount,
      edgeCases: Text(
        en:
          "pairs with an unknown group among the three are left out and counted; each pair counts once",
        nl:
          "paren met een onbekende groep bij de drie tellen niet mee en worden geteld; elk paar telt eenmaal"
      ),
      weights: .noWeights,
      source: "R. V. Gould and R. M. Fernandez, Sociological Methodology 19, 1989",
      matches: Text(
        en: "R sna brokerage b_IO and b_OI, each of which counts every pair once",
        nl: "R sna brokerage b_IO en b_OI, die elk paar eenmaal tellen"
      )
    )
  )

  /// ``Brokerage/Role/liaison``.
  public static let liaison = Term(
    id: "liaison",
    title: Text(en: "Liaison", nl: "Tussenpersoon"),
    question: Text(
      en: "How often does this actor stand between two groups, neither its own?",
      nl: "Hoe vaak staat deze actor tussen twee groepen die geen van beide de hare zijn?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the pairs of contacts who have no tie, all three of different groups",
        nl:
          "de paren contacten zonder onderlinge relatie, alle drie van verschillende groepen"
      ),
      formula: Text(
        en: "|{a, b}: a–i–b, no a–b; g(a), g(i), g(b) all differ|",
        nl: "|{a, b}: a–i–b, geen a–b; g(a), g(i), g(b) alle verschillend|"
      ),
      range: .amount,
      edgeCases: Text(
        en:
          "pairs with an unknown group among the three are left out and counted; each pair counts once",
        nl:
          "paren met een onbekende groep bij de drie tellen niet mee en worden geteld; elk paar telt eenmaal"
      ),
      weights: .noWeights,
      source: "R. V. Gould and R. M. Fernandez, Sociological Methodology 19, 1989",
      matches: Text(
        en: "half of R sna brokerage b_O",
        nl: "de helft van R sna brokerage b_O"
      )
    )
  )
}
