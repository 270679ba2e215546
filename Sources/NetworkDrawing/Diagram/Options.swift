import GraphCore
public import GraphLayout
public import SocialNetwork

extension Diagram {
  /// What the drawing says and shows besides the network.
  public struct Options: Sendable {
    /// The title above the drawing.
    public var title: String

    /// A line below the title.
    public var subtitle: String?

    /// The language of legend and caption.
    public var language: Language

    /// The score that the size of the symbols follows, in the order of the actors; `nil`: the number
    /// of ties.
    public var sizes: [Double?]?

    /// What the score is, to complete "the higher its …".
    public var sizeTitle: Text?

    /// What the color of the symbols follows; `nil`: the kind, as their shape always does.
    public var coloring: Coloring?

    /// The groups that are drawn as boxes.
    public var boxes: Categories?

    /// Attributes that may be told of everybody, such as the municipality, by which communities are
    /// named: the first of them that most of a community share.
    public var traits: [Attribute] = []

    /// The actors that the picture is about, such as the umbrella, by their positions: they are named
    /// before all others.
    public var subjects: Set<Int> = []

    /// The fewest people of a region by an attribute that stands by itself: smaller ones stand together.
    public var fewestPeople = 1

    /// What is drawn of the network; `nil`: all of it.
    public var selection: Selection?

    /// The isolated groups to mark.
    public var groups: [IsolatedGroup] = []

    /// What is said of groups that are out of reach, such as "no path to a government of at most 2
    /// steps"; `nil`: just that.
    public var outOfReach: Text?

    /// Ties that are drawn apart from the others, such as those that are proposed; each is a tie of the network.
    ///
    /// What is counted is what there is without those that are proposed or gone.
    public var tieMarks: [TieMark] = []

    /// The actors, by their positions, who are drawn though they are gone, since they had such ties; they are
    /// not counted.
    public var goneActors: Set<Int> = []

    /// The date of the data.
    public var date: Day?

    /// Whether the date is that of the newest tie, since none was given.
    public var isDateOfNewestTie = false

    /// The network of which places are kept, with the same actors in the same order: a layer is drawn
    /// with every actor where it stands in the whole; `nil`: the network's own.
    public var wholeNetwork: Network?

    /// Where the data come from.
    public var source: String?

    /// Sentences at the end of the caption, such as what is not drawn.
    public var remarks: [Text] = []

    /// Sentences after the counts: which part of the data the network is.
    public var scope: [Text] = []

    /// How much is drawn one by one; `nil`: all of up to 300 actors, the backbone of up to 1500 where
    /// that can be read, else communities.
    public var style: Style?

    /// How many names are shown in the main network; `nil`: as many as suit its size, `Int.max`: all.
    public var labelCount: Int?

    /// Whether people may be named too.
    public var namesPeople = false

    /// What finds places for the actors.
    public var engine = Engine.weefsel

    /// Places that actors of the main network keep from another drawing, by their position.
    public var places: [Int: Point] = [:]

    /// The page that the drawing is laid out on.
    public var paper = Paper.screen

    /// How wide the page of a screen is at most, in points; `nil`: as wide as suits its actors.
    public var mostWidth: Double?

    /// Whether title, legend and caption are left to whoever shows the drawing, who has them from the
    /// ``Diagram``; only on pages that are as high as they come out.
    public var isBare = false

    /// The dots per inch of an image, counted on the page; `nil`: 220 on paper, 144 elsewhere.
    public var resolution: Int?

    /// The colors, letters and logo of the house.
    public var houseStyle = HouseStyle()

    /// What the ids in an SVG begin with, so that several can stand on one page.
    ///
    /// Letters, digits, `-` and `_`; others are left out.
    public var idPrefix = ""

    /// Creates options for a drawing of the number of ties, without marks.
    public init(title: String, language: Language) {
      self.title = title
      self.language = language
    }
  }

  /// What finds places for the actors.
  ///
  /// Of Graphviz without fdp: which end of a tie it takes first depends on where memory was free, and places
  /// that differ by a hair grow far apart, so that no two runs give the same picture.
  public enum Engine: String, CaseIterable, Sendable {
    /// Our own: stress, with room for names.
    case weefsel

    /// Graphviz: stress.
    case neato

    /// Graphviz: forces.
    case sfdp

    /// Graphviz: layers.
    case dot

    /// Graphviz: rings around an actor.
    case twopi

    /// Graphviz: circles.
    case circo

    /// The most ties that it places in about a quarter of a minute; `nil`: all that are drawn.
    var mostTies: Int? { self == .circo ? 300 : nil }

    /// The most actors for which it is quick and keeps within memory, which grows with their square;
    /// `nil`: all that are drawn.
    var mostActors: Int? { self == .neato ? 2000 : nil }
  }

  /// What is drawn of a network; sizes, colors and marks stay those of all of it.
  public struct Selection: Sendable {
    /// Whether each actor is drawn.
    public var isShown: [Bool]

    /// What the sentence in the caption says of those, to complete "Shown: …".
    public var words: Text

    /// The actors that the drawing is about, which stand out.
    public var centers: [Int]

    /// The column in which each actor stands, from the left; `nil` for a drawing without columns.
    ///
    /// Only ties from one column to the next are drawn.
    public var columns: [Int?]?

    /// Creates a selection.
    public init(
      isShown: [Bool],
      words: Text,
      centers: [Int] = [],
      columns: [Int?]? = nil
    ) {
      self.isShown = isShown
      self.words = words
      self.centers = centers
      self.columns = columns
    }

    /// Whether a tie between two actors that are shown is drawn.
    func hasTie(_ u: Int, _ v: Int) -> Bool {
      guard let columns else { return true }
      guard let first = columns[u], let second = columns[v] else { return false }
      return abs(first - second) == 1
    }
  }

  /// The page that a drawing is laid out on.
  public enum Paper: String, CaseIterable, Sendable {
    /// As wide as the text of a document, 16 cm, and at most 22 cm high.
    case word

    /// 210 by 297 mm, upright.
    case a4

    /// 420 by 297 mm, lying.
    case a3

    /// A slide of 16 by 9, 13⅓ inches wide.
    case slide

    /// A screen, as large as it takes.
    case screen

    /// Whether the page is paper, which is looked at from nearby and in dots of ink.
    var isPrinted: Bool { self == .word || self == .a4 || self == .a3 }
  }
}
