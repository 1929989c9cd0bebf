/// A page's bytes and the encoding libxml2 is to read them in; nil leaves the choice to the page.
///
/// Without a declaration libxml2 takes Latin-1, but nearly every page that is valid UTF-8 is UTF-8.
func decodedPage(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: String?) {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (Array(bytes[3...]), "UTF-8") }
  if bytes.starts(with: [0xFF, 0xFE]) { return (bytes, "UTF-16LE") }
  if bytes.starts(with: [0xFE, 0xFF]) { return (bytes, "UTF-16BE") }
  if String(validating: bytes, as: UTF8.self) != nil { return (bytes, "UTF-8") }
  let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
  guard let mark = head.firstRange(of: "charset=") else { return (bytes, "windows-1252") }
  let name = head[mark.upperBound...].drop { $0 == "\"" || $0 == "'" }
  // Said to be UTF-8 but broken in places: better a few replaced characters than a page cut short.
  if name.hasPrefix("utf-8") || name.hasPrefix("utf8") {
    return (Array(String(decoding: bytes, as: UTF8.self).utf8), "UTF-8")
  }
  return (bytes, nil)
}
