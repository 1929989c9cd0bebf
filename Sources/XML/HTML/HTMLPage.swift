/// What a web page says: its article's text and what is told about it.
///
/// Navigation, scripts, forms, advertisements, captions and lists of links are left out; every
/// paragraph is one, with an empty line between. Broken HTML is read as browsers read it.
public struct HTMLPage: Hashable, Sendable {
  /// The headline: `og:title`, the first `h1` or the `title` element.
  public var title: String?
  /// The date of publication as the page writes it.
  public var date: String?
  public var author: String?
  /// The page's own address: `link rel=canonical` or `og:url`.
  public var url: String?
  /// The article, paragraphs apart by an empty line; empty when the page holds no prose.
  public var text: String
  /// The sources of JSON-LD scripts, in order, for whoever reads JSON.
  public var structuredData: [String]

  /// - Throws: `XMLError` with code `library` only: any bytes are some page.
  public init(_ bytes: [UInt8]) throws(XMLError) {
    let tree = try HTMLTree(bytes)
    let head = HTMLHead(tree)
    title = head.title
    date = head.date
    author = head.author
    url = head.url
    structuredData = tree.structuredData
    text = HTMLArticle(tree).text
  }
}
