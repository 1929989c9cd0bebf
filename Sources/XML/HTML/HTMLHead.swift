/// What a page tells about itself in `meta`, `link`, `time` and headings.
struct HTMLHead {
  private(set) var title: String?
  private(set) var date: String?
  private(set) var author: String?
  private(set) var url: String?

  init(_ tree: HTMLTree) {
    var meta: [String: String] = [:]
    var time: String?
    var itemDate: String?
    for element in tree.elements {
      let attributes = element.attributes
      switch element.name {
      case "meta":
        let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"]
        if let name = name?.lowercased(), meta[name] == nil,
          let content = filled(attributes["content"])
        {
          meta[name] = content
        }
      case "link":
        if attributes["rel"]?.lowercased() == "canonical" {
          url = url ?? filled(attributes["href"])
        }
      case "time":
        guard !element.isFurniture else { continue }
        time = time ?? filled(attributes["datetime"])
        fallthrough
      default:
        if attributes["itemprop"]?.lowercased() == "datepublished" {
          itemDate = itemDate ?? filled(attributes["datetime"] ?? attributes["content"])
        }
      }
    }
    let heading = tree.blocks.first { tree.elements[$0.element].name == "h1" }?.text
    title = meta["og:title"] ?? heading ?? meta["twitter:title"] ?? tree.documentTitle
    url = url ?? meta["og:url"]
    author = first(of: ["author", "article:author", "dc.creator", "parsely-author"], in: meta)
    date =
      first(
        of: [
          "article:published_time", "datepublished", "og:published_time", "publishdate",
          "publish-date", "pubdate", "parsely-pub-date", "dc.date.issued", "dc.date", "date",
        ], in: meta) ?? itemDate ?? time
  }
}

private func first(of names: [String], in meta: [String: String]) -> String? {
  for name in names {
    if let value = meta[name] { return value }
  }
  return nil
}

private func filled(_ text: String?) -> String? {
  guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
  return text
}
