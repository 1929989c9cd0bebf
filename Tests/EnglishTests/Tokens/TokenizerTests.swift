import Testing

@testable import English

/// The tokens of a text with `|` between; `+` joins the words of a multiword token, ` / ` separates
/// sentences.
private func cut(_ text: String) -> String {
  let analysis = Tokenizer().analyze(text)
  return analysis.sentences.map { sentence in
    var result = ""
    var inside = 0
    for position in sentence.tokens.positions {
      let token = analysis.tokens[position]
      if position > sentence.tokens.start.position { result += inside > 0 ? "+" : "|" }
      result += token.form
      inside = inside > 0 ? inside - 1 : Int(token.multiwordCount) - 1
    }
    return result
  }.joined(separator: " / ")
}

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Qatar’s envoy won't go.", "Qatar+’s|envoy|wo+n't|go|."),
    (
      "The ministers' plan: “We can’t wait”, he said.",
      "The|ministers+'|plan|:|“|We|ca+n’t|wait|”|,|he|said|."
    ),
    ("They cannot, and they're gonna leave.", "They|can+not|,|and|they+'re|gon+na|leave|."),
    ("She'd've gone.", "She+'d+'ve|gone|."),
    ("‘The boys’ room’", "‘|The|boys|’|room|’"),
    ("O'Neil and d'Arc met at 5 o'clock.", "O'Neil|and|d'Arc|met|at|5|o'clock|."),
    ("It rained in '98 and the '90s.", "It|rained|in|'98|and|the|'90s|."),
  ])
  func contractions(text: String, expected: String) { #expect(cut(text) == expected) }

  @Test(arguments: [
    ("state-run pre-war e-mail", "state|-|run|pre-war|e-mail"),
    ("the 2019–20 season — the last", "the|2019|–|20|season|—|the|last"),
    ("yes -- no... maybe… well", "yes|--|no|...|maybe|…|well"),
    ("What?! No!!!", "What|?! / No|!!!"),
    ("and/or 24/7 9/11", "and|/|or|24/7|9/11"),
    ("[sic] (see p. 4)", "[|sic|]|(|see|p|. / 4|)"),
  ])
  func punctuation(text: String, expected: String) { #expect(cut(text) == expected) }

  @Test(arguments: [
    ("It cost $1,200.50, or €3m, up 5%.", "It|cost|$|1,200.50|,|or|€|3|m|,|up|5|%|."),
    ("US$ 5bn at 7:30pm on 2025-10-07", "US$|5|bn|at|7:30|pm|on|2025-10-07"),
    (
      "the 20th and the 1980s, call 713-853-3989",
      "the|20th|and|the|1980s|,|call|713-853-3989"
    ),
    ("ratio .05 or 3.14, item #1", "ratio|.05|or|3.14|,|item|#|1"),
  ])
  func numbers(text: String, expected: String) { #expect(cut(text) == expected) }

  @Test(arguments: [
    (
      "See https://a.org/x?y=1, or (www.b.com).",
      "See|https://a.org/x?y=1|,|or|(|www.b.com|)|."
    ),
    ("Write to jo.doe@mail.org.", "Write|to|jo.doe@mail.org|."),
    ("Read example.com and notes.pdf now", "Read|example.com|and|notes.pdf|now"),
    ("It ended.Then it began.", "It|ended|. / Then|it|began|."),
    ("So :) fine", "So|:)|fine"),
  ])
  func addresses(text: String, expected: String) { #expect(cut(text) == expected) }

  @Test func lettersWithAmpersandsAndDotsStayTogether() {
    #expect(cut("AT&T and the U.S. army, e.g. here") == "AT&T|and|the|U.S.|army|,|e.g.|here")
  }

  @Test func emojiAndTheirModifiersAreOneToken() {
    #expect(cut("ok 👩‍👩‍👧 👍🏽 done") == "ok|👩‍👩‍👧|👍🏽|done")
  }
}

@Suite struct SentenceTests {
  @Test(arguments: [
    ("Dr. Smith met Gen. Jones. They spoke.", "Dr.|Smith|met|Gen.|Jones|. / They|spoke|."),
    ("J. K. Doe of Acme Inc. The firm closed.", "J.|K.|Doe|of|Acme|Inc. / The|firm|closed|."),
    ("“We won.” He left.", "“|We|won|.|” / He|left|."),
    ("\"Is it?\" she asked. \"Yes.\"", "\"|Is|it|?|\"|she|asked|. / \"|Yes|.|\""),
    ("He lives in the U.S. He works.", "He|lives|in|the|U.S. / He|works|."),
    ("It was on Jan. 5 at 3 p.m. on Monday.", "It|was|on|Jan.|5|at|3|p.m.|on|Monday|."),
    ("(They fled.) All died.", "(|They|fled|.|) / All|died|."),
    ("So fine. :) They left.", "So|fine|.|:) / They|left|."),
    ("So fine!! they left.", "So|fine|!! / they|left|."),
    ("They waited . . . and left.", "They|waited|.|.|. / and|left|."),
    (
      "GENEVA (Reuters) - The envoys met again.", "GENEVA|(|Reuters|)|- / The|envoys|met|again|."
    ),
    ("CAIRO, Egypt (AP) — The police left.", "CAIRO|,|Egypt|(|AP|)|— / The|police|left|."),
    ("BERLIN - Foreign ministers met.", "BERLIN|- / Foreign|ministers|met|."),
    ("Costa (Labour) - a farmer - left.", "Costa|(|Labour|)|-|a|farmer|-|left|."),
    ("So be it ====== They left.", "So|be|it|====== / They|left|."),
    (
      "Ana Costa 03/27/2001 10:13 AM We met at 3:20 PM Monday.",
      "Ana|Costa|03/27/2001|10:13|AM / We|met|at|3:20|PM|Monday|."
    ),
    ("NATO-led troops left the town.", "NATO|-|led|troops|left|the|town|."),
  ])
  func boundaries(text: String, expected: String) { #expect(cut(text) == expected) }

  @Test func headlinesAndParagraphsEndSentences() {
    let analysis = Tokenizer().analyze("Talks fail\nThe envoys left. They were sad.\n\nMore soon")
    #expect(analysis.sentences.count == 4)
    #expect(analysis.sentences.map(\.opensParagraph) == [true, true, false, true])
  }

  @Test func linesWrappedByHandAreOneParagraph() {
    let text = """
      The envoys of the two countries met on Monday in the capital to
      talk about the border, which has been closed since the war that
      ended last year, and about the fate of the prisoners who are still
      held by both sides in camps along the river and in the mountains
      of the north.
      """
    let analysis = Tokenizer().analyze(text)
    #expect(analysis.sentences.count == 1)
  }

  @Test func aTextWithoutStopsIsCutAtABound() {
    let analysis = Tokenizer().analyze(String(repeating: "word ", count: 3000))
    #expect(analysis.sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.longestSentence })
    #expect(analysis.tokens.count == 3000)
  }
}
