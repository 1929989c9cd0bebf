import ArgumentParser
import Foundation

/// A comparison: bars of one unit.
struct Panel: Codable {
  struct Row: Codable {
    var name: String
    var value: Double
    /// Drawn in another colour: not this program.
    var isPeer: Bool?
  }

  var title: String
  var rows: [Row]
}

/// Where a benchmark leaves its figures for the chart.
struct FigureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Adds the figures to this file, for ‘kg-bench chart’.", valueName: "file"))
  var record: String?

  /// Puts the panel into the file, in place of one with the same title.
  func record(_ panel: Panel) throws {
    guard let record else { return }
    var panels = try Self.panels(in: record)
    if let same = panels.firstIndex(where: { $0.title == panel.title }) {
      panels[same] = panel
    } else {
      panels.append(panel)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(panels).write(to: URL(filePath: record), options: .atomic)
  }

  static func panels(in file: String) throws -> [Panel] {
    guard let data = FileManager.default.contents(atPath: file) else { return [] }
    return try JSONDecoder().decode([Panel].self, from: data)
  }
}

/// Draws the recorded figures.
struct Chart: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws recorded figures as an SVG of bars.",
    discussion: "  kg-bench chart figures.json --output speed.svg")

  @Argument(help: "A file that ‘--record’ made.") var figures: String
  @Option(help: "The picture's file.") var output: String

  func run() throws {
    let panels = try FigureOptions.panels(in: figures)
    guard !panels.isEmpty else { throw ValidationError("\(figures) holds no figures") }
    try BarChart(panels: panels).svg.write(toFile: output, atomically: true, encoding: .utf8)
  }
}

/// Panels of horizontal bars, one above the other.
struct BarChart {
  var panels: [Panel]

  private static let width = 760
  private static let names = 300
  private static let row = 24

  var svg: String {
    var top = 12
    var body = ""
    for panel in panels {
      body += Self.text(12, top + 16, panel.title, bold: true)
      top += 28
      let most = panel.rows.map(\.value).max() ?? 1
      for row in panel.rows {
        let room = Double(Self.width - Self.names - 110)
        let length = max(1, Int((row.value / max(most, .leastNonzeroMagnitude) * room).rounded()))
        let colour = row.isPeer == true ? "#9aa5b1" : "#2b7a4b"
        body += Self.text(Self.names - 8, top + 15, row.name, anchor: "end")
        body +=
          "<rect x=\"\(Self.names)\" y=\"\(top + 3)\" width=\"\(length)\" height=\"16\" rx=\"2\" "
          + "fill=\"\(colour)\"/>\n"
        body += Self.text(Self.names + length + 6, top + 15, Self.number(row.value))
        top += Self.row
      }
      top += 14
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.width)" height="\(top)" \
      viewBox="0 0 \(Self.width) \(top)" font-family="sans-serif" font-size="13" role="img" \
      aria-label="\(Self.escaped(panels.map(\.title).joined(separator: "; ")))">
      <rect width="\(Self.width)" height="\(top)" fill="#ffffff"/>
      \(body)</svg>

      """
  }

  private static func text(
    _ x: Int, _ y: Int, _ text: String, anchor: String = "start", bold: Bool = false
  ) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\""
      + (bold ? " font-weight=\"bold\"" : "") + " fill=\"#1f2933\">\(escaped(text))</text>\n"
  }

  /// "51,400", "0.91"
  static func number(_ value: Double) -> String {
    guard value >= 100 else { return String(format: value < 10 ? "%.2f" : "%.1f", value) }
    var digits = String(Int(value.rounded()))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: position))
      position -= 3
    }
    return digits
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
