internal import Text
internal import XML

/// The article of a web page.
func htmlDocument(
  _ bytes: [UInt8], id: String, path: String
) throws(DocumentError) -> ReadDocument {
  let page: HTMLPage
  do throws(XMLError) {
    page = try HTMLPage(bytes)
  } catch {
    throw DocumentError(.malformed, path: path, line: error.line, message: error.message)
  }
  guard !page.text.isEmpty else {
    throw DocumentError(.empty, path: path, message: "the page holds no text")
  }
  let data = page.structuredData.compactMap { source in
    try? JSONValue(Array(source.utf8))
  }.flatMap(articles)
  let first = data.first
  let document = Document(
    id: id, title: first?["headline"]?.text ?? page.title,
    date: isoDate(first?["datePublished"]?.text ?? page.date),
    url: page.url ?? first?["url"]?.text, text: page.text)
  return ReadDocument(document: document, notes: [])
}

/// The objects of schema.org's article types in a page's JSON-LD.
private func articles(in value: JSONValue) -> [JSONValue] {
  switch value {
  case .array(let items): return items.flatMap(articles)
  case .object:
    if let graph = value["@graph"] { return articles(in: graph) }
    let types =
      [value["@type"]?.text].compactMap { $0 } + (value["@type"]?.items ?? []).compactMap(\.text)
    let isArticle = types.contains {
      $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0 == "Report"
    }
    return isArticle ? [value] : []
  default: return []
  }
}

/// The day of a date and time such as `2025-10-07T09:30:00Z`; anything else as it came.
private func isoDate(_ text: String?) -> String? {
  guard let text, !text.isEmpty else { return nil }
  let day = text.prefix(10)
  let isDay =
    day.utf8.count == 10
    && day.utf8.enumerated().allSatisfy { position, byte in
      position == 4 || position == 7 ? byte == UInt8(ascii: "-") : 0x30...0x39 ~= byte
    }
  return isDay ? String(day) : text
}
