import Testing

extension SentenceTests {
  @Test(
    "What stands before or inside a clause does not hide who does what",
    arguments: [
      ("Norway on March 12 demanded an end to the strike.", "Norway demands end to the strike"),
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
      ("Norway's ruling Liberal Party rejected the plan.", "Liberal Party opposes plan"),
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
    ("In Vienna, Norway expressed concern.", "Vienna locatedIn Norway"),
    ("Norway's ruling Liberal Party rejected the plan.", "Norway oversees Liberal Party"),
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
}
