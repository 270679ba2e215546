import Foundation
import SocialNetwork

extension Command {
  /// `weefsel manual`: the manual page, for who installs the program.
  static let manual = Command(
    name: "manual",
    question: Text(en: "The manual page, for man(1).", nl: "De handleiding, voor man(1)."),
    operands: [],
    options: [Common.file, Common.force, Common.language, Common.quiet, Common.help],
    example: Text(
      en: "weefsel manual | man -l -",
      nl: "weefsel manual --language nl | man -l -"
    ),
    run: { call in
      let page = ManualPage(in: call.language)
      try call.put(Data(page.text.utf8), to: call.arguments[Common.file])
    }
  )
}
