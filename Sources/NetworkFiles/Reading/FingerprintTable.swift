/// Hashes of rows or names, each with the number of the first that had it: 0, 1, 2, …
///
/// Two unlike rows are taken for one with a probability of about *n*²/2⁶⁵, 10⁻⁷ for two million rows;
/// that is good enough for a warning.
struct FingerprintTable {
  private var hashes: [UInt64] = []

  /// The upper half of the hash and, counted from 1, the number; 0 where free.
  private var places: [UInt64]

  /// Creates a table with room for a number of hashes.
  init(capacity: Int = 0) {
    var size = 16
    while size * 3 < capacity * 5 { size *= 2 }
    places = [UInt64](repeating: 0, count: size)
    hashes.reserveCapacity(capacity)
  }

  /// The number of a hash, which is given one if it has none yet.
  mutating func number(of hash: UInt64) -> (number: Int, isNew: Bool) {
    if (hashes.count + 1) * 5 > places.count * 3 { grow() }
    let mask = places.count &- 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = places[place]
      if entry == 0 { break }
      if entry &>> 32 == hash &>> 32 {
        let number = Int(entry & 0xFFFF_FFFF) &- 1
        if hashes[number] == hash { return (number, false) }
      }
      place = (place &+ 1) & mask
    }
    hashes.append(hash)
    places[place] = (hash &>> 32) &<< 32 | UInt64(hashes.count)
    return (hashes.count &- 1, true)
  }

  private mutating func grow() {
    places = [UInt64](repeating: 0, count: places.count * 2)
    let mask = places.count - 1
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = (hash >> 32) << 32 | UInt64(number + 1)
    }
  }
}
