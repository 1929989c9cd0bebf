import KnowledgeGraph
import Testing

extension SentenceTests {
  @Test(
    "What stands before or inside a clause does not hide who does what",
    arguments: [
      (
        "The Norwegian government on 12 March demanded an end to the strike.",
        "Norway demands end to the strike"
      ),
      (
        "The European Union and Norway on 3 May signed a deal on fish.",
        "Norway agreesTo deal on fish"
      ),
      ("Ana Costa spoke Friday to Bo Lind about the strike.", "Ana Costa meets Bo Lind"),
      ("Norway in turn accused Denmark of violating the truce.", "Norway accuses Denmark"),
      (
        "The European Union in a statement called on Denmark to lift the blockade.",
        "European Union demands to lift the blockade"
      ),
      (
        "Norway at an emergency meeting in Vienna backed the proposal.", "Norway supports proposal"
      ),
      ("Norway for the first time ruled out concessions.", "Norway opposes concessions"),
      (
        "A spokesman for the Liberal Party called for a ceasefire.",
        "Liberal Party demands ceasefire"
      ),
      (
        "For its part, Norway called for an immediate ceasefire.",
        "Norway demands immediate ceasefire"
      ),
      (
        "By contrast, Norway was urged by Denmark to lift the blockade.",
        "Denmark demands to lift the blockade"
      ),
      (
        "At a news conference in Vienna, Norway expressed concern about the arrests.",
        "Norway opposes arrests"
      ),
      (
        "The European Union on Tuesday offered to mediate in the dispute.",
        "European Union mediates dispute"
      ),
      (
        "Norway's ruling Liberal Party offered to mediate in the dispute.",
        "Liberal Party mediates dispute"
      ),
      (
        "The opposition Liberal Party said Denmark must lift the blockade.",
        "Liberal Party demands to lift the blockade"
      ),
      ("Norway is due to meet Bo Lind on Friday.", "Norway meets Bo Lind"),
    ]) func survives(_ text: String, _ statement: String) throws
  {
    #expect(try statements(in: text).contains(statement))
  }

  @Test(arguments: [
    ("For its part, Norway called for a ceasefire.", "Norway demands part"),
    (
      "The U.N. fund was welcomed by Norway and the opposition, including the faction led by Bo Lind.",
      "Bo Lind leads U.N."
    ),
    ("In Vienna, Norway expressed concern.", "Vienna locatedIn Norway"),
    (
      "Norway's ruling Liberal Party offered to mediate in the dispute.",
      "Norway oversees Liberal Party"
    ),
  ]) func isNotMisled(_ text: String, _ statement: String) throws {
    #expect(try !statements(in: text).contains(statement))
  }

  @Test(
    "Ways to say where one stands",
    arguments: [
      ("Norway is opposed to the deal.", "Norway opposes deal"),
      ("Norway remains opposed to the deal.", "Norway opposes deal"),
      ("Norway said no to the plan.", "Norway opposes plan"),
      ("Norway withdrew its support for the plan.", "Norway opposes plan"),
      ("Norway objects to the plan.", "Norway opposes plan"),
      ("Opposition to the plan came from Norway.", "Norway opposes plan"),
      ("Norway and other critics of the plan left the room.", "Norway opposes plan"),
      ("Norway insisted that Denmark lift the blockade.", "Norway demands to lift the blockade"),
      ("Norway asked that the soldiers leave the town.", "Norway demands soldiers leave the town"),
      ("Norway stressed the need for a probe.", "Norway demands probe"),
      ("Norway's main demand is an independent probe.", "Norway demands independent probe"),
      (
        "Denmark is under pressure from Norway to stop the fighting.",
        "Norway demands to stop the fighting"
      ),
      ("Norway gave the green light to the plan.", "Norway supports plan"),
      ("Norway's support for the plan is crucial.", "Norway supports plan"),
      ("Norway entered into a deal with Denmark.", "Norway agreesTo deal with Denmark"),
      ("Norway had a phone call with Bo Lind.", "Norway meets Bo Lind"),
      ("Norway welcomed Bo Lind to Vienna for talks.", "Norway meets Bo Lind"),
      ("Norway alleged that Denmark had broken the truce.", "Norway accuses Denmark"),
      ("Norway warned Denmark of serious consequences.", "Norway threatens Denmark"),
      ("Norway placed Bo Lind under house arrest.", "Norway detains Bo Lind"),
      ("Norway's detention of Bo Lind drew protests.", "Norway detains Bo Lind"),
      ("Norway is holding dozens of hostages.", "Norway detains dozens of hostages"),
      ("Norway returned the captives it still holds.", "Norway detains captives"),
      ("Norway captured two soldiers.", "Norway detains two soldiers"),
      (
        "Norway negotiated a truce between Denmark and Poland.",
        "Norway mediates truce between Denmark and Poland"
      ),
    ]) func stands(_ text: String, _ statement: String) throws
  {
    #expect(try statements(in: text).contains(statement))
  }

  @Test(arguments: [
    ("Norway withdrew its support for the plan.", "Norway supports plan"),
    ("Norway asked whether the soldiers leave the town.", "Norway demands soldiers leave the town"),
    ("The plan, rejected by Norway, would cost millions.", "Norway proposes plan"),
    ("Norway pledged its support for Denmark.", "Norway agreesTo support for Denmark"),
    ("Norway offered a ceasefire.", "Norway agreesTo ceasefire"),
    ("Norway welcomed Bo Lind to Vienna for talks.", "Norway supports Bo Lind"),
    ("Norway is holding elections.", "Norway detains elections"),
  ]) func doesNotStand(_ text: String, _ statement: String) throws {
    #expect(try !statements(in: text).contains(statement))
  }

  @Test(
    "Who is meant, two sentences or clauses on",
    arguments: [
      (
        "Norway and Sweden met on Monday. The two countries demanded the release of Bo Lind.",
        "Sweden demands release of Bo Lind"
      ),
      (
        "Ana Costa and Bo Lind met on Monday. Both leaders rejected the deal.",
        "Bo Lind opposes deal"
      ),
      (
        "The Liberal Party met on Monday. \"We demand the release of Bo Lind,\" it said.",
        "Liberal Party demands release of Bo Lind"
      ),
      ("\"The deal,\" Ana Costa said, \"is a mistake.\"", "Ana Costa opposes deal"),
      ("The deal, Ana Costa said, was a mistake.", "Ana Costa opposes deal"),
      ("Ana Costa, along with Bo Lind, rejected the deal.", "Bo Lind opposes deal"),
      ("Ana Costa accepted the deal, which Bo Lind rejected.", "Bo Lind opposes deal"),
      (
        "The deal was rejected by several countries, including Norway and Sweden.",
        "Sweden opposes deal"
      ),
      ("Critics of the deal include Norway and Sweden.", "Sweden opposes deal"),
      (
        "Norway met Sweden. Sweden was glad. The government in Oslo rejected the plan.",
        "Norway opposes plan"
      ),
      (
        "UN Secretary-General Bo Lind left. The UN chief called on Sudan to sign.",
        "Bo Lind demands to sign"
      ),
      (
        "A coup in Togo was condemned. Togo was quiet on Monday. Benin President Bo Lind spoke. The "
          + "country's interim president, Ana Costa, was arrested in Togo.", "Ana Costa leads Togo"
      ),
      (
        "Norway called for talks between the two sides. Ana Costa has been acting as a mediator "
          + "between the two sides.", "Ana Costa mediates talks between the two sides"
      ),
      (
        "The union Unison was angry. 'We are calling on the employers to meet. If not, we will go,' a "
          + "spokeswoman said.", "Unison demands to meet"
      ),
      (
        "Norway was quiet. Ana Costa, secretary general of the Trades Union Congress, and Bo Lind, "
          + "the general secretary of healthcare union Unison, accused Norway of refusing to talk.",
        "Bo Lind accuses Norway"
      ),
      (
        "The Supreme Court sentenced Bo Lind to ten years in prison.",
        "Supreme Court detains Bo Lind"
      ),
      ("\"It is our best offer,\" Ana Costa said.", "Ana Costa proposes best offer"),
      (
        "UNITED NATIONS (Reuters) - The U.N. Security Council strongly condemned the third test.",
        "U.N. Security Council opposes third test"
      ),
      (
        "German Chancellor Anna Lemm spoke by phone with Libyan Prime Minister Omar Lind on Thursday, "
          + "urging him to move quickly towards signing a deal, a German government spokesman said.",
        "Anna Lemm demands to move quickly"
      ),
      (
        "Norway signed an accord on Monday to supply Sudan with some wheat, a spokesman said.",
        "Norway agreesTo accord to supply Sudan with some wheat"
      ),
      (
        "The Green Party, the largest in parliament, has backed the demands, while the Liberal Party "
          + "said it would oppose the bill.", "Liberal Party opposes bill"
      ),
      (
        "Kosovo failed to reach a deal on Monday, the European Union's foreign policy chief said, "
          + "blaming Serbia for the collapse of the talks.", "European Union accuses Serbia"
      ),
      (
        "The main opposition party, Samagi Jana Balawegaya, rejected the deal.",
        "Samagi Jana Balawegaya opposes deal"
      ),
      ("Ana Costa on June 21, called for restraint.", "Ana Costa demands restraint"),
      ("On Monday the Houthis rejected the deal.", "Houthis opposes deal"),
    ]) func isMeant(_ text: String, _ statement: String) throws
  {
    #expect(try statements(in: text).contains(statement))
  }

  @Test("Whose release is demanded is not asked for it") func addressee() throws {
    let graph = try read("Norway demanded the release of Bo Lind.")
    let demand = try #require(graph.statements.first { $0.relation == .demands })
    #expect(demand.addressee == nil)
  }

  @Test(
    "Where things are and who heads them",
    arguments: [
      ("The talks took place in Graz, a city in southern Austria.", "Graz locatedIn Austria"),
      ("The city of Graz, in southern Austria, was quiet.", "Graz locatedIn Austria"),
      ("Police in Graz, southern Austria, were quiet.", "Graz locatedIn Austria"),
      ("Novag, which is based in Oslo, left the alliance.", "Novag locatedIn Oslo"),
      ("Novag's chief executive, Ana Costa, left the meeting.", "Ana Costa leads Novag"),
      ("Novag chief executive Ana Costa left the meeting.", "Ana Costa leads Novag"),
      (
        "Ana Costa, chief executive of the steelmaker Novag, left the meeting.",
        "Ana Costa leads Novag"
      ),
      ("Ana Costa took over as head of the Liberal Party.", "Ana Costa leads Liberal Party"),
    ]) func places(_ text: String, _ statement: String) throws
  {
    #expect(try statements(in: text).contains(statement))
  }

  @Test(arguments: [
    ("A Norwegian court sentenced Bo Lind to ten years in prison.", "Norwegian court"),
    ("Bo Lind was accused of demanding a bribe.", "bribe"),
    (
      "The council must condemn it, Russia's Permanent Representative to the UN Bo Lind said.",
      "Permanent Representative"
    ),
    ("Opposition coalition spokeswoman Ana Costa said so.", "Opposition"),
    (
      "The Foreign Ministers of Armenia and Azerbaijan met Bo Lind.", "Foreign Ministers of Armenia"
    ),
  ]) func isNobody(_ text: String, _ label: String) throws {
    #expect(try !read(text).nodes.contains { $0.label == label })
  }

  @Test("A name that says which party is a party") func party() throws {
    let graph = try read("The main opposition party, Samagi Jana Balawegaya, rejected the deal.")
    #expect(graph.nodes.first { $0.label == "Samagi Jana Balawegaya" }?.kind == .organisation)
  }

  @Test("A label ends before the next clause") func labelEnds() throws {
    let found = try statements(in: "Ana Costa called for restraint in Mali after protests grew.")
    #expect(found.contains("Ana Costa demands restraint in Mali"))
  }

  @Test("A town that hosts talks does not mediate") func venue() throws {
    #expect(try !statements(in: "Graz hosted the talks.").contains("Graz mediates talks"))
  }
}
