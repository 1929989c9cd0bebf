/// The word lists of ``Vocabulary``, lower case, separated by white space.
enum VocabularyWords {
  static let stateHeads = """
    president prime-minister premier king queen emir sultan monarch dictator taoiseach
    caliph shah tsar emperor empress strongman ruler
    """
  static let heads = """
    leader chief chancellor chairman chairwoman chairperson chair chairlady head director director-general
    secretary-general founder co-founder cofounder ceo boss governor mayor commander
    commander-in-chief pope patriarch dean rector principal governor-general supremo president-elect
    owner provost headmaster headmistress abbot warlord chieftain co-leader co-chair co-chairman speaker secretaries-general
    """
  static let stateMembers = """
    minister senator congressman congresswoman lawmaker legislator mp parliamentarian ambassador
    general colonel admiral lieutenant marshal justice envoy consul attorney-general
    secretary chancellor foreign-minister vice-president ministers deputy-minister councillor
    peer mep msp solicitor-general
    """
  static let members = """
    major captain sergeant corporal commissioner judge prosecutor lawyer attorney barrister
    solicitor analyst activist journalist reporter correspondent editor editor-in-chief columnist
    economist scientist professor researcher lecturer scholar academic historian physician doctor
    surgeon nurse candidate delegate treasurer coordinator inspector officer soldier fighter
    militant rebel insurgent guerrilla pilot engineer member founder-member co-author author writer
    novelist poet singer musician actor actress director-designate coach manager striker player
    footballer midfielder goalkeeper defender winger athlete champion adviser advisor aide
    assistant deputy vice-chairman vice-chair veteran strategist campaigner organiser organizer
    cleric imam mufti bishop archbishop cardinal priest rabbi ayatollah mullah monk preacher pastor
    businessman businesswoman entrepreneur banker executive trader farmer teacher student
    defector dissident nominee bodyguard driver superintendent sheriff
    constable detective agent investigator auditor registrar negotiator-general host presenter
    anchor broadcaster blogger whistleblower volunteer worker employee staffer unionist
    expert specialist consultant chief-of-staff administrator archaeologist astronaut
    operative commander-designate trustee counterpart ombudsman ombudswoman rapporteur counsel
    colleague secretary-designate chief-executive curator fellow magistrate photographer cameraman
    interpreter policeman policewoman firefighter attache attaché pollster seismologist
    epidemiologist virologist biologist physicist geologist meteorologist sociologist psychologist
    criminologist demographer filmmaker jurist schoolteacher
    """
  static let speakers = """
    spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen spokespersons official
    negotiator representative mediator diplomat source mouthpiece
    """
  static let lesser = """
    deputy vice assistant associate under junior sub acting-deputy regional local bureau district
    """
  static let former = """
    former ex late then erstwhile ex-president onetime one-time outgoing ousted deposed slain
    formerly previously
    """
  static let honorifics = """
    mr mr. mrs mrs. ms ms. miss mx mx. sir dame madam madame mme monsieur m. señor señora doña
    herr frau hon hon. honourable honorable esq dr dr. doctor prof prof. rev rev. reverend father
    fr fr. sister brother st lt lt. col col. gen gen. maj maj. capt capt. sgt sgt. adm adm. cmdr
    rep rep. sen sen. gov gov. pres pres. messrs messrs. hajji haji ustad mullah maulana ayatollah
    grand deputy lieutenant-general lieutenant-colonel major-general brigadier-general brigadier
    canon monsignor deacon archdeacon vicar
    vice-admiral rear-admiral hon'ble excellency highness majesty holiness imam
    """
  static let rankNames = """
    sheikh sheik shaikh king queen prince princess emperor empress sultan emir pope lord lady baron
    baroness duke duchess count countess saint dalai archduke tsar sheikha
    """
  static let feminine = """
    she her hers herself mrs mrs. ms ms. miss dame madam madame mme señora doña frau queen princess
    empress baroness duchess countess lady sister actress chairwoman spokeswoman congresswoman
    businesswoman woman girl mother wife daughter widow sister aunt niece grandmother
    """
  static let masculine = """
    he him his himself mr mr. sir monsieur señor don herr king prince emperor baron duke lord father
    brother chairman spokesman congressman businessman man boy husband son uncle nephew grandfather
    """
  static let stateBodies = """
    government cabinet administration regime authorities authority army military troops forces police
    navy state
    """
  static let bodies = """
    government cabinet administration regime army military troop force police navy authority junta
    delegation leadership negotiator official commander fighter soldier militant gunmen gunman
    lawmaker diplomat leader spokesman warplane jet artillery tank
    aircraft helicopter warship sniper officer air-force security politburo wing arm representative
    team coastguard personnel leadership side board ministry mission peacekeeper embassy consulate
    prosecutor investigator missile rocket drone gunship commando bomber paratrooper
    agent bulldozer gunboat frigate destroyer submarine fleet airman serviceman ranger marine
    infantry battleship vessel patrol
    """
  static let organisations = """
    group organisation organization movement faction body union federation
    subsidiary affiliate offshoot association society foundation institute institution charity agency watchdog team club
    coalition alliance bloc front league network committee council panel commission
    board think-tank ngo congregation church synod diocese sect brotherhood
    syndicate trust consortium cartel gang university college school hospital laboratory lab
    academy conservatory seminary library orchestra choir ensemble philharmonic theatre theater
    ballet opera fund exchange academia fellowship guild lodge fraternity
    squad regiment division squadron fleet legion taskforce corps administration
    chamber caucus secretariat assembly conservancy cooperative co-operative collective archive
    archives observatory clinic authority registry tribunal confederation
    """
  static let institutions = """
    parliament senate congress ministry legislature assembly knesset duma bundestag commons
    """
  static let courts = "court tribunal judiciary"
  static let governmentBodies = """
    department ministry agency bureau commission council committee secretariat directorate
    inspectorate embassy consulate office inquiry commissioner service police army navy treasury regulator
    """
  static let media = """
    newspaper daily network channel broadcaster magazine outlet website radio television tv
    news-agency tabloid weekly broadsheet portal journal
    """
  static let parties = """
    party coalition democrats democrat republicans conservatives tories tory labour socialists
    communists liberals greens nationalists
    """
  static let companies = """
    company firm corporation manufacturer carmaker airline retailer supplier conglomerate
    chipmaker drugmaker automaker planemaker shipbuilder insurer lender brewer utility giant
    chain rival competitor maker producer employer
    contractor startup start-up developer publisher operator factory
    """
  static let armed = """
    militia guerrillas brigade brigades battalion rebels insurgency paramilitary jihad martyrs
    """
  static let international = "nations bloc alliance treaty-organisation"
  static let countries = "country nation state republic kingdom island homeland"
  static let settlements =
    "city town village capital municipality suburb port resort settlement township hamlet"
  static let places = """
    beach mountain river lake sea desert bay gulf region province territory enclave peninsula district county area island strip coast valley
    prefecture oblast governorate neighbourhood neighborhood site continent border frontier
    """
  static let buildings = """
    airport stadium palace hospital prison mosque church cathedral bridge square street building
    hotel museum park temple tower camp base embassy
    """
  static let people = """
    man woman boy girl person resident successor predecessor counterpart rival son daughter
    brother sister wife husband father mother widow cousin uncle nephew suspect victim defendant accused gunman attacker teenager child baby
    citizen national native survivor witness prisoner detainee hostage captive refugee protester
    demonstrator migrant passenger patient leader couple pair billionaire
    millionaire tycoon magnate oligarch politician
    """
  static let speech = """
    say tell add state announce claim argue declare explain warn insist stress note remark comment
    report reply respond confirm deny admit acknowledge urge ask demand reiterate emphasise emphasize
    suggest point complain accuse predict promise vow write tweet allege believe think hope assert
    concede testify recall conclude describe express
    """
  static let calendar = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december christmas easter ramadan eid gmt utc am pm
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
  static let events = """
    war treaty agreement act bill accord accords pact summit conference prize award day week olympics
    games cup championship election elections revolution uprising crisis plan initiative convention
    declaration constitution protocol resolution deal talks law amendment operation offensive
    massacre genocide holocaust festival tournament league-cup report scandal affair case flight cyclone hurricane typhoon storm earthquake
    """
}
