// The one rule of what words of a file, or of the command line, become before a reader sees them: in a
// terminal, a message, a drawing or a page. What programs read, CSV and JSON, keeps the words as they are.

extension String {
  /// The string without what a reader cannot see and what could break or turn around what stands
  /// beside it.
  ///
  ///     "Koor\u{202E} Zonnig\n".harmless  // "Koor Zonnig "
  ///
  /// Line ends and tabs become a space. Other control characters, bidirectional controls, characters
  /// without width and the code points that Unicode keeps from being characters (U+FFFE, U+FFFF,
  /// U+FDD0 to U+FDEF and the like) are left out; they steer terminals, and neither XML nor PDF may hold
  /// them. The joiners stay, which Persian, Hindi and emoji are written with.
  public var harmless: String {
    guard unicodeScalars.contains(where: { $0.showing != .itself }) else { return self }
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.showing {
      case .itself: kept.append(scalar)
      case .space: kept.append(" ")
      case .nothing: continue
      }
    }
    return String(kept)
  }
}

extension Unicode.Scalar {
  /// What a reader is shown for a code point.
  fileprivate enum Showing {
    case itself
    case space
    case nothing
  }

  fileprivate var showing: Showing {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: .itself
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: .space
    case 0x200C, 0x200D: .itself
    default:
      switch properties.generalCategory {
      case .control, .surrogate: .nothing
      // Signs of Arabic numbers and the like are formats too, but have a shape.
      case .format: properties.isDefaultIgnorableCodePoint ? .nothing : .itself
      default: properties.isNoncharacterCodePoint ? .nothing : .itself
      }
    }
  }
}
