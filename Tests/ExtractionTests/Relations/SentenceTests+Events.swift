import KnowledgeGraph
import Testing

/// What states do to each other, in the verbs and nouns of event news.
extension SentenceTests {
  @Test(
    "Agreements and ties",
    arguments: [
      ("Norway and Sweden have renewed diplomatic ties.", "Sweden agreesTo diplomatic ties"),
      (
        "Norway restored full relations with Sweden.", "Sweden agreesTo full relations with Sweden"
      ),
      (
        "Resumption of ties between Norway and Sweden may help.",
        "Norway agreesTo resumption of ties between Norway and Sweden"
      ),
      ("Norway and Sweden held joint exercises.", "Sweden agreesTo joint exercises"),
      ("Norway made peace with Sweden.", "Sweden agreesTo peace with Sweden"),
      ("Norway will adopt a resolution with Sweden.", "Sweden agreesTo resolution with Sweden"),
      (
        "Norway reached an agreement with Sweden on fishing.",
        "Sweden agreesTo agreement with Sweden on fishing"
      ),
      (
        "Norwegians and Swedes reached a deal on fishing.", "Sweden agreesTo deal on fishing"
      ),
    ]) func agrees(_ text: String, _ statement: String) throws
  {
    #expect(try statements(in: text).contains(statement))
  }

  @Test(
    "Help and goods",
    arguments: [
      ("Norway gave Sudan 5 million dollars of aid.", "Norway supports Sudan"),
      ("Norway gave the Ivory Coast 5 million dollars of aid.", "Norway supports Ivory Coast"),
      ("Norway sent food and medicine to Somalia.", "Norway supports Somalia"),
      (
        "Norway will provide 20,000 tons of food aid to refugees in Chad.",
        "Norway supports refugees in Chad"
      ),
      ("Italy granted asylum to Albanian refugees.", "Italy supports Albanian refugees"),
      ("Russia shared intelligence with Syria.", "Russia supports Syria"),
      ("Somalia received food from Sweden.", "Sweden supports Somalia"),
      ("Norway extended its condolences to Sudan.", "Norway supports Sudan"),
      ("Croatia was recognised by Norway as a state.", "Norway supports Croatia"),
      ("Norway will take in 200 Sudanese refugees.", "Norway supports 200 Sudanese refugees"),
      ("Norway sold arms to Sudan.", "Norway supports Sudan"),
      ("Aid was sent to Sudan by Norway.", "Norway supports Sudan"),
      ("Norway granted diplomatic recognition to Croatia.", "Norway supports Croatia"),
    ]) func helps(_ text: String, _ statement: String) throws
  {
    #expect(try statements(in: text).contains(statement))
  }

  @Test(
    "Protests and demands",
    arguments: [
      ("Norway lodged a protest with Sweden over the raid.", "Norway opposes Sweden"),
      ("Norway took Sweden to court.", "Norway accuses Sweden"),
      ("Sudan was accused of genocide in Chad by Norway.", "Norway accuses Sudan"),
      ("Norway urged Sweden to free prisoners.", "Norway demands free prisoners"),
      ("Norway summoned the Swedish ambassador over the raid.", "Norway opposes Sweden"),
      ("Ana Costa called for sanctions against Sudan.", "Ana Costa opposes Sudan"),
    ]) func protests(_ text: String, _ statement: String) throws
  {
    #expect(try statements(in: text).contains(statement))
  }

  @Test(
    "Ties cut and things forbidden",
    arguments: [
      ("Norway announced a suspension of air links with Sudan.", "Norway sanctions Sudan"),
      ("Norway recalled its ambassador from Sudan.", "Norway sanctions Sudan"),
      ("Norway tightened sanctions on Sudan.", "Norway sanctions Sudan"),
      ("Norway withdrew its recognition of Sudan.", "Norway sanctions Sudan"),
      ("Norway withheld aid from Sudan.", "Norway sanctions Sudan"),
      ("Sanctions were imposed on Sudan by Norway.", "Norway sanctions Sudan"),
      ("Norway suspended aid to Sudan.", "Norway sanctions Sudan"),
      ("Norway froze Sudanese assets.", "Norway sanctions Sudan"),
      ("Norway imposed a ban on Hezbollah.", "Norway sanctions Hezbollah"),
      ("Norway imposed a curfew in Oslo.", "Norway sanctions Oslo"),
      ("Norway suspended talks with Sudan.", "Norway sanctions Sudan"),
      ("Malaysia deported 500 Indonesian workers.", "Malaysia sanctions 500 Indonesian workers"),
    ]) func cutsTies(_ text: String, _ statement: String) throws
  {
    #expect(try statements(in: text).contains(statement))
  }

  @Test(
    "Force against people and things",
    arguments: [
      ("Norwegian bulldozers demolished Swedish homes.", "Norway attacks Sweden"),
      ("Norwegian troops captured the town of Kiruna.", "Norway attacks Kiruna"),
      ("The Norwegian navy detained a Swedish diplomat.", "Norway detains Swedish diplomat"),
      ("Sudanese soldiers killed 30 Chadian villagers.", "Sudan attacks 30 Chadian villagers"),
      ("Clashes between Norway and Sweden continued.", "Sweden attacks Norway"),
      ("Clashes erupted between Norwegian troops and Swedish soldiers.", "Norway attacks Sweden"),
      (
        "The Norwegian army launched an offensive against Swedish forces.", "Norway attacks Sweden"
      ),
      ("Norway sent tanks into Sweden.", "Norway attacks Sweden"),
      ("Norway ambushed soldiers from Sweden.", "Norway attacks Sweden"),
      ("A Norwegian court jailed Ana Costa.", "Norway detains Ana Costa"),
      ("Norwegian tanks entered Sweden.", "Norway attacks Sweden"),
      ("The Norwegian army used gas against Swedish troops.", "Norway attacks Sweden"),
      (
        "Norwegian troops were engaged in a battle against Sudan.",
        "Norway attacks Sudan"
      ),
      ("Norway's army and Hezbollah clashed near Lima.", "Hezbollah attacks Norway"),
      ("Sudanese forces killed three ethnic Chadians.", "Sudan attacks three ethnic Chadians"),
      ("Sudanese forces clashed with rioters in Khartoum.", "Sudan attacks rioters in Khartoum"),
      ("Norway fired a missile near a vessel from Sweden.", "Norway attacks Sweden"),
      ("The Norwegian army detained two Swedish soldiers.", "Norway detains two Swedish soldiers"),
      ("Norway freed 200 Somali detainees.", "Norway releases 200 Somali detainees"),
    ]) func usesForce(_ text: String, _ statement: String) throws
  {
    #expect(try statements(in: text).contains(statement))
  }

  @Test(
    "Who threatens whom, and who meets whom",
    arguments: [
      (
        "Russia threatened to stop talks to reduce arms if the United States builds a base.",
        "Russia threatens United States"
      ),
      (
        "Ana Costa left for Oslo for meetings of the joint committee with Sudan.",
        "Ana Costa meets Sudan"
      ),
      ("Egypt reopened talks with Israel.", "Egypt negotiatesWith Israel"),
      ("Norway entered into negotiations with Sweden.", "Norway negotiatesWith Sweden"),
      ("Norway sent an envoy to Sweden.", "Norway meets Sweden"),
      ("Norway issued an ultimatum to Sweden.", "Norway threatens Sweden"),
      (
        "Ana Costa held talks with leaders of Chad's new government.",
        "Ana Costa negotiatesWith Chad"
      ),
      (
        "Norwegian lawmakers Tuesday endorsed a deal with Sudan.", "Norway supports deal with Sudan"
      ),
      (
        "The Norwegian foreign minister spoke with his Swedish counterpart.",
        "Norway meets Sweden"
      ),
      (
        "Norway's interior minister warned that police would no longer tolerate rallies by Greenpeace.",
        "Norway opposes rallies by Greenpeace"
      ),
      (
        "Chad said it would meet U.N. mediator Ana Costa.", "Chad meets Ana Costa"
      ),
    ]) func threatensOrMeets(_ text: String, _ statement: String) throws
  {
    #expect(try statements(in: text).contains(statement))
  }

  @Test(arguments: [
    ("Ana Costa had duties in Norway.", "Ana Costa sanctions Norway", "no tariff"),
    ("Norwegian officials entered Sweden.", "Norway attacks Sweden", "no troops"),
    ("Norway summoned the farmers.", "Norway opposes farmers", "no diplomats"),
    (
      "Norway cancelled a planned visit to Sudan.", "Norway opposes planned visit to Sudan",
      "its own"
    ),
    (
      "Calm has held since the accord between Norwegian and other parties.",
      "Norway agreesTo accord between Norwegian and other parties", "parties are no state"
    ),
    ("Sudan was accused of genocide in Chad by Norway.", "Norway attacks Chad", "it accuses"),
    ("Norway is accused of attacking Sweden.", "Norway attacks Sweden", "alleged only"),
    ("Norway met Swedish leaders.", "Norway meets Sweden", "people of a state"),
    ("Norway lifted its embargo on Sudan.", "Norway sanctions Sudan", "an end of it"),
    ("Norwegian troops captured a bridge.", "Norway attacks bridge", "a thing"),
    ("Norway held exercises in Oslo.", "Norway agreesTo exercises in Oslo", "alone"),
    ("Norway extended the curfew in Oslo.", "Norway sanctions Oslo", "no new one"),
    ("Sudanese troops killed time in Lima.", "Sudan attacks time", "nobody"),
  ]) func isNoEvent(_ text: String, _ statement: String, _ why: Comment) throws {
    #expect(try !statements(in: text).contains(statement), why)
  }

  @Test(
    "Whom something is asked of or offered to",
    arguments: [
      ("Uganda appealed to Germany for aid.", "Germany"),
      ("Latvia has been asked by Norway for help.", "Latvia"),
      ("Lithuania asked Poland for military help.", "Poland"),
      ("France gave Libya an ultimatum to withdraw.", "Libya"),
      ("Congress faces pressure from Norway to ban the trade.", "Congress"),
      ("Ana Costa rejected a Norwegian offer to host a summit.", "Ana Costa"),
    ]) func isAddressed(_ text: String, _ addressee: String) throws
  {
    let graph = try read(text)
    let found = graph.statements.compactMap { $0.addressee.map { graph[$0].label } }
    #expect(found.contains(addressee))
  }

  @Test(
    "Names that no list knows, told by what they do",
    arguments: [
      (
        "Zelvania on Thursday signed a protocol with Sweden.",
        "Zelvania agreesTo protocol with Sweden"
      ),
      ("Norway will contribute a million euros to Zelvania.", "Norway supports Zelvania"),
      ("The Marsh Kingdom fired two shells at Sweden.", "Marsh Kingdom attacks Sweden"),
      (
        "Zelvania accused Sweden of a raid; the Zelvanian army shelled Sweden.",
        "Zelvania attacks Sweden"
      ),
      ("Zelvania bombed Sweden on Tuesday.", "Zelvania attacks Sweden"),
      ("The Zelvanian army shelled Sweden.", "Zelvanian attacks Sweden"),
      ("Lemmi troops opened fire on Sweden.", "Lemmi attacks Sweden"),
      ("Zelvania said it would send grain to Sweden.", "Zelvania supports Sweden"),
      ("Guinea refused to accept aid from France.", "Guinea opposes to accept aid from France"),
    ]) func knowsStrangers(_ text: String, _ statement: String) throws
  {
    #expect(try statements(in: text).contains(statement))
  }

  @Test(arguments: [
    "The attack on Klaxon rockets angered Norway.", "Norway declared War on Terrorra.",
    "The Nordic Klaxon Bill Passed In Oslo.", "Norway fired a Klaxon at Sweden.",
    "Norway met Soup. A soup was served.", "The museum bought Campbell's Klaxon.",
  ]) func leavesCommonNounsAlone(_ text: String) throws {
    let labels = try read(text).nodes.filter { $0.kind != .issue }.map(\.label)
    #expect(Set(labels).isDisjoint(with: ["Klaxon", "Terrorra", "Soup"]))
  }
}
