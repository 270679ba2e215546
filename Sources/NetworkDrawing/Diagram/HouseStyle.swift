public import Foundation
public import SocialNetwork

extension Diagram {
  /// The colors, the letters and the logo of an organisation, in place of our own.
  ///
  ///     var style = Diagram.HouseStyle()
  ///     style.setFill("#00594F", of: .memberAssociation)
  public struct HouseStyle: Sendable, Hashable {
    /// The color of a kind, such as "#0072B2"; of others our own.
    private(set) var fills: [ActorKind: String] = [:]

    /// The font family; `nil`: our own.
    public private(set) var font: String?

    /// The logo, in the upper right corner.
    public private(set) var logo: Logo?

    /// Creates our own style.
    public init() {}

    /// Sets the color of a kind: whether it is one, such as "#0072B2".
    public mutating func setFill(_ color: String, of kind: ActorKind) -> Bool {
      guard color.wholeMatch(of: /#[0-9A-Fa-f]{6}/) != nil else { return false }
      fills[kind] = color.uppercased()
      return true
    }

    /// Sets the font family: whether it may be one, of letters, digits, spaces and hyphens.
    public mutating func setFont(_ family: String) -> Bool {
      guard family.count <= 80, family.wholeMatch(of: /[\p{L}\p{N}][\p{L}\p{N} \-]*/) != nil else {
        return false
      }
      font = family
      return true
    }

    /// Sets the logo: whether it is a PNG or an SVG.
    public mutating func setLogo(_ bytes: Data) -> Bool {
      guard let logo = Logo(bytes) else { return false }
      self.logo = logo
      return true
    }

    /// The colors that are hard to see on white: a contrast of less than 3 to 1, which the Web Content
    /// Accessibility Guidelines 2.2 (success criterion 1.4.11) ask of parts of pictures, or that can
    /// hardly be told from the color of another kind in grey; and what of the logo is not drawn.
    public var doubts: [Text] {
      let known = ActorKind.known.filter { fills[$0] != nil }
      let pale = known.filter { $0 != .individual && Contrast.ratio(fill(of: $0), "#FFFFFF") < 3 }
      var doubts = pale.map { kind in
        let (color, ratio) = (
          fill(of: kind), Number.text(Contrast.ratio(fill(of: kind), "#FFFFFF"))
        )
        return Text(
          en:
            "\(color) for \(kind.plural.en) has a contrast of \(ratio.en) to 1 with white, less than 3",
          nl:
            "\(color) voor \(kind.plural.nl) heeft een contrast van \(ratio.nl) op 1 met wit, minder "
            + "dan 3"
        )
      }
      // Only circles are not told apart by their shape.
      if Contrast.ratio(fill(of: .memberAssociation), fill(of: .individual)) < 1.5 {
        doubts.append(
          Text(
            en:
              "the colours of member associations and individuals, both circles, are hard to tell "
              + "apart in grey",
            nl:
              "de kleuren van lidverenigingen en individuen, allebei cirkels, zijn in grijs moeilijk te "
              + "onderscheiden"
          )
        )
      }
      if let doubt = logo?.doubt { doubts.append(doubt) }
      return doubts
    }

    /// The color of a kind.
    func fill(of kind: ActorKind) -> String { fills[kind] ?? kind.usualFill }

    /// The line around symbols of a kind: a dark shade of its color.
    func border(of kind: ActorKind) -> String {
      guard let fill = fills[kind] else { return kind.usualBorder }
      return Contrast.darker(fill, share: 0.55)
    }

    /// The style of the picture that is being made.
    @TaskLocal static var current = HouseStyle()
  }
}
