public import Text

/// What a document repeats.
public enum Duplicate: Hashable, Sendable {
  /// The same text, white space aside, as the document of this id.
  case same(as: String)
  /// Nearly the same text; `share` estimates how many of all their four-word runs both have, 0…1.
  case near(String, share: Double)
}

/// Finds documents that repeat an earlier one: the same article twice, or a reprint.
///
/// Deterministic: the answer depends on the documents shown so far and their order only. Keeps less
/// than a kilobyte for a document.
public struct DuplicateFinder: Sendable {
  private var ids: [String] = []
  private var byText: [TextFingerprint: Int32] = [:]
  private var reprints = ReprintIndex()
  /// The least share of common word runs to be called a near duplicate.
  public static let leastShare = 0.7

  public init() {}

  /// What the document repeats of those shown before; remembers it when it is no exact copy.
  public mutating func find(_ document: Document) -> Duplicate? {
    let text = TextFingerprint(of: document.text)
    if let first = byText[text] { return .same(as: ids[Int(first)]) }
    let number = Int32(ids.count)
    byText[text] = number
    ids.append(document.id)
    guard let signature = ReprintSignature(document.text) else {
      reprints.skip()
      return nil
    }
    let near = reprints.nearest(to: signature)
    reprints.append(signature)
    guard let near, near.share >= Self.leastShare else { return nil }
    return .near(ids[near.number], share: near.share)
  }
}
