public import Foundation
import NetworkDrawing
import NetworkFiles
public import SocialNetwork

/// An HTML document for a page: one file that asks nothing of any network, and that can be read without
/// its script, on a telephone and on paper.
///
///     let document = HTMLPage(in: .nl).text(of: page)
///
/// The document has one style and one script, which its content security policy knows by their digests;
/// nothing else may run or be fetched. Words of files are text wherever they stand; see `HTML`.
public struct HTMLPage: Sendable {
  /// The language of the document.
  public let language: Language

  /// How questions and advice are put in the words of the program.
  public let directions: any Directions

  /// For whom the document is.
  public let audience: Audience

  /// Creates a document.
  public init(
    in language: Language,
    directions: any Directions = NoDirections(),
    for audience: Audience = .public
  ) {
    self.language = language
    self.directions = directions
    self.audience = audience
  }

  /// The bytes of the document: the same every time.
  public func data(of page: NetworkPage) -> Data { Data(text(of: page).utf8) }

  /// The text of the document, with a last line end.
  public func text(of page: NetworkPage) -> String {
    var body = HTMLBody(page: self)
    let content = body.content(of: page)
    let style = HTMLPage.style
    let script = HTMLPage.script
    let policy =
      "default-src 'none'; style-src 'sha256-\(HTMLPage.digest(of: style))'; "
      + "script-src 'sha256-\(HTMLPage.digest(of: script))'; base-uri 'none'; form-action 'none'"
    let document: HTML = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTML.trusted(policy))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <title>\(page.title[language])</title>
      <style>\(HTML.trusted(style))</style>
      </head>
      <body>
      \(content)
      <script>\(HTML.trusted(script))</script>
      </body>
      </html>

      """
    return document.source
  }

  /// The digest of the text of an element, as a content security policy has it.
  static func digest(of text: String) -> String { SHA256.digest(of: Data(text.utf8)).base64 }
}
