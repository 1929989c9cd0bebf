/// A 64-bit FNV-1a hash of a text, the same on every machine and run.
///
/// Runs of white space count as one space and those at the ends not at all, so an article keeps its
/// fingerprint when its lines are broken elsewhere.
public struct TextFingerprint: Hashable, Sendable {
  public let value: UInt64

  public init(value: UInt64) { self.value = value }

  public init(of text: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var isBehindWord = false
    var needsSpace = false
    for byte in text.utf8 {
      switch byte {
      case 0x09...0x0d, 0x20: needsSpace = isBehindWord
      default:
        if needsSpace { hash = (hash ^ 0x20) &* 0x100_0000_01b3 }
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        (isBehindWord, needsSpace) = (true, false)
      }
    }
    value = hash
  }
}
