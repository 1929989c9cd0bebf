internal import Foundation

/// Words as the scorer compares them: without case, accents, possessive marks and endings.
enum ScoringWords {
  static func normalise(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars
    where scalar.properties.canonicalCombiningClass == .notReordered {
      switch scalar {
      case "ı": scalars.append("i")
      case "ø": scalars.append("o")
      case "ł": scalars.append("l")
      case "đ": scalars.append("d")
      case "ß": scalars.append(contentsOf: "ss".unicodeScalars)
      case "æ": scalars.append(contentsOf: "ae".unicodeScalars)
      case "œ": scalars.append(contentsOf: "oe".unicodeScalars)
      default: scalars.append(scalar)
      }
    }
    var words = split(withoutMarks(Array(scalars)))
    if words.count > 1, let first = words.first, ["the", "a", "an"].contains(first) {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  static func words(_ text: String) -> [String] {
    normalise(text).split(separator: " ").map(String.init)
  }

  static func stems(_ text: String) -> Set<String> { Set(words(text).map(stem)) }

  static func content(_ text: String) -> Set<String> {
    Set(words(text).filter { !stop.contains($0) }.map(stem))
  }

  static func jaccard(_ a: Set<String>, _ b: Set<String>) -> Double {
    a.isEmpty || b.isEmpty ? 0 : Double(a.intersection(b).count) / Double(a.union(b).count)
  }

  /// A rough lemma: takes off s, es, ed, ing and evens out spelling.
  static func stem(_ word: String) -> String {
    var word = irregular[word] ?? (word.hasSuffix("smen") ? word.dropLast(2) + "an" : word)
    if word.hasSuffix("ies"), word.count > 4 {
      word = word.dropLast(3) + "y"
    } else if word.hasSuffix("es"), word.count > 4,
      ["s", "x", "z", "ch", "sh"].contains(where: word.dropLast(2).hasSuffix)
    {
      word.removeLast(2)
    } else if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 3 {
      word.removeLast()
    }
    if word.hasSuffix("ied"), word.count > 4 {
      word = word.dropLast(3) + "y"
    } else if word.hasSuffix("ing"), word.count > 5 {
      word.removeLast(3)
    } else if word.hasSuffix("ed"), !word.hasSuffix("eed"), word.count > 4 {
      word.removeLast(2)
    }
    while word.count > 3, let last = word.last, last == word.dropLast().last,
      !"aeiou".contains(last)
    {
      word.removeLast()
    }
    while word.count > 3, word.hasSuffix("e") { word.removeLast() }
    return word
  }

  /// Drops "'s" at the end of a word, then full stops and apostrophes.
  private static func withoutMarks(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isApostrophe(scalar) {
        let next = index + 1
        if next < scalars.count, scalars[next] == "s",
          next + 1 == scalars.count || !isWord(scalars[next + 1])
        {
          index += 2
          continue
        }
        index += 1
        continue
      }
      if scalar != "." { result.append(scalar) }
      index += 1
    }
    return result
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "`"
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: scalar.properties.numericType != nil || scalar == "_"
    }
  }

  private static func split(_ scalars: [Unicode.Scalar]) -> [String] {
    var words: [String] = []
    var current = String.UnicodeScalarView()
    for scalar in scalars {
      if isWord(scalar), scalar != "_" {
        current.append(scalar)
      } else if !current.isEmpty {
        words.append(String(current))
        current = String.UnicodeScalarView()
      }
    }
    if !current.isEmpty { words.append(String(current)) }
    return words
  }

  private static let stop = Set(
    """
    a an the of to in on at for from by with without and or nor but that which who whom whose this
    these those its his her their our your my it he she they we i you him them us me be is are was
    were been being am as into onto over under about than then there here do does did has have had
    will would shall should can could may might must not no so such s
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let irregular = Dictionary(
    uniqueKeysWithValues: """
      people:person children:child men:man women:woman held:hold sent:send met:meet
      withdrew:withdraw withdrawn:withdraw fought:fight took:take taken:take gave:give given:give
      made:make left:leave began:begin begun:begin brought:bring bought:buy sold:sell built:build
      paid:pay kept:keep led:lead lost:lose won:win went:go gone:go came:come stood:stand
      struck:strike broke:break broken:break chose:choose chosen:choose ran:run seen:see saw:see
      found:find shot:shoot oversaw:oversee overseen:oversee sought:seek fled:flee hidden:hide
      driven:drive agreed:agree guaranteed:guarantee freed:free decreed:decree
      """.split(whereSeparator: \.isWhitespace).map {
        let pair = $0.split(separator: ":").map(String.init)
        return (pair[0], pair[1])
      })
}
