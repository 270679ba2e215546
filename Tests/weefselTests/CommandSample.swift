import Foundation
import XCTest

/// A small ecosystem on which commands are tried.
enum CommandSample {
  /// A triangle of organisations a, b and c; d hangs on a, and e and f by one tie on d; g and h have
  /// only each other; i has no ties and j was not asked.
  static let actors = """
    id,name,kind,municipality,gender,surveyed
    a,Alfa,organisation,Gent,,yes
    b,Bravo,member association,Gent,,yes
    c,Charlie,government,Aalst,,yes
    d,Delta,member association,Aalst,,yes
    e,Echo,individual,Aalst,x,yes
    f,Foxtrot,volunteer,Gent,x,no
    g,Golf,individual,Gent,x,yes
    h,Hotel,individual,Gent,x,yes
    i,India,individual,Gent,x,yes
    j,Juliett,individual,Gent,x,no
    """
  static let ties = """
    source,target,weight,function,since
    a,b,2,culture,2020-01-01
    b,c,1,culture,2021-01-01
    c,a,1.5,learning,2022-01-01
    a,d,1,,2023-01-01
    d,e,1,culture,2024-01-01
    d,f,1,culture,
    g,h,1,culture,
    """

  /// The end of a line in CSV for programs.
  static let newline = "\n"

  /// The folder of the files, made for a test.
  static func folder(for test: XCTestCase) throws -> String {
    try Program.folder(["actors.csv": actors, "ties.csv": ties], for: test).path
  }

  /// The cells of a column of a CSV.
  static func column(_ place: Int, of csv: String) -> [String] {
    csv.split(separator: "\n").dropFirst().map { line in
      line.trimmingCharacters(in: .whitespacesAndNewlines)
        .split(separator: ",", omittingEmptySubsequences: false).map(String.init)[place]
    }
  }
}
