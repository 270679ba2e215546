// The numbers of how far groups keep to themselves.

extension Term {
  /// ``Homophily/eiIndex``.
  public static let eiIndex = Term(
    id: "ei-index",
    title: Text(en: "E-I index", nl: "E-I-index"),
    question: Text(
      en: "Do ties lead outside the own group or stay inside?",
      nl: "Leiden relaties buiten de eigen groep of blijven ze binnen de groep?"
    ),
    family: .cohesion,
    isOfActors: false,
    card: MeasureCard(
      definition: Text(
        en:
          "the ties between groups less those within, over all; within is a tie whose ends share a group",
        nl:
          "de relaties tussen groepen min die binnen een groep, gedeeld door alle; binnen een groep is een relatie met uiteinden in eenzelfde groep"
      ),
      formula: Text("EI = (E − I) ÷ (E + I)"),
      range: .correlation,
      edgeCases: ties,
      weights: .weightIsStrength,
      source: "D. Krackhardt and R. N. Stern, Social Psychology Quarterly 51, 1988",
      matches: Text(
        en: "UCINET, which ignores the weights of ties",
        nl: "UCINET, dat gewichten van relaties negeert"
      )
    )
  )

  /// ``Homophily/expectedEIIndex``.
  public static let eiExpected = Term(
    id: "ei-expected",
    title: Text(en: "E-I index expected", nl: "Verwachte E-I-index"),
    question: Text(
      en: "Which E-I index would the sizes of the groups among each kind of actor alone give?",
      nl: "Welke E-I-index zouden de groottes van de groepen per soort actor op zich geven?"
    ),
    family: .cohesion,
    isOfActors: false,
    card: MeasureCard(
      definition: Text(
        en:
          "the mean E-I index of groups dealt out at random within each kind of actor, the ties kept",
        nl:
          "de gemiddelde E-I-index van groepen die binnen elke soort actor willekeurig verdeeld worden, met dezelfde relaties"
      ),
      formula: Text(
        en: "Σ w(k, l) (1 − 2 s(k, l)) ÷ Σ w(k, l), over the pairs of kinds k and l, "
          + "s(k, l) the share of their pairs of actors who share a group; for one kind "
          + "(E* − I*) ÷ (E* + I*), I* = Σ n(g) (n(g) − 1) ÷ 2, E* + I* = n (n − 1) ÷ 2",
        nl: "Σ w(k, l) (1 − 2 s(k, l)) ÷ Σ w(k, l), over de paren van soorten k en l, "
          + "s(k, l) het aandeel van hun paren actoren die een groep delen; voor één soort "
          + "(E* − I*) ÷ (E* + I*), I* = Σ n(g) (n(g) − 1) ÷ 2, E* + I* = n (n − 1) ÷ 2"
      ),
      range: .correlation,
      edgeCases: ties,
      weights: .weightIsStrength,
      source: "D. Krackhardt and R. N. Stern, Social Psychology Quarterly 51, 1988",
      matches: Text(
        en: "UCINET, where all actors are of one kind",
        nl: "UCINET, waar alle actoren van één soort zijn"
      )
    )
  )

  /// ``Homophily/eiPValue``.
  public static let eiPValue = Term(
    id: "ei-p-value",
    title: Text(en: "E-I index, p-value", nl: "E-I-index, p-waarde"),
    question: Text(
      en: "Could groups dealt out at random show the same?",
      nl: "Zouden willekeurig verdeelde groepen hetzelfde tonen?"
    ),
    family: .cohesion,
    isOfActors: false,
    card: MeasureCard(
      definition: Text(
        en:
          "how often groups dealt out at random within kinds, and among people by association as a whole, give an E-I index as far out",
        nl:
          "hoe vaak groepen die willekeurig verdeeld worden binnen elke soort actor, en bij mensen per vereniging als geheel, een even uiteenlopende E-I-index geven"
      ),
      formula: Text(
        en: "p = 2 (b + 1) ÷ (R + 1), at most 1, b the smaller tail, R = 5000",
        nl: "p = 2 (b + 1) ÷ (R + 1), hoogstens 1, b de kleinste staart, R = 5000"
      ),
      range: .share,
      edgeCases: ties,
      weights: .weightIsStrength,
      source: "D. Krackhardt and R. N. Stern, Social Psychology Quarterly 51, 1988",
      matches: Text(
        en: "UCINET, but for chance",
        nl: "UCINET, op het toeval na"
      )
    )
  )

  /// ``Homophily/assortativity``.
  public static let assortativity = Term(
    id: "assortativity",
    title: Text(en: "Assortativity", nl: "Assortativiteit"),
    question: Text(
      en: "Do actors have ties with others like themselves more than by chance?",
      nl: "Hebben actoren meer dan toevallig relaties met anderen zoals zij?"
    ),
    family: .cohesion,
    isOfActors: false,
    card: MeasureCard(
      definition: Text(
        en:
          "the share of ties within groups, compared with chance given the tie ends of each; an end in several groups is split equally over them",
        nl:
          "het aandeel relaties binnen groepen, vergeleken met toeval gegeven de uiteinden in elke groep; een uiteinde in meerdere groepen is er gelijk over verdeeld"
      ),
      formula: Text("r = (Σ e(g, g) − Σ a(g)²) ÷ (1 − Σ a(g)²)"),
      range: .correlation,
      edgeCases: Text(
        en:
          "ties with an unknown end are left out; absent without ties, and where all ends are alike",
        nl:
          "relaties met een onbekend uiteinde tellen niet mee; afwezig zonder relaties, en waar alle uiteinden gelijk zijn"
      ),
      weights: .weightIsStrength,
      source: "M. E. J. Newman, 'Mixing patterns in networks', Physical Review E 67, 2003",
      matches: Text(
        en:
          "igraph assortativity_nominal, NetworkX attribute_assortativity_coefficient, on the actors whose group is known",
        nl:
          "igraph assortativity_nominal, NetworkX attribute_assortativity_coefficient, op de actoren van bekende groep"
      )
    )
  )

  /// ``Homophily/numericAssortativity``.
  public static let numericAssortativity = Term(
    id: "assortativity-numeric",
    title: Text(en: "Assortativity of numbers", nl: "Assortativiteit van getallen"),
    question: Text(
      en: "Do actors have ties with others whose number is near theirs?",
      nl: "Hebben actoren relaties met anderen van wie het getal dicht bij het hunne ligt?"
    ),
    family: .cohesion,
    isOfActors: false,
    card: MeasureCard(
      definition: Text(
        en: "the correlation of the numbers at the two ends of a tie, where all values are numbers",
        nl:
          "de correlatie van de getallen aan de twee uiteinden van een relatie, waar alle waarden getallen zijn"
      ),
      formula: Text(
        en: "Pearson r over the ends of ties, each tie both ways round",
        nl: "Pearsons r over de uiteinden van relaties, elke relatie in beide richtingen"
      ),
      range: .correlation,
      edgeCases: Text(
        en:
          "ties with an unknown end are left out; absent without ties, and where all ends are alike; codes have no meaning as amounts",
        nl:
          "relaties met een onbekend uiteinde tellen niet mee; afwezig zonder relaties, en waar alle uiteinden gelijk zijn; codes betekenen niets als hoeveelheid"
      ),
      weights: .weightIsStrength,
      source: "M. E. J. Newman, 'Mixing patterns in networks', Physical Review E 67, 2003",
      matches: Text(
        en:
          "igraph assortativity, NetworkX numeric_assortativity_coefficient, on the actors whose number is known",
        nl:
          "igraph assortativity, NetworkX numeric_assortativity_coefficient, op de actoren van wie het getal bekend is"
      )
    )
  )

  /// ``Homophily/Group/coleman``.
  public static let coleman = Term(
    id: "coleman",
    title: Text(en: "Coleman's homophily index", nl: "Homofilie-index van Coleman"),
    question: Text(
      en: "How far does this group keep to itself, its size accounted for?",
      nl: "Hoezeer blijft deze groep onder elkaar, los van haar grootte?"
    ),
    family: .cohesion,
    isOfActors: false,
    card: MeasureCard(
      definition: Text(
        en:
          "the tie ends of a group that lead inside, less what its size gives, over the most or the least that is possible",
        nl:
          "de uiteinden van een groep die naar binnen leiden, min wat haar grootte geeft, gedeeld door het meeste of minste dat mogelijk is"
      ),
      formula: Text(
        en: "h = (w − w*) ÷ (D − w*) if w > w*, else (w − w*) ÷ w*; w* = D (n(g) − 1) ÷ (n − 1)",
        nl: "h = (w − w*) ÷ (D − w*) als w > w*, anders (w − w*) ÷ w*; w* = D (n(g) − 1) ÷ (n − 1)"
      ),
      range: .correlation,
      edgeCases: Text(
        en:
          "absent for a group without ties, of a single actor or of everyone; an actor in several groups counts in each",
        nl:
          "afwezig voor een groep zonder relaties, van één actor of van iedereen; een actor in meerdere groepen telt in elk mee"
      ),
      weights: .weightIsStrength,
      source: "J. S. Coleman, 'Relational analysis', Human Organization 17, 1958",
      matches: Text(
        en: "netseg::coleman in R, a tie counted in both directions",
        nl: "netseg::coleman in R, een relatie in beide richtingen geteld"
      )
    )
  )

  private static let ties = Text(
    en: "ties with an unknown end are left out; absent without others",
    nl: "relaties met een onbekend uiteinde tellen niet mee; afwezig zonder andere"
  )
}
