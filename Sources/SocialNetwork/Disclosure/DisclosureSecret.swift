import Synchronization

/// The key of a dataset, made when it is first needed.
final class DisclosureSecret: Sendable {
  private let known = Mutex<DisclosureKey?>(nil)
  private let make: @Sendable () -> DisclosureKey

  init(_ make: @escaping @Sendable () -> DisclosureKey) { self.make = make }

  var key: DisclosureKey {
    known.withLock { known in
      if let key = known { return key }
      let key = make()
      known = key
      return key
    }
  }
}

/// A hash for every actor, made when one is first needed.
final class ContributorHashes: Sendable {
  private let known = Mutex<[UInt64]?>(nil)
  private let actors: Actors
  private let secret: DisclosureSecret

  init(of actors: Actors, _ secret: DisclosureSecret) {
    (self.actors, self.secret) = (actors, secret)
  }

  private func all() -> [UInt64] {
    known.withLock { known in
      if let hashes = known { return hashes }
      let key = secret.key
      let ids = actors.inFiles.ids
      let hashes = actors.indices.map { key.hash(of: ids[$0]) }
      known = hashes
      return hashes
    }
  }

  func hash(of actor: Int) -> UInt64 { all()[actor] }

  func sum(of members: some Sequence<Int>) -> UInt64 {
    let hashes = all()
    return members.reduce(0) { $0 &+ hashes[$1] }
  }
}
