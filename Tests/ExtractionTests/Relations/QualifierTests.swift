import English
import KnowledgeGraph
import Testing
import Text

@testable import Extraction

@Suite("Qualifiers") struct QualifierTests {
  /// The model may misread a sentence, so not every one has to come out right.
  @Test("polarity and modality of sentences of our own, through the whole chain")
  func sentences() throws {
    let pipeline = try Pipeline(analyzer: Analyzer(model: .embedded()), ontology: .builtIn())
    var found = 0
    var wrong: [String] = []
    let cases = Self.sentences.split(separator: "\n")
    for line in cases {
      let parts = line.split(separator: " | ", maxSplits: 1)
      let wanted = parts[0].split(separator: " ").map(String.init)
      let graph = pipeline.extract(Document(id: "a", text: String(parts[1])))
      let edges = graph.statements.filter { $0.relation.rawValue == wanted[0] }
      guard !edges.isEmpty else { continue }
      found += 1
      let isRight = edges.contains {
        $0.polarity.rawValue == wanted[1] && $0.modality.rawValue == wanted[2]
      }
      if !isRight { wrong.append(String(line)) }
    }
    #expect(found * 10 >= cases.count * 7)
    #expect(wrong.count * 10 <= found, "\(wrong)")
  }

  @Test("what is said again is one statement: nearest to fact, in the writer's voice, all evidence")
  func repeated() {
    func statement(_ sentence: Int, _ modality: Modality, by speaker: NodeID?, role: String? = nil)
      -> Statement
    {
      Statement(
        source: NodeID(0), relation: .leads, target: NodeID(1), modality: modality,
        attribution: speaker, role: role, isFormer: sentence == 1,
        evidence: [
          Evidence(document: "a", sentence: sentence, range: ScalarRange(sentence, 9), quote: "")
        ])
    }
    let denied = Statement(
      source: NodeID(0), relation: .leads, target: NodeID(1), polarity: .negated)
    let joined = [
      statement(1, .planned, by: NodeID(2), role: "chief"),
      statement(2, .asserted, by: NodeID(2), role: "head"), denied,
      statement(3, .asserted, by: nil),
    ].joinedWithinDocument()
    #expect(joined.count == 2)
    #expect(joined[0].modality == .asserted && joined[0].attribution == nil)
    #expect(joined[0].role == "chief" && !joined[0].isFormer)
    #expect(joined[0].evidence.map(\.sentence) == [1, 2, 3])
    #expect(joined[1].polarity == .negated)
  }

  private static let sentences = """
    meets affirmed asserted | Norway's Jens Holm met Kenya's Daniel Otieno in Nairobi on Monday.
    meets affirmed planned | Jens Holm will meet Daniel Otieno in Nairobi on Monday.
    meets affirmed planned | Jens Holm is to meet Daniel Otieno in Nairobi.
    meets affirmed planned | Jens Holm is due to meet Daniel Otieno on Friday.
    meets affirmed planned | Jens Holm was scheduled to meet Daniel Otieno on Friday.
    meets affirmed planned | Jens Holm is expected to meet Daniel Otieno.
    meets affirmed planned | Jens Holm plans to meet Daniel Otieno.
    meets affirmed planned | Jens Holm is going to meet Daniel Otieno.
    meets affirmed planned | Jens Holm to meet Daniel Otieno in Nairobi
    meets affirmed planned | Jens Holm agreed to meet Daniel Otieno.
    meets affirmed planned | Jens Holm is meeting Daniel Otieno tomorrow.
    meets affirmed planned | Jens Holm wants to meet Daniel Otieno.
    meets affirmed planned | Jens Holm said he would meet Daniel Otieno next week.
    meets affirmed possible | Jens Holm may meet Daniel Otieno in Nairobi.
    meets affirmed possible | Jens Holm could meet Daniel Otieno in Nairobi.
    meets affirmed possible | Jens Holm offered to meet Daniel Otieno.
    meets affirmed possible | If the truce holds, Jens Holm will meet Daniel Otieno.
    meets affirmed possible | Jens Holm is likely to meet Daniel Otieno.
    meets affirmed possible | Jens Holm is considering meeting Daniel Otieno.
    meets affirmed possible | It is possible that Jens Holm will meet Daniel Otieno.
    meets affirmed possible | Perhaps Jens Holm will meet Daniel Otieno.
    meets negated asserted | Jens Holm did not meet Daniel Otieno.
    meets negated asserted | Jens Holm refused to meet Daniel Otieno.
    meets negated asserted | Jens Holm never met Daniel Otieno.
    meets negated asserted | Jens Holm denied that he had met Daniel Otieno.
    meets negated asserted | Jens Holm left Nairobi without meeting Daniel Otieno.
    meets negated asserted | Jens Holm declined to meet Daniel Otieno.
    meets negated asserted | Jens Holm has yet to meet Daniel Otieno.
    meets negated asserted | Jens Holm avoided meeting Daniel Otieno.
    meets negated planned | Jens Holm will not meet Daniel Otieno.
    meets negated planned | Jens Holm said he won't meet Daniel Otieno.
    meets negated possible | Jens Holm is unlikely to meet Daniel Otieno.
    attacks affirmed asserted | Sudan attacked Kenya on Monday.
    attacks affirmed possible | Sudan may attack Kenya.
    attacks affirmed possible | Sudan threatened to attack Kenya.
    attacks negated asserted | Sudan denied attacking Kenya.
    attacks negated asserted | Sudan denied that it attacked Kenya.
    attacks negated asserted | Sudan has not attacked Kenya.
    attacks negated asserted | Sudan stopped bombing Kenya.
    attacks affirmed planned | Sudan is preparing to attack Kenya.
    attacks negated asserted | Sudan rejected claims that it had bombed Kenya.
    attacks negated asserted | No one in Sudan attacked Kenya.
    agreesTo affirmed asserted | Kenya signed the peace accord on Monday.
    agreesTo affirmed planned | Kenya will sign the peace accord on Monday.
    agreesTo affirmed planned | Kenya has promised to sign the peace accord.
    agreesTo affirmed planned | The peace accord is to be signed by Kenya on Friday.
    agreesTo negated asserted | Kenya did not sign the peace accord.
    agreesTo negated asserted | Kenya has yet to sign the peace accord.
    agreesTo negated asserted | Kenya failed to ratify the peace accord.
    opposes affirmed asserted | Kenya refused to sign the peace accord.
    opposes affirmed asserted | Kenya will not accept the peace plan.
    opposes affirmed asserted | Kenya rejected the peace plan.
    opposes affirmed asserted | Kenya said it cannot accept the peace plan.
    opposes affirmed asserted | Kenya does not support the peace plan.
    opposes negated asserted | Kenya did not reject the peace plan.
    opposes negated asserted | Kenya does not oppose the peace plan.
    opposes affirmed possible | Kenya may reject the peace plan.
    opposes affirmed planned | Kenya will vote against the peace plan.
    opposes affirmed possible | Kenya could veto the peace plan if Sudan attacks.
    opposes affirmed asserted | Kenya wants to block the peace plan.
    supports affirmed asserted | Kenya supports the peace plan.
    supports affirmed planned | Kenya will support the peace plan.
    supports affirmed possible | Kenya might support the peace plan.
    supports affirmed asserted | Kenya voted to approve the peace plan.
    demands affirmed asserted | Kenya demanded a ceasefire.
    demands affirmed asserted | Kenya would like to see a ceasefire.
    demands affirmed planned | Kenya will demand a ceasefire.
    demands negated asserted | Kenya did not demand a ceasefire.
    demands affirmed possible | Kenya may call for a ceasefire.
    demands negated asserted | Kenya stopped short of demanding a ceasefire.
    mediates affirmed asserted | Norway mediated the talks between Kenya and Sudan.
    mediates affirmed possible | Norway offered to mediate the talks between Kenya and Sudan.
    mediates affirmed planned | Norway will mediate the talks between Kenya and Sudan.
    mediates affirmed planned | Norway is ready to mediate the conflict between Kenya and Sudan.
    mediates affirmed planned | Norway has agreed to mediate the talks between Kenya and Sudan.
    negotiatesWith affirmed asserted | Kenya held talks with Sudan on Monday.
    negotiatesWith affirmed planned | Kenya will hold talks with Sudan on Monday.
    negotiatesWith negated asserted | Kenya refused to negotiate with Sudan.
    negotiatesWith negated asserted | Kenya ruled out talks with Sudan.
    negotiatesWith negated asserted | Kenya cancelled talks with Sudan.
    negotiatesWith affirmed planned | Kenya is planning talks with Sudan.
    negotiatesWith affirmed possible | Kenya is considering talks with Sudan.
    negotiatesWith affirmed planned | Kenya's planned talks with Sudan drew criticism.
    negotiatesWith negated asserted | Kenya has no plans to negotiate with Sudan.
    oversees affirmed asserted | The African Union oversees the truce.
    oversees affirmed planned | The African Union will oversee the truce.
    oversees affirmed planned | The truce would be overseen by the African Union.
    oversees affirmed possible | The African Union could oversee the truce.
    oversees negated asserted | The African Union no longer oversees the truce.
    oversees affirmed planned | Under the plan, the African Union would supervise the truce.
    meets affirmed planned | French President Paul Martel will travel to Berlin next week for talks with Chancellor Eva Brandt.
    meets affirmed planned | Martel and Brandt are set to meet in Berlin on Tuesday.
    meets affirmed planned | Martel is scheduled to hold a meeting with Brandt on Tuesday.
    meets affirmed planned | A meeting between Martel and Brandt is planned for Tuesday.
    meets affirmed planned | Martel was due to visit Germany on Tuesday.
    meets negated asserted | Martel cancelled a visit to Germany.
    meets negated asserted | Martel has ruled out meeting Brandt.
    meets affirmed possible | Martel hinted that he might visit Germany.
    agreesTo affirmed planned | The two countries are expected to sign a trade agreement on Friday.
    agreesTo affirmed planned | Germany and France will sign a trade agreement on Friday.
    agreesTo affirmed possible | Germany could sign the trade agreement if France lowers tariffs.
    agreesTo negated asserted | Germany has not signed the trade agreement.
    agreesTo negated asserted | Germany never ratified the treaty.
    opposes affirmed asserted | Germany said it would not accept the trade agreement.
    opposes affirmed asserted | Germany refuses to recognise the new government.
    opposes affirmed planned | Germany plans to veto the resolution.
    opposes affirmed possible | Germany threatened to veto the resolution.
    opposes affirmed asserted | Germany vowed to fight the ruling.
    opposes negated asserted | Germany denied that it opposes the treaty.
    supports affirmed planned | Germany has pledged to support the peace process.
    supports affirmed planned | Germany promised aid to Ukraine.
    supports affirmed possible | Germany may endorse the plan.
    supports affirmed asserted | Germany continues to support the plan.
    supports affirmed planned | Germany intends to back the resolution.
    demands affirmed asserted | Germany wants France to withdraw its troops.
    demands affirmed asserted | Germany is seeking an explanation from France.
    demands affirmed planned | Germany intends to demand an explanation from France.
    attacks affirmed planned | France is planning to attack Algeria.
    attacks affirmed possible | France warned that it could bomb Algeria.
    attacks negated asserted | France has stopped attacking Algeria.
    attacks negated asserted | France did not attack Algeria, the minister said.
    attacks negated planned | France will not attack Algeria.
    attacks affirmed possible | It is possible that France attacked Algeria.
    detains affirmed asserted | Police in Germany arrested Paul Martel.
    detains negated asserted | German police denied arresting Paul Martel.
    detains affirmed planned | Germany will arrest Paul Martel if he visits.
    accuses affirmed planned | Germany plans to sue France.
    accuses affirmed possible | Germany may sue France.
    accuses negated asserted | Germany did not accuse France of fraud.
    oversees affirmed planned | A new body, the Harbour Council, will oversee the ports.
    oversees affirmed planned | The Harbour Council is to oversee the ports.
    oversees affirmed planned | The ports would be supervised by the Harbour Council under the proposal.
    oversees negated asserted | The Harbour Council does not oversee the ports.
    proposes affirmed planned | Germany will propose a new treaty.
    proposes affirmed planned | Germany is preparing to put forward a new treaty.
    negotiatesWith affirmed planned | Germany has agreed to negotiate with France.
    negotiatesWith affirmed possible | Germany is willing to negotiate with France if it withdraws.
    negotiatesWith negated asserted | Germany has broken off negotiations with France.
    negotiatesWith affirmed possible | Germany said it was open to negotiations with France.
    leads affirmed planned | Eva Brandt will become president of Germany in May.
    leads affirmed possible | Eva Brandt could become president of Germany.
    """
}
