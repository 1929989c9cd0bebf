internal import CResources
internal import Foundation
public import KnowledgeGraph

/// A graph as one HTML file: everything to look at it, nothing to load.
///
/// The file holds the style sheet, the script and the graph's data. Its content security policy
/// allows exactly that script and that style sheet, by hash, and no connection to anywhere. Texts of
/// the graph stand in a block of JSON and reach the page as text nodes, never as markup.
public struct Page: Sendable {
  /// Shown at the top and in the window's title.
  public var title: String

  public init(title: String) { self.title = title }

  /// The file's bytes, the same for the same graph and layout.
  public func html(of graph: Graph, layout: PageLayout, ontology: Ontology) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(PageData(graph, layout: layout, ontology: ontology))
    var page: [UInt8] = []
    page.reserveCapacity(data.count + 40_000)
    page +=
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      script-src 'sha256-\(PageIntegrity.script)'; style-src 'sha256-\(PageIntegrity.style)'; \
      base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title))</title>
      <style>
      """.utf8
    page += PageParts.style
    page += "</style>\n</head>\n".utf8
    page += PageParts.body.replacing(
      Array("<h1 id=\"title\"></h1>".utf8),
      with: Array("<h1 id=\"title\">\(Self.escaped(title))</h1>".utf8))
    page += "<script type=\"application/json\" id=\"graph\">".utf8
    for byte in data {
      // The only byte that could end the block or open a comment in it.
      if byte == UInt8(ascii: "<") { page += "\\u003c".utf8 } else { page.append(byte) }
    }
    page += "</script>\n<script>".utf8
    page += PageParts.script
    page += "</script>\n</body>\n</html>\n".utf8
    return page
  }

  /// Text for an element's content or a quoted attribute.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\0": result += "\u{fffd}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// The parts of the page that never change, from `Sources/View/Page`.
enum PageParts {
  static var style: [UInt8] { bytes(kg_resource_page_style()) }
  static var body: [UInt8] { bytes(kg_resource_page_body()) }
  static var script: [UInt8] { bytes(kg_resource_page_script()) }

  private static func bytes(_ resource: kg_resource) -> [UInt8] {
    Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
  }
}

/// SHA-256, in Base64, of the script and of the style sheet. A test compares them with the files and
/// prints the new values when they changed.
enum PageIntegrity {
  static let script = "9XrSCY78yfIft/jLW3i39eH+PCmsXUA4Zhn0lPIwAV0="
  static let style = "k2v0N3fPz54HMiHun5OnPriRsD98uywRp1BD5scQIjw="
}
