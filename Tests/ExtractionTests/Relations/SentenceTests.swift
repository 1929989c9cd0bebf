import English
import Extraction
import KnowledgeGraph
import Testing
import Text

/// Whole sentences through the whole chain: what is found, and what must not be.
@Suite("Sentences and what they say") struct SentenceTests {
  func read(_ text: String) throws -> Graph {
    try Pipeline(analyzer: Analyzer(model: .embedded()), ontology: Ontology.builtIn())
      .extract(Document(id: "a", text: text))
  }

  /// `source relation target` of every statement.
  func statements(in text: String) throws -> Set<String> {
    let graph = try read(text)
    return Set(
      graph.statements.map {
        "\(graph[$0.source].label) \($0.relation.rawValue) \(graph[$0.target].label)"
      })
  }

  @Test(arguments: [
    (
      "Germany fired two artillery shells at Sweden on Thursday.", "Germany attacks Sweden",
      "what is fired stands between"
    ),
    (
      "French President Alain Meyer issued a stern reminder to Iraq that it must leave the town.",
      "Alain Meyer demands to leave the town", "a notice with a duty in it"
    ),
    (
      "The finance ministry of Norway reiterated its demand that Sweden ease restrictions on fishing.",
      "finance ministry of Norway demands to ease restrictions on fishing",
      "a subjunctive that looks like a noun"
    ),
    (
      "President Ana Costa's office urged the rebels to stop.", "Ana Costa demands to stop",
      "an office speaks for its holder"
    ),
    (
      "Catherine Meyer described the violence as unacceptable and called for calm.",
      "Catherine Meyer opposes violence", "a judgement before another verb"
    ),
    (
      "The foreign minister, Alain Costa, demanded that his friend be released, and told parliament "
        + "that Norway rejected the bill.", "Norway opposes bill",
      "a past tense behind a passive subjunctive"
    ),
    (
      "Their spokesman, former prime minister Omar Keita, described the coup as a serious setback.",
      "Omar Keita opposes coup", "titles between the office and the name"
    ),
    (
      "Congress faces pressure from Norway to ban the trade.", "Norway demands to ban the trade",
      "pressure that somebody faces"
    ),
    (
      "Ana Costa rejected what Norway called a generous offer.", "Ana Costa opposes generous offer",
      "a thing by the name that others give it"
    ),
    (
      "Norway closed the port. Spokeswoman Ida Lund rejected the charges.",
      "Norway opposes charges",
      "a spokeswoman of nobody named speaks for who acted before"
    ),
    (
      "Army spokesman Ola Brandt rejected the charges of Norway and the Norwegian king.",
      "Norway opposes charges of Norway and the Norwegian king", "an army is the state's"
    ),
    (
      "Ana Costa said that the judiciary was independent and warned foreigners not to leave.",
      "Ana Costa demands not to leave", "courts warn nobody, she does"
    ),
    (
      "A faction of the Sudan Liberation Movement led by Omar Keita, who lives in Paris, continues to "
        + "boycott the talks.", "Sudan Liberation Movement opposes talks",
      "a participle with its agent is no predicate"
    ),
    (
      "Ana Costa accused Norway of backing a militia allied to Sweden.", "Ana Costa accuses Norway",
      "nor is one behind an object"
    ),
    (
      "Omar Keita, usually a fierce critic of Ana Costa, praised her for the budget.",
      "Omar Keita supports Ana Costa", "an adverb opens the insertion"
    ),
    (
      "The joint mission in Darfur (UNAMID) condemned the attack on the convoy.",
      "UNAMID opposes attack on the convoy", "a body by the acronym behind its description"
    ),
    (
      "Omar Keita pledged to go on campaigning against the budget.",
      "Omar Keita agreesTo to go on campaigning against the budget", "what one goes on with"
    ),
    (
      "The Orthodox Church's Patriarch Ilia II called for dialogue.", "Ilia II demands dialogue",
      "a subject of several words"
    ),
    (
      "Omar Keita promised to review the scheme but rejected claims by Amnesty International.",
      "Omar Keita opposes claims by Amnesty International",
      "a past tense that looks like an adjective"
    ),
    (
      "Talks hosted by Finland collapsed in May.", "Finland mediates talks",
      "a label has no capital but a name's"
    ),
    (
      "Norway's minister will never give up control of the port, Ana Costa said.",
      "Norway opposes to give up control of the port", "never is no part of the label"
    ),
    (
      "\"We will retaliate against Norway,\" said Defence Minister Omar Keita of Iran.",
      "Omar Keita threatens Norway", "who is to act announces it"
    ),
    (
      "Turkey said it would take military action against Norway if the raids continued.",
      "Turkey threatens Norway", "under a condition"
    ),
    (
      "Sudan vowed to destroy the Haftar Brigade.", "Sudan threatens Haftar Brigade", "a vow"
    ),
    (
      "Russia has threatened to stop negotiations if the United States goes ahead with its plan.",
      "Russia threatens United States", "who is to blame for what is threatened"
    ),
    ("Serbia vowed revenge on Kosovo.", "Serbia threatens Kosovo", "a vow with a noun"),
    (
      "\"I will not hesitate to use force to strike at Hamas,\" Prime Minister Omar Keita said.",
      "Omar Keita threatens Hamas", "no hesitation"
    ),
    (
      "\"Sweden will attack Norway,\" said Prime Minister Omar Keita of Sweden.",
      "Sweden threatens Norway", "who speaks for the state"
    ),
    (
      "Sudan has issued a warning to Chad that it will shut the border.",
      "Sudan threatens to shut the border", "a warning of one's own act"
    ),
    (
      "Eritrea and Ethiopia traded accusations over the clash.", "Ethiopia accuses Eritrea",
      "each accuses the other"
    ),
    ("Norway and Sweden accused each other of lying.", "Sweden accuses Norway", "each the other"),
    ("Sudan exchanged fire with Chad.", "Chad attacks Sudan", "both fire"),
    (
      "\"The responsibility for this tragedy lies with Norway,\" Ana Costa said.",
      "Ana Costa accuses Norway",
      "where it lies"
    ),
    ("Sweden claims Norway is behind the unrest.", "Sweden accuses Norway", "who is behind it"),
    (
      "Senator Ana Costa introduced a bill to ban smoking.",
      "Ana Costa proposes bill to ban smoking",
      "a bill"
    ),
    (
      "President Ana Costa has announced plans for a referendum.",
      "Ana Costa proposes plans for a referendum", "plans announced"
    ),
    (
      "Sweden suggested that the talks be moved to Oslo.", "Sweden proposes talks be moved to Oslo",
      "a subjunctive"
    ),
    (
      "Ana Costa said the raid was \"an act of cowardice\".", "Ana Costa opposes raid",
      "an act of such a kind"
    ),
    (
      "Iran has agreed to ship its uranium abroad, to allow inspections and to halt enrichment.",
      "Iran agreesTo to halt enrichment", "the last of a list"
    ),
    (
      "Ana Costa urged Norway to take immediate steps to end the siege.",
      "Ana Costa demands to take immediate steps to end the siege", "what the steps are for"
    ),
    (
      "A rally was held by the Green Alliance supporting the bill.", "Green Alliance supports bill",
      "who held it"
    ),
    (
      "The Green Alliance has dismissed the charges as politically motivated and is demanding his "
        + "immediate release.", "Green Alliance demands immediate release",
      "a finite verb behind a participle"
    ),
    (
      "The Green Alliance has dismissed the charges as politically motivated and is demanding his "
        + "immediate release.", "Green Alliance opposes charges", "a label without the judgement"
    ),
    (
      "Minister Ana Costa criticised the failure of the army to defend the town as \"absurd\" and "
        + "called for its mandate to be reviewed.", "Ana Costa demands mandate to be reviewed",
      "what is to be done with it"
    ),
    (
      "The Congolese government accuses neighbouring Rwanda of arming the rebels.",
      "Democratic Republic of the Congo accuses Rwanda", "a neighbour"
    ),
    (
      "Amnesty International welcomed the releases and urged the FARC to free all of its captives.",
      "Amnesty International demands to free all of its captives", "a verb like an adjective"
    ),
    (
      "Protesters left Bangkok a day after Thailand's Constitutional Court ordered the dissolution of "
        + "the party.", "Constitutional Court demands dissolution of the party",
      "the verb behind the noun of a preposition"
    ),
    (
      "The Harbour Foundation rejected that claim, and its director, Ron Henry, accused Norway of "
        + "lying.", "Harbour Foundation opposes claim", "a demonstrative is no conjunction"
    ),
    (
      "Hamas spokesman Colonel Fawzi Barhoum rejected the plan.", "Hamas opposes plan",
      "a rank takes nothing from the office"
    ),
    (
      "Rebels of the M23 movement have captured Goma. M23 spokesman Ben Keita rejected the plan.",
      "M23 opposes plan", "people of a body"
    ),
    (
      "French police charged the rebels. French prosecutors have charged Ana Costa with fraud.",
      "France accuses Ana Costa", "prosecutors act for the state"
    ),
    (
      "Spokesman Ben Keita said that the town would fall unless President Ana Costa agreed to talks. "
        + "He appealed to the soldiers to surrender.", "Ben Keita demands to surrender",
      "the main clause's subject"
    ),
    (
      "The council met in Oslo. Greek parliament approves austerity package amid riots.",
      "Greek parliament supports austerity package", "a preposition"
    ),
    (
      "Google, which has offered Yahoo an advertising partnership, opposes a merger of its rivals.",
      "Google opposes merger of its rivals", "a body that is a verb besides"
    ),
    (
      "Vatican spokesman Federico Lombardi rejected the plan.", "Vatican opposes plan",
      "a country taken for an adjective"
    ),
    (
      "Minister William Ruto, who is close to Ana Costa, survived a vote. Bonny Khalwale, the "
        + "lawmaker who tabled the motion, accused him of corruption.",
      "Bonny Khalwale accuses William Ruto", "nobody accuses himself"
    ),
    (
      "Parliament rejected a bill to create the court last month.",
      "Parliament opposes bill to create the court",
      "a label without its month"
    ),
    (
      "Norway called the raid an \"act of piracy\".", "Norway opposes raid",
      "what is named, with marks around the name"
    ),
    (
      "Sweden demanded to see the immediate start of the comprehensive building work under the supervision "
        + "of a national technical body.",
      "Sweden demands to see the immediate start of the comprehensive building work",
      "a label without a loose end"
    ),
    (
      "The Equality Movement (JEM), which did not sign, also supports a UN force, and its leader, Khalil "
        + "Keita, called on Bashir to step down.", "Khalil Keita demands to step down",
      "a clause behind a comma and a conjunction"
    ),
    (
      "Sudan rejects UN force for Darfur.", "Sudan opposes UN force for Darfur",
      "what is to be sent"
    ),
    (
      "The employers' federation Confindustria and the Italian bishops' conference have both urged "
        + "politicians to act first.", "Confindustria demands to act first",
      "both between an auxiliary and its verb"
    ),
    (
      "Bolivian President Evo Keita has ordered the United States ambassador, Philip Lemm, to leave the "
        + "country, accusing him of encouraging protests.", "Evo Keita accuses Philip Lemm",
      "who orders accuses, not who leaves"
    ),
    (
      "They have seized buildings in the province of Santa Cruz, whose governor, Rubén Costas, demands "
        + "greater autonomy.", "Rubén Costas demands greater autonomy", "a clause behind whose"
    ),
    (
      "The secretary-general of the Organization of American States, José Keita, appealed for calm and "
        + "urged both sides to open talks.", "José Keita demands to open talks",
      "a past tense is joined to no adjective"
    ),
    (
      "Olli Rehn, who had warned that a ban could derail the talks, urged Ankara to \"resume with full "
        + "energy its reforms\".", "Olli Rehn demands to resume with full energy its reforms",
      "a mark behind to"
    ),
    (
      "Norway met the governing Justice and Development Party (AKP). Sweden accused the AKP of lying.",
      "Sweden accuses Justice and Development Party", "two aims in a party's name"
    ),
    (
      "Burma's government has extended the house arrest of Ana Costa.", "Burma detains Ana Costa",
      "a longer arrest"
    ),
    (
      "The EADS board refused to give Ana Costa full control.",
      "EADS opposes to give Ana Costa full control", "a board acts for its company"
    ),
    (
      "Chile and Norway have said they favour a peaceful solution to the crisis.",
      "Norway supports peaceful solution to the crisis", "they are both"
    ),
    (
      "Amnesty International in a statement said the government must end torture.",
      "Amnesty International demands government end torture", "a statement is no second subject"
    ),
    (
      "Ghana's government rejected as \"unacceptable\" a proposal by Ana Costa on fishing.",
      "Ghana opposes proposal by Ana Costa on fishing", "the object behind the judgement"
    ),
    (
      "Ana Costa blamed the Allied Freedom Forces rebels.",
      "Ana Costa accuses Allied Freedom Forces", "rebels of a named force"
    ),
  ]) func says(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), reason)
  }
}
