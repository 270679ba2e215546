import SocialNetwork

/// The manual page of the program in the roff of `man`, made from the declarations of commands and
/// options.
struct ManualPage {
  private let language: Language

  /// What is said of an option that many commands have in the same words.
  private let common: [any AnyOption]

  init(in language: Language) {
    self.language = language
    var options: [any AnyOption] = []
    var counts: [String: Int] = [:]
    for option in Command.all.flatMap(\.options) {
      let words = option.words(in: language)
      if counts[words] == nil { options.append(option) }
      counts[words, default: 0] += 1
    }
    common = options.filter {
      2 * (counts[$0.words(in: language)] ?? 0) >= Command.all.count
    }
  }

  /// The page.
  var text: String {
    let parts = [
      heading, name, synopsis, description, commands, commonOptions, environment, files, status,
      seeAlso,
    ]
    return parts.joined()
  }

  private func say(_ en: String, _ nl: String) -> String { Text(en: en, nl: nl)[language] }

  private var heading: String {
    let title = say("Weefsel manual", "Handleiding van Weefsel")
    return """
      '\\" -*- coding: UTF-8 -*-
      .\\" \(say("Made by", "Gemaakt door")) 'weefsel manual'.
      .TH WEEFSEL 1 "" "weefsel \(Version.current)" "\(title)"
      .nh
      .ad l

      """
  }

  private var name: String {
    section(
      say("NAME", "NAAM"),
      "weefsel \\- "
        + say(
          "measure and draw the network of an umbrella organisation",
          "meet en teken het netwerk van een koepelorganisatie"
        ) + "\n"
    )
  }

  private var synopsis: String {
    let command = say("COMMAND", "COMMANDO")
    return section(
      say("SYNOPSIS", "GEBRUIK"),
      """
      .B weefsel
      .I \(command) DATASET
      .RI [ \(say("options", "opties")) ]
      .br
      .B weefsel help
      .RI [ \(command) ]
      .br
      .B weefsel \\-\\-version

      """
    )
  }

  private var description: String {
    section(
      say("DESCRIPTION", "BESCHRIJVING"),
      paragraphs([
        say(
          """
          Weefsel reads the partnership ecosystem of an umbrella organisation from CSV files, measures \
          its social capital, finds the groups that are cut off, and draws the network. It works on \
          your own machine, and never uses the internet.
          """,
          """
          Weefsel leest het netwerk van een koepelorganisatie uit CSV-bestanden, meet het sociaal \
          kapitaal, vindt de groepen die afgesneden zijn, en tekent het netwerk. Het werkt op je eigen \
          computer en gebruikt nooit het internet.
          """
        ),
        say(
          """
          DATASET is a folder with a file of actors (actors.csv) and a file of ties (ties.csv). \
          'weefsel template' makes one to start from, and 'weefsel check' says what is wrong in it.
          """,
          """
          DATASET is een map met een bestand van actoren (actors.csv of actoren.csv) en een van \
          relaties (ties.csv of relaties.csv). 'weefsel template' maakt er een om mee te beginnen, en \
          'weefsel check' zegt wat er fout in is.
          """
        ),
      ])
    )
  }

  private var commands: String {
    let shared = Set(common.map { $0.words(in: language) })
    let entries = (Command.all + Command.ofTheProgram).map { command in
      let own = command.options.filter { !shared.contains($0.words(in: language)) }
      let others = command.options.filter { shared.contains($0.words(in: language)) }
      let names = others.map { ".BR \(escaped($0.name))" }
      let also = names.enumerated().map { place, name in
        place == names.count - 1 ? "\(name) ." : "\(name) ,"
      }
      return """
        .SS \(escaped(command.usage(in: language)))
        \(line(command.question[language]))
        \(own.map { entry(of: $0) }.joined())\
        .PP
        \(say("Common options:", "Gemeenschappelijke opties:"))
        \(also.joined(separator: "\n"))
        .PP
        \(say("Example:", "Voorbeeld:"))
        .B \(escaped(command.example[language]))

        """
    }
    return section(say("COMMANDS", "COMMANDO'S"), entries.joined())
  }

  private var commonOptions: String {
    let parts = HelpSection.allCases.map { section in
      let options = common.filter { $0.section == section }
      guard !options.isEmpty else { return "" }
      return ".SS \(escaped(section.title[language]))\n" + options.map { entry(of: $0) }.joined()
    }
    return section(say("COMMON OPTIONS", "GEMEENSCHAPPELIJKE OPTIES"), parts.joined())
  }

  private var environment: String {
    let variables = [
      (
        "LC_ALL, LC_MESSAGES, LANG",
        say(
          "The language, where --language does not say it: Dutch where the locale is, else English.",
          "De taal als --language ze niet zegt: Nederlands als de landinstelling dat is, anders Engels."
        )
      ),
      (
        "COLUMNS", say("The width of tables, 80 by default.", "De breedte van tabellen, anders 80.")
      ),
      ("NO_COLOR", say("No bold headings.", "Geen vette koppen.")),
    ]
    return section(
      say("ENVIRONMENT", "OMGEVING"),
      variables.map { ".TP\n.B \(escaped($0.0))\n\(line($0.1))\n" }.joined()
    )
  }

  private var files: String {
    section(
      say("FILES", "BESTANDEN"),
      """
      .TP
      .I output/
      \(line(say(
        "Where drawings, exports and keys go when no file is named.",
        "Waar tekeningen, exports en sleutels komen als er geen bestand genoemd is."
      )))

      """
    )
  }

  private var status: String {
    let entries = [
      ("0", say("Done.", "Gelukt.")),
      (
        "1",
        say(
          "The work failed: faulty data, or a file that cannot be read or written.",
          "Het werk mislukte: fouten in de gegevens, of een bestand dat niet te lezen of te schrijven is."
        )
      ),
      ("64", say("The call was wrong.", "De opdracht klopt niet.")),
    ]
    return section(
      say("EXIT STATUS", "EINDCODE"),
      entries.map { ".TP\n.B \($0.0)\n\(line($0.1))\n" }.joined()
    )
  }

  private var seeAlso: String {
    section(
      say("SEE ALSO", "ZIE OOK"),
      """
      .BR dot (1),
      .I /usr/share/doc/weefsel/README.md

      """
    )
  }

  private func section(_ title: String, _ body: String) -> String {
    ".SH \(escaped(title))\n\(body)"
  }

  private func paragraphs(_ texts: [String]) -> String {
    texts.map(line).joined(separator: "\n.PP\n") + "\n"
  }

  private func entry(of option: any AnyOption) -> String {
    let names = option.names.reversed().map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
    let value = option.placeholder.map { " \\fI\(escaped($0[language]))\\fR" } ?? ""
    let often =
      option.isRepeatable
      ? " " + say("May be given more than once.", "Mag meermaals.") : ""
    return """
      .TP
      \(names)\(value)
      \(line(option.explanation(in: language) + "." + often))

      """
  }

  /// A line of text, of which no first character is taken for a request.
  private func line(_ text: String) -> String {
    let text = escaped(text)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  /// Text of which nothing has a meaning for roff.
  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}

extension AnyOption {
  /// All that the page says of it: two options of which this is equal are the same to a reader.
  fileprivate func words(in language: Language) -> String {
    "\(label(in: language)) \(explanation(in: language))"
  }
}
