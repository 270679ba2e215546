// The numbers of how mixed contacts and members are.

extension Term {
  /// ``ContactDiversity/scores``.
  public static let contactDiversity = Term(
    id: "contact-diversity",
    title: Text(en: "Diversity of contacts", nl: "Diversiteit van contacten"),
    question: Text(
      en: "How mixed are this actor's contacts?",
      nl: "Hoe gemengd zijn de contacten van deze actor?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the chance that two contacts, drawn with replacement, are of different groups (Blau)",
        nl:
          "de kans dat twee contacten, met teruglegging getrokken, van verschillende groepen zijn (Blau)"
      ),
      formula: Text("D(i) = 1 − Σ_g p(g)²"),
      range: .share,
      edgeCases: Text(
        en: "absent without contacts of known group; with k contacts at most 1 − 1/k",
        nl: "afwezig zonder contacten van bekende groep; met k contacten hoogstens 1 − 1/k"
      ),
      weights: .noWeights,
      source: "P. M. Blau, Inequality and Heterogeneity, 1977",
      matches: Text(
        en: "R vegan diversity with index simpson, on the contacts of known group",
        nl: "R vegan diversity met index simpson, op de contacten van bekende groep"
      )
    )
  )

  /// ``Extensity``.
  public static let extensity = Term(
    id: "extensity",
    title: Text(en: "Extensity", nl: "Uitgebreidheid"),
    question: Text(
      en: "How many different positions does this actor reach?",
      nl: "Hoeveel verschillende posities bereikt deze actor?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the number of different kinds of actor, by sector, among the others within one step and within two",
        nl:
          "het aantal verschillende soorten actoren, per sector, bij de anderen op één stap en binnen twee"
      ),
      formula: Text(
        en: "|{(kind(j), sector(j)): d(i, j) ≤ 1 or 2}|",
        nl: "|{(soort(j), sector(j)): d(i, j) ≤ 1 of 2}|"
      ),
      range: .amount,
      edgeCases: Text(
        en: "0 for isolates; an actor without a sector holds the position of its kind without one",
        nl:
          "0 voor geïsoleerde actoren; een actor zonder sector heeft de positie van zijn soort zonder sector"
      ),
      weights: .noWeights,
      source:
        "N. Lin and M. Dumin, Social Networks 8, 1986; M. van der Gaag and T. Snijders, Social Networks 27, 2005",
      matches: Text(
        en: "a position generator whose positions are kinds by sector",
        nl: "een positiegenerator met soorten per sector als posities"
      )
    )
  )

  /// ``RankReach/upper``.
  public static let upperReachability = Term(
    id: "upper-reachability",
    title: Text(en: "Upper reachability", nl: "Hoogste bereik"),
    question: Text(
      en: "How high is the highest rank that this actor reaches?",
      nl: "Hoe hoog is de hoogste rang die deze actor bereikt?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the highest rank, in the column of ranks, among the others within two steps",
        nl:
          "de hoogste rang, in de kolom met rangen, bij de anderen binnen twee stappen"
      ),
      formula: Text(en: "max_j rank(j), d(i, j) ≤ 2", nl: "max_j rang(j), d(i, j) ≤ 2"),
      range: .anyNumber,
      edgeCases: Text(
        en: "absent where no rank is reached, and where no ranks are given",
        nl: "afwezig waar geen rang bereikt wordt, en waar geen rangen gegeven zijn"
      ),
      weights: .noWeights,
      source: "N. Lin, Social Capital, 2001",
      matches: Text(
        en: "a position generator",
        nl: "een positiegenerator"
      )
    )
  )

  /// ``RankReach/range``.
  public static let rankRange = Term(
    id: "rank-range",
    title: Text(en: "Range of ranks", nl: "Spreiding van rangen"),
    question: Text(
      en: "How far apart are the ranks that this actor reaches?",
      nl: "Hoe ver liggen de rangen die deze actor bereikt uiteen?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the highest rank less the lowest, in the column of ranks, among the others within two steps",
        nl:
          "de hoogste rang min de laagste, in de kolom met rangen, bij de anderen binnen twee stappen"
      ),
      formula: Text(
        en: "max_j rank(j) − min_j rank(j), d(i, j) ≤ 2",
        nl: "max_j rang(j) − min_j rang(j), d(i, j) ≤ 2"
      ),
      range: .amount,
      edgeCases: Text(
        en: "absent where no rank is reached, and where no ranks are given",
        nl: "afwezig waar geen rang bereikt wordt, en waar geen rangen gegeven zijn"
      ),
      weights: .noWeights,
      source: "N. Lin, Social Capital, 2001",
      matches: Text(
        en: "a position generator",
        nl: "een positiegenerator"
      )
    )
  )

  /// ``AssociationBridging/inside``.
  public static let internalBridging = Term(
    id: "internal-bridging",
    title: Text(en: "Internal bridging", nl: "Interne overbrugging"),
    question: Text(
      en: "How mixed are the members of this association?",
      nl: "Hoe gemengd zijn de leden van deze vereniging?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the chance that two members of known value share none",
        nl:
          "de kans dat twee leden van bekende waarde er geen delen"
      ),
      formula: Text("1 − Σ_k n(k) (n(k) − 1) ÷ (n (n − 1))"),
      range: .share,
      edgeCases: Text(
        en: "absent with fewer than two members of known value; only for member associations",
        nl: "afwezig met minder dan twee leden van bekende waarde; enkel voor lidverenigingen"
      ),
      weights: .noWeights,
      source:
        "B. Geys and Z. Murdoch, British Journal of Sociology 59, 2008; H. Coffé and B. Geys, Nonprofit and Voluntary Sector Quarterly 36, 2007",
      matches: Text(
        en: "R vegan simpson.unb, where every member has one value",
        nl: "R vegan simpson.unb, waar elk lid één waarde heeft"
      )
    )
  )

  /// ``AssociationBridging/outside``.
  public static let externalBridging = Term(
    id: "external-bridging",
    title: Text(en: "External bridging", nl: "Externe overbrugging"),
    question: Text(
      en: "Does this association work with associations of others?",
      nl: "Werkt deze vereniging samen met verenigingen van anderen?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the share of its ties to other associations whose usual value is another; equally frequent values are all usual",
        nl:
          "het aandeel van zijn relaties met verenigingen met een andere gebruikelijke waarde; even frequente waarden zijn alle gebruikelijk"
      ),
      formula: Text(
        en: "|{j: usual(j) ∩ usual(i) = ∅}| ÷ |{j}|",
        nl: "|{j: gebruikelijk(j) ∩ gebruikelijk(i) = ∅}| ÷ |{j}|"
      ),
      range: .share,
      edgeCases: Text(
        en: "absent without ties to associations that can be compared",
        nl: "afwezig zonder relaties met verenigingen die vergeleken kunnen worden"
      ),
      weights: .noWeights,
      source: "B. Geys and Z. Murdoch, British Journal of Sociology 59, 2008",
      matches: Text(
        en: "no other program that we know of",
        nl: "geen ander programma dat wij kennen"
      )
    )
  )
}
