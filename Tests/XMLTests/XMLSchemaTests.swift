import Testing
import XML

@Suite struct XMLSchemaTests {
  static let list = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="list"><xs:complexType><xs:sequence>
        <xs:element name="item" type="xs:int" maxOccurs="unbounded"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  @Test func findsNothingInAValidDocument() throws {
    let schema = try XMLSchema(Array(Self.list.utf8))
    #expect(try schema.findings(in: .bytes(Array("<list><item>1</item></list>".utf8))).isEmpty)
  }

  @Test func tellsTheLineOfEveryFault() throws {
    let schema = try XMLSchema(Array(Self.list.utf8))
    let text = "<list>\n<item>1</item>\n<item>x</item>\n<other/>\n</list>"
    let findings = try schema.findings(in: .bytes(Array(text.utf8)))
    #expect(findings.map(\.line) == [3, 4])
    #expect(findings.first?.message.contains("'x' is not a valid value") == true)
  }

  @Test func linesBeyondSixteenBitsAreRight() throws {
    let schema = try XMLSchema(Array(Self.list.utf8))
    let good = String(repeating: "<item>1</item>\n", count: 70_000)
    let findings = try schema.findings(in: .bytes(Array("<list>\n\(good)<bad/></list>".utf8)))
    #expect(findings.map(\.line) == [70_002])
  }

  @Test func keepsAThousandFindingsAtMost() throws {
    let schema = try XMLSchema(Array(Self.list.utf8))
    let bad = "<list>" + String(repeating: "<item>x</item>", count: 5_000) + "</list>"
    #expect(try schema.findings(in: .bytes(Array(bad.utf8))).count == 1_000)
  }

  @Test func brokenSchemasAndDocumentsAreErrors() throws {
    let error = #expect(throws: XMLError.self) { _ = try XMLSchema(Array("<xs:schema/>".utf8)) }
    #expect(error?.code == .badSchema)
    let schema = try XMLSchema(Array(Self.list.utf8))
    #expect(throws: XMLError.self) { try schema.findings(in: .bytes(Array("<list>".utf8))) }
  }
}
