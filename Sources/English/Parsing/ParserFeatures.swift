/// Turns a parser's state into hashed features.
///
/// The templates are those of Zhang and Nivre (2011), moved to the arc-hybrid system, with word
/// classes besides words.
extension ParserWorkspace {
  private struct Slots {
    var hashes: UnsafeMutablePointer<UInt64>
    var count = 0

    @inline(__always)
    mutating func add(_ template: UInt64, _ a: UInt64) {
      hashes[count] = StableHash.fold(
        a ^ (template &* 0x9e37_79b9_7f4a_7c15), 0xa076_1d64_78bd_642f)
      count &+= 1
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
      hashes[count] = StableHash.fold(
        a ^ (template &* 0x9e37_79b9_7f4a_7c15), b ^ 0xe703_7ed1_a0b4_28db)
      count &+= 1
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
      let pair = StableHash.fold(
        a ^ (template &* 0x9e37_79b9_7f4a_7c15), b ^ 0xe703_7ed1_a0b4_28db)
      hashes[count] = StableHash.fold(pair, c ^ 0x8ebc_6af0_9c88_c6e3)
      count &+= 1
    }
  }

  /// Packs up to four small numbers (tags, labels, counts) into one.
  @inline(__always)
  private func pack(_ a: UInt64, _ b: UInt64, _ c: UInt64 = 0, _ d: UInt64 = 0) -> UInt64 {
    a | b << 16 | c << 32 | d << 48
  }

  @inline(__always)
  private func label(_ position: Int) -> UInt64 {
    position == none ? 99 : UInt64(nodes[position].label)
  }

  private func distance(_ a: Int, _ b: Int) -> UInt64 {
    guard a != none, b != none else { return 15 }
    let distance = abs(b - a)
    return distance < 6 ? UInt64(distance) : distance < 10 ? 6 : distance < 20 ? 7 : 8
  }

  /// Features of the choice of an action; returns how many were written to `features`.
  package func findActionFeatures() -> Int {
    var slots = Slots(hashes: features)
    let s0 = onStack(0), s1 = onStack(1), s2 = onStack(2)
    let b0 = ahead(0), b1 = ahead(1), b2 = ahead(2)
    let s0w = words[s0], s1w = words[s1], b0w = words[b0], b1w = words[b1]
    let s0t = tags[s0], s1t = tags[s1], s2t = tags[s2]
    let b0t = tags[b0], b1t = tags[b1], b2t = tags[b2]
    let s0c = fineClasses[s0], s1c = fineClasses[s1], b0c = fineClasses[b0], b1c = fineClasses[b1]
    let s0k = coarseClasses[s0], s1k = coarseClasses[s1], b0k = coarseClasses[b0]
    let s0n = nodes[s0], s1n = nodes[s1], b0n = nodes[b0]
    let d0 = distance(s0, b0), d1 = distance(s1, s0)

    slots.add(1, s0w, s0t)
    slots.add(2, s0t)
    slots.add(3, s0w)
    slots.add(4, s0c)
    slots.add(5, s1w, s1t)
    slots.add(6, s1t)
    slots.add(7, s1w)
    slots.add(8, s1c)
    slots.add(9, b0w, b0t)
    slots.add(10, b0t)
    slots.add(11, b0w)
    slots.add(12, b0c)
    slots.add(13, b1w, b1t)
    slots.add(14, b1t)
    slots.add(15, b1c)
    slots.add(16, words[b2], b2t)
    slots.add(17, b2t)
    slots.add(18, words[s2], s2t)

    slots.add(20, s0w, b0w)
    slots.add(21, s0w, pack(s0t, b0t))
    slots.add(22, b0w, pack(s0t, b0t))
    slots.add(23, pack(s0t, b0t))
    slots.add(24, pack(s0c, b0c))
    slots.add(25, pack(s0c, b0t))
    slots.add(26, pack(s0t, b0c))
    slots.add(27, s0w, b0k)
    slots.add(28, b0w, s0k)
    slots.add(29, s1w, s0w)
    slots.add(30, s1w, pack(s1t, s0t))
    slots.add(31, s0w, pack(s1t, s0t))
    slots.add(32, pack(s1t, s0t))
    slots.add(33, pack(s1c, s0c))
    slots.add(34, pack(s1c, s0t))
    slots.add(35, pack(s1t, s0c))
    slots.add(36, s1w, s0k)
    slots.add(37, s0w, s1k)
    slots.add(38, pack(s1t, b0t))
    slots.add(39, s1w, b0w)
    slots.add(40, pack(s1c, b0c))
    slots.add(41, pack(b0t, b1t))
    slots.add(42, b0w, b1t)
    slots.add(43, b1w, b0t)
    slots.add(44, pack(b0c, b1c))

    slots.add(50, pack(s0t, b0t, b1t))
    slots.add(51, pack(s1t, s0t, b0t))
    slots.add(52, pack(s2t, s1t, s0t))
    slots.add(53, pack(s1t, s0t, b0t, b1t))
    slots.add(54, pack(b0t, b1t, b2t))
    slots.add(55, s0w, pack(s1t, b0t))
    slots.add(56, b0w, pack(s1t, s0t))
    slots.add(57, s1w, pack(s0t, b0t))
    slots.add(58, pack(s1k, s0k, b0k))
    slots.add(59, pack(s1c, s0t, b0t))
    slots.add(60, pack(s1t, s0t, b0c))
    slots.add(61, pack(s0t, b0t, b1t, b2t))
    slots.add(62, pack(s1k, s0c, b0k))

    slots.add(70, s0w, d0)
    slots.add(71, pack(s0t, d0))
    slots.add(72, pack(b0t, d0))
    slots.add(73, pack(s0t, b0t, d0))
    slots.add(74, pack(s1t, s0t, d1))
    slots.add(75, pack(s1t, b0t, distance(s1, b0)))
    slots.add(76, s1w, pack(s0t, d1))

    let between0 = between(s0, b0), between1 = between(s1, s0)
    slots.add(77, pack(s0t, b0t, between0))
    slots.add(78, pack(s1t, s0t, between1))
    slots.add(79, pack(s1t, b0t, between(s1, b0)))
    slots.add(90, s0w, between0)
    slots.add(91, b0w, between0)
    slots.add(92, pack(s0t, b0t, between0, s1t))
    slots.add(93, s1w, pack(s0t, b0t, between1))
    slots.add(94, words[b2], pack(s0t, b0t, b1t))
    slots.add(95, pack(tags[ahead(3)], b0t, b1t, b2t))
    slots.add(96, s0w, StableHash.fold(b0w | 1, b1w))
    slots.add(97, pack(s1c, s0c, b0t))

    let s0l = s0n.left, s0r = s0n.right, s1l = s1n.left, s1r = s1n.right, b0l = b0n.left
    let s0lv = UInt64(min(s0n.leftCount, 6)), s0rv = UInt64(min(s0n.rightCount, 6))
    let s1lv = UInt64(min(s1n.leftCount, 6)), s1rv = UInt64(min(s1n.rightCount, 6))
    let b0lv = UInt64(min(b0n.leftCount, 6))
    slots.add(80, s0w, pack(s0rv, 1))
    slots.add(81, pack(s0t, s0rv, 1))
    slots.add(82, pack(s0t, s0lv, 2))
    slots.add(83, s1w, s1rv)
    slots.add(84, pack(s1t, s1rv, s1lv))
    slots.add(85, pack(b0t, b0lv))
    slots.add(86, b0w, b0lv)
    slots.add(87, pack(s1t, s1rv, s0t))
    slots.add(88, pack(s0t, s0rv, b0t))
    slots.add(89, pack(s0t, b0t, b0lv, s0lv))

    slots.add(100, words[s0l], pack(s0t, label(s0l)))
    slots.add(101, words[s0r], pack(s0t, label(s0r)))
    slots.add(102, words[s1r], pack(s1t, label(s1r)))
    slots.add(103, words[b0l], pack(b0t, label(b0l)))
    slots.add(104, pack(s0t, tags[s0l], label(s0l), b0t))
    slots.add(105, pack(s0t, tags[s0r], label(s0r), b0t))
    slots.add(106, pack(s0t, tags[b0l], label(b0l), b0t))
    slots.add(107, pack(s1t, tags[s1r], label(s1r), s0t))
    slots.add(108, pack(s1t, tags[s1l], label(s1l), s0t))
    slots.add(109, pack(s1t, tags[s0l], label(s0l), s0t))
    slots.add(110, pack(s1t, tags[s0r], label(s0r), s0t))
    slots.add(111, s0n.leftLabels, s0t)
    slots.add(112, s0n.rightLabels, s0t)
    slots.add(113, s1n.rightLabels, pack(s1t, s0t))
    slots.add(114, b0n.leftLabels, pack(b0t, s0t))
    slots.add(115, s0n.leftLabels, pack(s0t, b0t))
    slots.add(116, s0n.leftLabels, pack(s1t, s0t))
    slots.add(117, s1n.leftLabels, pack(s1t, s0t, 1))
    slots.add(118, pack(tags[s0n.secondLeft], tags[s0l], s0t, label(s0l)))
    slots.add(119, pack(tags[s0n.secondRight], tags[s0r], s0t, label(s0r)))
    slots.add(120, pack(tags[s1n.secondRight], tags[s1r], s1t, s0t))
    slots.add(121, words[s0l], words[s1])
    slots.add(122, words[s0l], pack(s1t, s0t))
    slots.add(123, words[s0l], pack(s1c, s0c))
    slots.add(124, s1w, StableHash.fold(words[s0l], s0w | 1))
    return slots.count
  }

  /// Features of the label of the arc that `action` makes; returns how many were written.
  package func findLabelFeatures(_ action: ParserAction) -> Int {
    var slots = Slots(hashes: features)
    let d = onStack(0), h = head(by: action)
    let side: UInt64 = action == .left ? 1000 : 2000
    let dw = words[d], hw = words[h], dt = tags[d], ht = tags[h]
    let dc = fineClasses[d], hc = fineClasses[h], dk = coarseClasses[d], hk = coarseClasses[h]
    let dn = nodes[d], hn = nodes[h]
    let before = d > 1 ? d - 1 : none, after = d < count ? d + 1 : none
    let beforeHead = h > 1 ? h - 1 : none, afterHead = h < count ? h + 1 : none
    let far = distance(d, h)
    let left = dn.left
    let marker = words[left]

    slots.add(side + 1, dw, dt)
    slots.add(side + 2, dt)
    slots.add(side + 3, dc)
    slots.add(side + 4, hw, ht)
    slots.add(side + 5, ht)
    slots.add(side + 6, hc)
    slots.add(side + 7, dw, hw)
    slots.add(side + 8, dw, ht)
    slots.add(side + 9, hw, dt)
    slots.add(side + 10, pack(dt, ht))
    slots.add(side + 11, pack(dc, hc))
    slots.add(side + 12, pack(dc, ht))
    slots.add(side + 13, pack(dt, hc))
    slots.add(side + 14, pack(dt, ht, far))
    slots.add(side + 15, hw, dk)
    slots.add(side + 16, dw, hk)
    slots.add(side + 17, pack(dt, tags[before], tags[after]))
    slots.add(side + 18, pack(ht, tags[beforeHead], tags[afterHead]))
    slots.add(side + 19, words[before], dt)
    slots.add(side + 20, words[after], dt)
    slots.add(side + 21, marker, pack(dt, ht, label(left)))
    slots.add(side + 22, marker, pack(dc, hc))
    slots.add(side + 23, marker, hw)
    slots.add(side + 24, marker, pack(dt, hc))
    slots.add(side + 25, marker, pack(dc, ht))
    slots.add(side + 26, dn.leftLabels, pack(dt, ht))
    slots.add(side + 27, dn.rightLabels, pack(dt, ht))
    slots.add(side + 28, hn.leftLabels, pack(dt, ht))
    slots.add(side + 29, hn.rightLabels, pack(dt, ht))
    slots.add(side + 30, pack(label(hn.left), label(hn.right), dt, ht))
    slots.add(side + 31, hn.leftLabels, dw)
    slots.add(side + 32, hw, pack(dt, label(hn.right)))
    slots.add(side + 33, pack(tags[left], label(left), dt, ht))
    slots.add(side + 34, pack(tags[dn.right], label(dn.right), dt, ht))
    slots.add(side + 35, pack(tags[ahead(0)], tags[onStack(2)], dt, ht))
    slots.add(side + 36, words[hn.left], pack(dt, ht))
    slots.add(side + 37, words[hn.right], pack(dt, ht))
    slots.add(side + 38, StableHash.fold(dn.leftLabels | 1, hn.leftLabels ^ 0x5bd1), pack(dt, ht))
    slots.add(side + 39, dn.leftLabels, dw)
    slots.add(side + 40, dn.leftLabels, hw)
    slots.add(side + 41, pack(dt, ht, between(min(d, h), max(d, h))))
    slots.add(side + 42, dw, pack(ht, tags[ahead(0)], far))
    slots.add(side + 43, words[dn.right], pack(dt, ht))
    slots.add(
      side + 44, hw,
      pack(dt, hn.leftLabels & 0xffff, hn.leftLabels >> 16 & 0xffff, hn.leftLabels >> 32))
    slots.add(side + 45, pack(dc, hc, dt, ht))
    return slots.count
  }
}
