import Text

/// News articles about invented people and bodies, as many as one likes, the same each time.
///
/// A few actors come up again and again and most of them seldom, as in an archive. Each article has
/// about 250 words.
struct ArticleGenerator {
  private var state: UInt64

  init(seed: UInt64 = 1) { state = seed }

  /// The article of a number: always the same, whatever was made before.
  static func article(_ number: Int) -> Document {
    var generator = ArticleGenerator(seed: UInt64(number) &* 0x9e37_79b9_7f4a_7c15 &+ 1)
    return generator.article(number)
  }

  private mutating func article(_ number: Int) -> Document {
    let cast = (0..<4).map { _ in person() }
    let states = (0..<3).map { _ in pick(Self.states) }
    let body = pick(Self.bodies)
    let topic = "\(pick(Self.adjectives)) \(pick(Self.topics))"
    var sentences: [String] = []
    for paragraph in 0..<4 {
      for _ in 0..<3 {
        sentences.append(sentence(cast, states, body, topic))
      }
      if paragraph < 3 { sentences.append("\n\n") }
    }
    let day = 1 + number % 28
    return Document(
      id: "article-\(number)", title: "\(states[0]) and \(states[1]) differ over \(topic)",
      date:
        "2025-\(1 + number / 28 % 12 < 10 ? "0" : "")\(1 + number / 28 % 12)-\(day < 10 ? "0" : "")\(day)",
      text: sentences.joined(separator: " "))
  }

  private mutating func sentence(
    _ cast: [String], _ states: [String], _ body: String, _ topic: String
  ) -> String {
    let (a, b) = (pick(cast), pick(cast))
    let (x, y) = (pick(states), pick(states))
    let (thing, other) = (pick(Self.things), pick(Self.things))
    return switch next() % 10 {
    case 0:
      "\(x)'s \(pick(Self.offices)) \(a) rejected the \(thing) on the \(topic) on \(pick(Self.days))."
    case 1: "\(a) told reporters in the capital that the \(body) would support a new \(thing)."
    case 2:
      "“We demand that \(y) end the \(other) at once,” said \(b), a spokesman for the \(body)."
    case 3: "The \(body) called on \(x) and \(y) to resume negotiations about the \(topic)."
    case 4: "\(b), who leads the \(pick(Self.bodies)), met \(a) last week to discuss the \(thing)."
    case 5: "\(x) accused \(y) of breaking the \(thing), which both countries had signed in spring."
    case 6: "Officials in \(x) said the \(other) was being mediated by \(y) and the \(body)."
    case 7: "\(a) welcomed the \(thing) but warned that the \(topic) could still fail."
    case 8:
      "The committee that oversees the \(other) is chaired by \(b) and reports to the \(body)."
    default:
      "Thousands of people marched through the streets on \(pick(Self.days)) against the \(other)."
    }
  }

  /// Squaring favours the first names of the lists, so that some people come up often.
  private mutating func person() -> String {
    let given = Self.given[skewed(Self.given.count)]
    let family =
      Self.families[skewed(Self.families.count)] + Self.endings[skewed(Self.endings.count)]
    return "\(given) \(family)"
  }

  private mutating func skewed(_ count: Int) -> Int {
    let unit = Double(next() >> 11) / Double(1 << 53)
    return min(count - 1, Int(unit * unit * Double(count)))
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int(next() % UInt64(list.count))]
  }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state = state &+ 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  private static let given = [
    "Anna", "Daniel", "Maria", "Omar", "Elena", "David", "Leila", "Peter", "Sofia", "Ivan", "Grace",
    "Thomas", "Nadia", "Martin", "Julia", "Samuel", "Irene", "Victor", "Clara", "Joseph", "Helen",
    "Marco", "Alice", "Adam", "Rosa", "Simon", "Laura", "Felix", "Diana", "Hugo",
  ]
  private static let families = [
    "Hald", "Berg", "Kova", "Rami", "Sten", "Moro", "Lind", "Tamb", "Varg", "Okor", "Dela", "Fors",
    "Brann", "Celik", "Novar", "Petr", "Salin", "Wick", "Zelen", "Marten", "Ost", "Quill", "Rand",
  ]
  private static let endings = [
    "en", "er", "ov", "i", "sson", "a", "man", "ic", "ez", "well", "ström", "ko", "ard", "eau",
  ]
  private static let states = [
    "Norway", "Kenya", "Chile", "Jordan", "Portugal", "Ghana", "Japan", "Peru", "Finland", "Oman",
    "Nepal", "Canada", "Cuba", "Greece", "Mali", "Ireland", "Poland", "Qatar", "Vietnam", "Uganda",
  ]
  private static let bodies = [
    "World Health Organization", "African Union", "European Commission", "Red Cross",
    "Harbour Workers Union", "National Water Board", "Liberal Party", "Green Party",
    "Supreme Court", "Central Bank", "Northern League", "Ministry of Transport",
  ]
  private static let offices = [
    "president", "foreign minister", "prime minister", "finance minister", "defence minister",
  ]
  private static let things = [
    "ceasefire", "trade agreement", "border plan", "water treaty", "peace plan", "fishing deal",
    "blockade", "embargo", "census", "reform", "election", "strike", "dam project", "tax law",
  ]
  private static let adjectives = ["disputed", "delayed", "new", "northern", "joint", "secret"]
  private static let topics = [
    "border", "pipeline", "harbour", "fishing rights", "election", "prisoner exchange", "airport",
    "hospital budget", "sanctions", "railway",
  ]
  private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Sunday"]
}
