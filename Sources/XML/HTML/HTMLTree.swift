internal import CLibXML2

/// A page as plain values: its elements in document order, and its text cut into blocks.
struct HTMLTree {
  struct Element {
    var name: String
    /// Position of the element around it in `elements`; -1 for the outermost.
    var parent: Int
    var attributes: [String: String]
    /// Whether it, or an element around it, is furniture and no article.
    var isFurniture: Bool
  }

  /// A run of text between the borders of block elements.
  struct Block {
    /// White space collapsed; line feeds only where the page has `br`.
    var text: String
    /// The innermost block element around it.
    var element: Int
    /// Characters that stand in links.
    var linked: Int
  }

  private(set) var elements: [Element] = []
  private(set) var blocks: [Block] = []
  /// The contents of JSON-LD scripts.
  private(set) var structuredData: [String] = []
  /// The content of the `title` element.
  private(set) var documentTitle: String?

  private var pending = HTMLText()
  private var pendingElement = -1

  init(_ bytes: [UInt8]) throws(XMLError) {
    _ = Library.isReady
    let (page, encoding) = decodedPage(bytes)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    guard let parser = htmlNewParserCtxt() else { throw .outOfMemory }
    defer { htmlFreeParserCtxt(parser) }
    let document = page.withUnsafeBytes { bytes in
      htmlCtxtReadMemory(
        parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), nil,
        encoding, Int32(options))
    }
    // An empty page gives no tree; that is a page without text.
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    if let root = xmlDocGetRootElement(document) { walk(root) }
  }

  /// Goes through the tree without recursion, as pages may be nested deeply.
  private mutating func walk(_ root: xmlNodePtr) {
    var node = root
    var parent = -1
    var linkDepth = 0
    while true {
      if enter(node, parent: parent, isLinked: linkDepth > 0), let child = node.pointee.children {
        parent = elements.count - 1
        if elements[parent].name == "a" { linkDepth += 1 }
        node = child
        continue
      }
      leave(node, at: parent)
      while node.pointee.next == nil || node == root {
        guard node != root, let up = node.pointee.parent else {
          flush()
          return
        }
        if elements[parent].name == "a" { linkDepth -= 1 }
        node = up
        let finished = parent
        parent = elements[parent].parent
        if isBlock(elements[finished].name) { flush() }
        if node == root {
          flush()
          return
        }
      }
      if let next = node.pointee.next { node = next }
    }
  }

  /// Takes a node in. Returns whether its children are wanted; then it is the last element.
  private mutating func enter(_ node: xmlNodePtr, parent: Int, isLinked: Bool) -> Bool {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_ENTITY_REF_NODE, XML_CDATA_SECTION_NODE:
      if parent >= 0, let content = text(UnsafePointer(node.pointee.content)) {
        add(content, in: parent, isLinked: isLinked)
      }
      return false
    case XML_ELEMENT_NODE: break
    default: return false
    }
    let name = text(node.pointee.name)?.lowercased() ?? ""
    let attributes = attributes(of: node)
    if skipped.contains(name) {
      keepContent(of: node, name: name, attributes: attributes)
      return false
    }
    if isBlock(name) { flush() }
    if name == "br" { pending.breakLine() }
    let around = parent >= 0 && elements[parent].isFurniture
    elements.append(
      Element(
        name: name, parent: parent, attributes: attributes,
        isFurniture: around || isFurniture(name: name, attributes: attributes)))
    return true
  }

  private mutating func leave(_ node: xmlNodePtr, at parent: Int) {
    guard node.pointee.type == XML_ELEMENT_NODE, let name = text(node.pointee.name) else { return }
    if isBlock(name.lowercased()) { flush() }
  }

  /// Of elements that hold no prose, two have something to say.
  private mutating func keepContent(
    of node: xmlNodePtr, name: String, attributes: [String: String]
  ) {
    let isData = name == "script" && attributes["type"]?.lowercased() == "application/ld+json"
    guard isData || (name == "title" && documentTitle == nil), let content = xmlNodeGetContent(node)
    else { return }
    defer { kg_xml_free(content) }
    let source = String(cString: content)
    if isData {
      structuredData.append(source)
    } else {
      var title = HTMLText()
      title.append(source, isLinked: false)
      documentTitle = title.text
    }
  }

  private mutating func add(_ content: String, in element: Int, isLinked: Bool) {
    var block = element
    while !isBlock(elements[block].name), elements[block].parent >= 0 {
      block = elements[block].parent
    }
    if block != pendingElement { flush() }
    pendingElement = block
    pending.append(content, isLinked: isLinked)
  }

  private mutating func flush() {
    pending.trimEnd()
    if !pending.isEmpty, pendingElement >= 0 {
      blocks.append(Block(text: pending.text, element: pendingElement, linked: pending.linked))
    }
    pending = HTMLText()
  }

  /// The element's position and those of the elements around it, from the inside out.
  func path(from element: Int) -> [Int] {
    var path: [Int] = []
    var next = element
    while next >= 0 {
      path.append(next)
      next = elements[next].parent
    }
    return path
  }
}

private func attributes(of node: xmlNodePtr) -> [String: String] {
  var found: [String: String] = [:]
  var next = node.pointee.properties
  while let attribute = next {
    if let name = text(attribute.pointee.name),
      let value = xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1)
    {
      found[name.lowercased()] = String(cString: value)
      kg_xml_free(value)
    }
    next = attribute.pointee.next
  }
  return found
}

/// Text with white space collapsed as a browser shows it.
private struct HTMLText {
  private(set) var text = ""
  /// Characters that stand in links.
  private(set) var linked = 0
  private var pendingSpace = false

  var isEmpty: Bool { text.isEmpty }

  mutating func append(_ content: String, isLinked: Bool) {
    for scalar in content.unicodeScalars {
      // U+00AD only says where a word may be broken.
      if scalar == "\u{AD}" { continue }
      if scalar.properties.isWhitespace {
        pendingSpace = true
        continue
      }
      if pendingSpace, !text.isEmpty, text.unicodeScalars.last != "\n" { text += " " }
      pendingSpace = false
      text.unicodeScalars.append(scalar)
      if isLinked { linked += 1 }
    }
  }

  mutating func trimEnd() {
    while text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
  }

  /// A line feed, unless the text is empty or the line is.
  mutating func breakLine() {
    if !text.isEmpty, text.unicodeScalars.last != "\n" { text += "\n" }
    pendingSpace = false
  }
}

/// Elements whose content is never prose.
private let skipped: Set<String> = [
  "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas",
  "video", "audio", "select", "button", "input", "textarea", "label", "map", "title",
]

private let blockNames: Set<String> = [
  "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
  "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
  "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "main", "menu", "nav",
  "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
  "ul",
]

private func isBlock(_ name: String) -> Bool { blockNames.contains(name) }

private let furnitureNames: Set<String> = [
  "nav", "aside", "footer", "form", "figure", "figcaption", "menu", "dialog", "caption",
]

private let furnitureRoles: Set<String> = [
  "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog",
  "alert", "tablist",
]

/// Words of `class` and `id` that pages give to what surrounds an article.
private let furnitureWords: Set<String> = [
  "ad", "ads", "advert", "advertisement", "banner", "breadcrumb", "breadcrumbs", "byline",
  "caption", "comment", "comments", "consent", "cookie", "cookies", "credit", "disqus", "footer",
  "hidden", "menu", "modal", "nav", "navbar", "navigation", "newsletter", "outbrain", "pager",
  "pagination", "paywall", "popup", "promo", "recirculation", "recommended", "related", "share",
  "sharing", "sidebar", "signup", "skip", "social", "sponsor", "sponsored", "subscribe",
  "subscription", "taboola", "tags", "teaser", "toolbar", "trending", "widget",
]

private func isFurniture(name: String, attributes: [String: String]) -> Bool {
  if furnitureNames.contains(name) { return true }
  // The outer frames often carry words such as "has-sidebar".
  if ["html", "body", "main", "article"].contains(name) { return false }
  if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
  if let role = attributes["role"], furnitureRoles.contains(role.lowercased()) { return true }
  if attributes["style"]?.lowercased().filter({ !$0.isWhitespace }).contains("display:none") == true
  {
    return true
  }
  for key in ["class", "id"] {
    guard let value = attributes[key] else { continue }
    let names = value.lowercased().split(whereSeparator: \.isWhitespace)
    for name in names {
      let words = name.split { !$0.isLetter && !$0.isNumber }
      // "has-sidebar" and "no-comments" describe the page, not the element.
      if let first = words.first, ["has", "no", "with", "is", "not"].contains(first) { continue }
      if words.contains(where: { furnitureWords.contains(String($0)) }) { return true }
    }
  }
  return false
}
