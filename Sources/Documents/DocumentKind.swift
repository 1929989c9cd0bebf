/// How an input is read: told by its extension, or else by its first bytes.
enum DocumentKind: Hashable {
  case text, markdown, html, jsonLines, json

  init?(extension ending: String) {
    switch ending {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "jsonl", "ndjson": self = .jsonLines
    case "json": self = .json
    default: return nil
    }
  }

  init(path: String, _ bytes: InputBytes) throws(DocumentError) {
    if let known = DocumentKind(extension: fileExtension(path)) {
      self = known
      return
    }
    let start = try bytes.peek()
    let head = String(decoding: start.prefix(512), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if head.hasPrefix("{") || head.hasPrefix("[{") {
      self = head.hasPrefix("{") ? .jsonLines : .json
    } else if head.hasPrefix("<!doctype html") || head.hasPrefix("<html")
      || head.hasPrefix("<?xml") || head.hasPrefix("<head") || head.hasPrefix("<body")
    {
      self = .html
    } else {
      self = .text
    }
  }
}

/// The lower-case extension without the dot, that of a packed file's content; empty when there is none.
func fileExtension(_ path: String) -> String {
  var name = path[...]
  if let slash = name.lastIndex(of: "/") { name = name[name.index(after: slash)...] }
  if name.lowercased().hasSuffix(".gz") { name = name.dropLast(3) }
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
  return name[name.index(after: dot)...].lowercased()
}
