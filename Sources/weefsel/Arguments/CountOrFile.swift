import NetworkReport
import SocialNetwork

// Two options that name a file of the dataset everywhere, and a number where a command is about so many actors or
// ties: `connect DATASET --ties 5` and `connect --actors a.csv --ties t.csv --ties 5`.

extension Option where Value == Int {
  /// A whole number above 0 by the name of an option that names a file; what is no number is the file.
  static func count(
    besides file: Option<String?>,
    default usual: Int,
    help: Text
  ) -> Option {
    Option(
      name: file.name,
      placeholder: Text("N"),
      help: help,
      expected: Text(
        en: "a whole number above 0, or the name of a file",
        nl: "een geheel getal groter dan 0, of de naam van een bestand"
      ),
      mention: file.mention,
      usual: Text("\(usual)"),
      isRepeatable: true
    ) { words in
      var count = usual
      for word in words {
        // What looks like a number, such as 1.5 or -2, is hardly meant as a file; ./1.5 is one.
        guard let number = Int(word) else {
          guard Double(word) == nil else { return nil }
          continue
        }
        guard number > 0 else { return nil }
        count = number
      }
      return count
    }
  }
}

extension Call {
  /// The file that an option names; `nil` where it was not given, or only with a number that is none.
  func file(_ option: Option<String?>) -> String? {
    // Where a file alone is meant, the option is given once.
    let own = command.options.first { $0.name == option.name }
    guard own?.isRepeatable ?? false else { return arguments[option] }
    return arguments.words(of: option).last { Int($0) == nil }
  }
}
