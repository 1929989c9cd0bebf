/// Finds the article among a page's blocks of text.
///
/// An `article` element, `main` or schema.org's `articleBody` is taken when it holds most of what the
/// page has of prose; otherwise the element around whose children most prose stands, weighed as
/// readers of web pages commonly do: a paragraph counts for its parent, and half for the grandparent.
struct HTMLArticle {
  /// The paragraphs, apart by an empty line.
  let text: String

  init(_ tree: HTMLTree) {
    let prose = tree.blocks.filter { isProse($0, in: tree) }
    guard !prose.isEmpty else {
      text = ""
      return
    }
    let total = prose.reduce(0) { $0 + $1.text.utf8.count }
    let root = markedRoot(of: prose, in: tree, total: total) ?? densestRoot(of: prose, in: tree)
    text = paragraphs(of: tree, under: root).joined(separator: "\n\n")
  }
}

/// Text that could be part of an article: no furniture, and not mostly links.
private func isProse(_ block: HTMLTree.Block, in tree: HTMLTree) -> Bool {
  let element = tree.elements[block.element]
  return !element.isFurniture && block.linked * 2 <= block.text.unicodeScalars.count
}

/// Long enough to be a paragraph and not a label.
private func weight(_ block: HTMLTree.Block) -> Double {
  let length = block.text.utf8.count
  guard length >= 40 else { return 0 }
  let commas = block.text.utf8.count { $0 == UInt8(ascii: ",") }
  return 1 + Double(commas) + min(Double(length) / 100, 3)
}

/// The marked element with most prose, when that is at least two fifths of the page's.
private func markedRoot(of prose: [HTMLTree.Block], in tree: HTMLTree, total: Int) -> Int? {
  var lengths: [Int: Int] = [:]
  for block in prose {
    for element in tree.path(from: block.element) where isMarked(tree.elements[element]) {
      lengths[element, default: 0] += block.text.utf8.count
    }
  }
  // The innermost wins among equals, so the later one in document order.
  let best = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }
  guard let best, best.value * 5 >= total * 2 else { return nil }
  return best.key
}

private func isMarked(_ element: HTMLTree.Element) -> Bool {
  element.name == "article" || element.name == "main" || element.attributes["role"] == "main"
    || element.attributes["itemprop"]?.lowercased() == "articlebody"
}

private func densestRoot(of prose: [HTMLTree.Block], in tree: HTMLTree) -> Int {
  var scores: [Int: Double] = [:]
  for block in prose {
    let element = tree.elements[block.element]
    // Text straight inside a container speaks for the container, that of a paragraph for its parent.
    let isParagraph = ["p", "pre", "blockquote", "li", "td"].contains(element.name)
    let parent = isParagraph ? element.parent : block.element
    guard parent >= 0 else { continue }
    scores[parent, default: 0] += weight(block)
    let grandparent = tree.elements[parent].parent
    if grandparent >= 0 { scores[grandparent, default: 0] += weight(block) / 2 }
  }
  let best = scores.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
  // A page of short lines only: take all of it.
  guard let best, best.value > 0 else { return 0 }
  return best.key
}

/// The prose under `root` in order, headings of sections included, the headline left out.
private func paragraphs(of tree: HTMLTree, under root: Int) -> [String] {
  var found: [String] = []
  var pendingHeading: String?
  for block in tree.blocks where isProse(block, in: tree) {
    guard tree.path(from: block.element).contains(root) else { continue }
    let name = tree.elements[block.element].name
    if name == "h1" { continue }
    if name.count == 2, name.hasPrefix("h"), name != "hr" {
      // A heading stays only when prose follows before the next one.
      pendingHeading = block.text
      continue
    }
    if let heading = pendingHeading { found.append(heading) }
    pendingHeading = nil
    found.append(block.text)
  }
  return found
}
