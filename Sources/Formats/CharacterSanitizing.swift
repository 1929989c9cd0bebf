/// Replaces what XML 1.0 cannot hold by U+FFFD: control characters but tab, line feed and carriage
/// return, and the non-characters U+FFFE and U+FFFF.
///
/// All formats but the lossless one use it, so that they hold the same text.
/// - Parameter count: Goes up by the number of characters replaced.
/// - Complexity: O(length); nothing is copied when nothing is replaced.
public func replacingForbidden(_ text: String, count: inout Int) -> String {
  guard holdsForbidden(text) else { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isForbidden(scalar) {
      scalars.append("\u{FFFD}")
      count += 1
    } else {
      scalars.append(scalar)
    }
  }
  return String(scalars)
}

/// Whether XML 1.0 cannot hold the character. Surrogates never stand in a Swift string.
func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: false
  case ..<0x20, 0xFFFE, 0xFFFF: true
  default: false
  }
}

private func holdsForbidden(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var last: UInt8 = 0
    var beforeLast: UInt8 = 0
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return true }
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      if byte >= 0xBE, last == 0xBF, beforeLast == 0xEF { return true }
      beforeLast = last
      last = byte
    }
    return false
  }
}
