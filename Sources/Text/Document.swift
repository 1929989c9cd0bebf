/// One article: its text and what is known about it.
public struct Document: Hashable, Sendable {
  /// Unique among the documents of one run: the given id, or the path it was read from.
  public var id: String
  /// Headline, when known apart from the text.
  public var title: String?
  /// Publication date as given, ISO 8601 where it could be recognised ("2025-10-07").
  public var date: String?
  /// Where it was published.
  public var url: String?
  /// The text that offsets count in, as Unicode scalars.
  public var text: String

  public init(
    id: String, title: String? = nil, date: String? = nil, url: String? = nil, text: String
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.url = url
    self.text = text
  }
}
