extension String {
  /// The string with its first letter small, unless it is a word of capitals.
  package var uncapitalized: String {
    dropFirst().first?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
  }

  /// The string with its first letter as a capital.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
