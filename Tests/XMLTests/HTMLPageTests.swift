import Testing
import XML

@Suite struct HTMLPageTests {
  static let news = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Talks resume | The Daily</title>
    <meta property="og:title" content="Talks resume">
    <meta property="article:published_time" content="2024-03-05T10:00:00Z">
    <meta name="author" content="Ann Writer"><link rel="canonical" href="https://example.org/talks">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks"}</script>
    <style>p { color: red }</style></head><body class="has-sidebar">
    <nav><ul><li><a href="/">Home and more of the site</a></li></ul></nav>
    <div class="page"><div class="content">
    <h1>Talks resume</h1><p class="byline">By Ann Writer</p>
    <p>The delegations of both countries, who had not met since spring, returned to the table on Tuesday.</p>
    <figure><img src="a.jpg"><figcaption>The table, seen on Tuesday, in the old palace of the town.</figcaption></figure>
    <p>“It is a&nbsp;beginning,” said the <em>host</em>, adding<br>that more was needed&mdash;much more.</p>
    <script>alert("no")</script>
    <h2>What next?</h2>
    <p>A second round, observers say, is likely in the autumn, although no date was given by either side.</p>
    <ul class="related"><li><a href="/x">Related: an older story about the talks of last spring</a></li></ul>
    <h2>More on this</h2>
    </div><div id="sidebar"><p>Subscribe to our letter, it is free, and comes every morning at six o’clock.</p></div></div>
    <footer><p>Copyright of the publisher, all rights reserved, no part may be copied anywhere.</p></footer>
    </body></html>
    """

  @Test func findsTheArticleAndWhatIsToldOfIt() throws {
    let page = try HTMLPage(Array(Self.news.utf8))
    #expect(page.title == "Talks resume")
    #expect(page.date == "2024-03-05T10:00:00Z")
    #expect(page.author == "Ann Writer")
    #expect(page.url == "https://example.org/talks")
    #expect(page.structuredData == [#"{"@type":"NewsArticle","headline":"Talks"}"#])
    #expect(
      page.text == """
        The delegations of both countries, who had not met since spring, returned to the table on Tuesday.

        “It is a beginning,” said the host, adding
        that more was needed—much more.

        What next?

        A second round, observers say, is likely in the autumn, although no date was given by either side.
        """)
  }

  @Test func takesAMarkedArticle() throws {
    let page = try HTMLPage(
      Array(
        """
        <body><div><p>Teaser text of another story, long enough to count as prose for any reader.</p></div>
        <article><div><p>First paragraph of the story itself, long enough to be taken for prose.</p>
        <p>Short.</p></div></article></body>
        """.utf8))
    #expect(
      page.text
        == "First paragraph of the story itself, long enough to be taken for prose.\n\nShort.")
  }

  @Test func readsPagesThatSayNothingOfTheirEncoding() throws {
    #expect(try HTMLPage(Array("<p>Türkiye’s talks</p>".utf8)).text == "Türkiye’s talks")
    let latin = Array("<p>caf".utf8) + [0xE9, 0x20, 0x93] + Array("x</p>".utf8)
    #expect(try HTMLPage(latin).text == "café “x")
    let declared = Array("<meta charset=iso-8859-1><p>caf".utf8) + [0xE9] + Array("</p>".utf8)
    #expect(try HTMLPage(declared).text == "café")
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "<p>Türkiye</p>".utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(try HTMLPage(wide).text == "Türkiye")
  }

  @Test(arguments: [
    "", "   ", "<", "<html></html>", "<p></p>", "<script>x</script>", "<!-- only -->", "\u{0}",
  ])
  func pagesWithoutTextGiveNone(source: String) throws {
    #expect(try HTMLPage(Array(source.utf8)).text.count < 2)
  }

  @Test func hostileNestingIsSurvived() throws {
    let deep = String(repeating: "<div>", count: 100_000) + "<p>inside</p>"
    _ = try HTMLPage(Array(deep.utf8))
    let open = String(repeating: "<a href=x><b><i>", count: 20_000)
    _ = try HTMLPage(Array(open.utf8))
  }
}
