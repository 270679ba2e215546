import NetworkFiles
public import SocialNetwork

extension CompassPart {
  /// The name for a reader.
  public var title: Text {
    switch self {
    case .role(let role): role.title
    case .function(let function): function.title
    case .mix: Text(en: "functions together", nl: "functies samen")
    case .places: Text(en: "blind spots", nl: "blinde vlekken")
    case .durability: Text(en: "lasting cooperation", nl: "duurzame samenwerking")
    case .equality: Text(en: "an equal role for each", nl: "ieder een gelijkwaardige rol")
    }
  }

  /// What the part asks of the network.
  public var question: Text {
    switch self {
    case .role(.connecting):
      Text(
        en: "Who is connected at all, who bridges, and what hangs by a thread?",
        nl: "Wie is verbonden, wie slaat een brug, en wat hangt aan een zijden draadje?"
      )
    case .role(.critical):
      Text(
        en: "Who is left out, and who reaches government, through whom?",
        nl: "Wie valt uit de boot, en wie bereikt de overheid, en via wie?"
      )
    case .role(.laboratory):
      Text(
        en: "What is new, and what crosses sectors and functions?",
        nl: "Wat is nieuw, en wat gaat over sectoren en functies heen?"
      )
    case .function(.learning):
      Text(en: "How far can what is learnt travel?", nl: "Hoe ver reist wat men leert?")
    case .function(.culture):
      Text(
        en: "Who has ties for culture, and with whom?",
        nl: "Wie heeft relaties voor cultuur, en met wie?"
      )
    case .function(.movement):
      Text(
        en: "Which paths lead from people to government?",
        nl: "Welke paden leiden van mensen naar de overheid?"
      )
    case .function(.community):
      Text(
        en: "Are groups close-knit, and open as well?",
        nl: "Zijn groepen hecht, en ook open?"
      )
    case .mix:
      Text(
        en: "How do the functions go together?",
        nl: "Hoe gaan de functies samen?"
      )
    case .places:
      Text(
        en: "Where is nobody, and where does nobody reach a government that has its seat there?",
        nl: "Waar is er niemand, en waar bereikt niemand een overheid die er gevestigd is?"
      )
    case .durability:
      Text(
        en: "How long do ties last, and what does the network survive?",
        nl: "Hoe lang houden relaties stand, en wat kan het netwerk missen?"
      )
    case .equality:
      Text(
        en: "Does everything lead through one actor?",
        nl: "Loopt alles via één actor?"
      )
    }
  }
}

extension Need {
  /// What is needed, for a reader; `nil` where only the program knows how it is given.
  var words: Text? {
    switch self {
    case .tieColumn(let column):
      Text(
        en: "a column '\(column)' in the file of ties",
        nl: "een kolom '\(Need.dutch(column))' in het bestand met relaties"
      )
    case .actorColumn(let column):
      Text(
        en: "a column '\(column)' in the file of actors",
        nl: "een kolom '\(Need.dutch(column))' in het bestand met actoren"
      )
    case .umbrella: nil
    case .actors(let kind):
      Text(en: "actors of the kind \(kind.title.en)", nl: "actoren van de soort \(kind.title.nl)")
    }
  }

  /// The Dutch header of a column that is found by itself.
  private static func dutch(_ column: String) -> String {
    column == "municipality" ? "gemeente" : Spelling.Field(rawValue: column)?.dutch ?? column
  }
}
