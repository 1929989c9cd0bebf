/// The states of the world and some nations without one: names, words of nationality, capitals.
///
/// Small on purpose: what document-level reasoning needs ("the French cabinet" is France, "the US"
/// is the United States, a capital or seat of power speaks for its country). Towns and regions come from the name
/// finder.
struct Countries: Sendable {
  /// A country's row in the table.
  struct Index: Hashable, Sendable {
    let rawValue: Int16
  }

  struct Country: Sendable {
    var name: String
    /// Other names in use, the main one not.
    var alternatives: [String]
    /// Adjective first, then nouns.
    var demonyms: [String]
    var capital: String?
    /// The state that a region with a government of its own belongs to.
    var state: String?
  }

  let all: [Country]
  private let byName: [String: Index]
  private let byDemonym: [String: Index]
  private let byCapital: [String: Index]

  static let standard = Countries(table: table)

  private init(table: String) {
    var all: [Country] = []
    var byName: [String: Index] = [:]
    var byDemonym: [String: Index] = [:]
    var byCapital: [String: Index] = [:]
    for line in table.split(separator: "\n") {
      let columns = line.split(separator: "|", omittingEmptySubsequences: false).map { column in
        column.split(separator: ",").map(String.init)
      }
      guard columns.count >= 4, let name = columns[0].first else { continue }
      let index = Index(rawValue: Int16(all.count))
      all.append(
        Country(
          name: name, alternatives: columns[1], demonyms: columns[2], capital: columns[3].first,
          state: columns.count > 4 ? columns[4].first : nil))
      for alternative in columns[0] + columns[1] {
        byName[NameKey.normalise(alternative)] = index
      }
      for demonym in columns[2] {
        let key = NameKey.normalise(demonym)
        byDemonym[key] = index
        // "Israelis", but "French" and "Chinese" have no plural in s.
        if !key.hasSuffix("s"), !key.hasSuffix("h"), !key.hasSuffix("ese") {
          byDemonym[key + "s"] = index
        }
      }
      for capital in columns[3] { byCapital[NameKey.normalise(capital)] = index }
    }
    self.all = all
    self.byName = byName
    self.byDemonym = byDemonym
    self.byCapital = byCapital
  }

  subscript(_ index: Index) -> Country { all[Int(index.rawValue)] }

  /// The country with this normalised name.
  func country(named key: String) -> Index? { byName[key] }

  /// The country of a normalised word of nationality: "egyptian", "egyptians".
  func country(demonym key: String) -> Index? { byDemonym[key] }

  /// The country whose capital has this normalised name.
  func country(capital key: String) -> Index? { byCapital[key] }

  /// The state of a region; a state itself.
  func state(of index: Index) -> Index {
    self[index].state.flatMap { byName[NameKey.normalise($0)] } ?? index
  }

  // name | other names | demonyms | capital | state, of a region
  private static let table = """
    Afghanistan||Afghan|Kabul
    Albania||Albanian|Tirana
    Algeria||Algerian|Algiers
    Andorra||Andorran|
    Angola||Angolan|Luanda
    Argentina|Argentine Republic|Argentine,Argentinian,Argentinean|Buenos Aires
    Armenia||Armenian|Yerevan
    Australia|Commonwealth of Australia|Australian,Aussie|Canberra
    Austria||Austrian|Vienna
    Azerbaijan||Azerbaijani,Azeri|Baku
    Bahamas||Bahamian|Nassau
    Bahrain|Kingdom of Bahrain|Bahraini|Manama
    Bangladesh||Bangladeshi|Dhaka
    Barbados||Barbadian|Bridgetown
    Belarus|Byelorussia|Belarusian,Belarussian|Minsk
    Belgium||Belgian|Brussels
    Belize||Belizean|Belmopan
    Benin||Beninese|Porto-Novo,Cotonou
    Bhutan||Bhutanese|Thimphu
    Bolivia||Bolivian|La Paz
    Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian|Sarajevo
    Botswana||Botswanan|Gaborone
    Brazil|Brasil|Brazilian|Brasilia
    Brunei||Bruneian|Bandar Seri Begawan
    Bulgaria||Bulgarian|Sofia
    Burkina Faso||Burkinabe|Ouagadougou
    Burundi||Burundian|Bujumbura,Gitega
    Cambodia|Kampuchea|Cambodian|Phnom Penh
    Cameroon||Cameroonian|Yaounde
    Canada||Canadian|Ottawa
    Cape Verde|Cabo Verde|Cape Verdean|Praia
    Central African Republic||Central African|Bangui
    Chad||Chadian|N'Djamena
    Chile||Chilean|Santiago
    China|People's Republic of China,PRC|Chinese|Beijing
    Colombia||Colombian|Bogota
    Comoros||Comorian|Moroni
    Costa Rica||Costa Rican|San José,San Jose
    Croatia||Croatian,Croat|Zagreb
    Cuba||Cuban|Havana
    Cyprus||Cypriot|Nicosia
    Czech Republic|Czechia|Czech|Prague
    Democratic Republic of the Congo|DR Congo,DRC,Democratic Republic of Congo,Congo-Kinshasa,Zaire,Congo|Congolese|Kinshasa
    Denmark||Danish,Dane|Copenhagen
    Djibouti||Djiboutian|
    Dominican Republic||Dominican|Santo Domingo
    East Timor|Timor-Leste,Timor Leste|East Timorese,Timorese|Dili
    Ecuador||Ecuadorian,Ecuadorean,Ecuadoran|Quito
    Egypt|Arab Republic of Egypt|Egyptian|Cairo
    El Salvador||Salvadoran,Salvadorean|San Salvador
    Equatorial Guinea||Equatorial Guinean|Malabo
    Eritrea||Eritrean|Asmara
    Estonia||Estonian|Tallinn
    Eswatini|Swaziland|Swazi|Mbabane
    Ethiopia||Ethiopian|Addis Ababa
    Fiji||Fijian|Suva
    Finland||Finnish,Finn|Helsinki
    France|French Republic|French,Frenchman|Paris
    Gabon||Gabonese|Libreville
    Gambia|The Gambia|Gambian|Banjul
    Georgia||Georgian|Tbilisi
    Germany|Federal Republic of Germany|German|Berlin
    Ghana||Ghanaian|Accra
    Greece|Hellenic Republic|Greek|Athens
    Greenland||Greenlandic,Greenlander|Nuuk
    Guatemala||Guatemalan|
    Guinea||Guinean|Conakry
    Guinea-Bissau||Bissau-Guinean|Bissau
    Guyana||Guyanese|Georgetown
    Haiti||Haitian|Port-au-Prince
    Honduras||Honduran|Tegucigalpa
    Hong Kong|Hongkong|Hong Konger|
    Hungary||Hungarian|Budapest
    Iceland||Icelandic,Icelander|Reykjavik
    India|Republic of India|Indian|New Delhi
    Indonesia||Indonesian|Jakarta
    Iran|Islamic Republic of Iran,Islamic Republic|Iranian|Tehran
    Iraq|Republic of Iraq|Iraqi|Baghdad
    Ireland|Republic of Ireland|Irish,Irishman|Dublin
    Israel|State of Israel|Israeli|
    Italy|Italian Republic|Italian|Rome
    Ivory Coast|Cote d'Ivoire,Côte d'Ivoire|Ivorian|Abidjan
    Jamaica||Jamaican|Kingston
    Japan||Japanese|Tokyo
    Jordan|Hashemite Kingdom of Jordan|Jordanian|Amman
    Kazakhstan||Kazakh,Kazakhstani|Astana
    Kenya||Kenyan|Nairobi
    Kosovo||Kosovan,Kosovar|Pristina
    Kuwait||Kuwaiti|
    Kyrgyzstan||Kyrgyz,Kyrgyzstani|Bishkek
    Laos||Laotian,Lao|Vientiane
    Latvia||Latvian|Riga
    Lebanon||Lebanese|Beirut
    Lesotho||Basotho|Maseru
    Liberia||Liberian|Monrovia
    Libya||Libyan|Tripoli
    Liechtenstein||Liechtensteiner|
    Lithuania||Lithuanian|Vilnius
    Luxembourg||Luxembourgish,Luxembourger|
    Madagascar||Malagasy,Madagascan|Antananarivo
    Malawi||Malawian|Lilongwe
    Malaysia||Malaysian|Kuala Lumpur
    Maldives||Maldivian|Male
    Mali||Malian|Bamako
    Malta||Maltese|Valletta
    Mauritania||Mauritanian|Nouakchott
    Mauritius||Mauritian|Port Louis
    Mexico||Mexican|Mexico City
    Moldova||Moldovan|Chisinau
    Monaco||Monegasque|
    Mongolia||Mongolian|Ulan Bator
    Montenegro||Montenegrin|Podgorica
    Morocco||Moroccan|Rabat
    Mozambique||Mozambican|Maputo
    Myanmar|Burma|Burmese|Naypyidaw
    Namibia||Namibian|Windhoek
    Nepal||Nepalese,Nepali|Kathmandu
    Netherlands|Holland|Dutch,Dutchman|Amsterdam
    New Zealand||New Zealander|Wellington
    Nicaragua||Nicaraguan|Managua
    Niger||Nigerien|Niamey
    Nigeria||Nigerian|Abuja
    North Korea|DPRK,Democratic People's Republic of Korea|North Korean|Pyongyang
    North Macedonia|Macedonia|Macedonian|Skopje
    Norway||Norwegian|Oslo
    Oman|Sultanate of Oman|Omani|Muscat
    Pakistan||Pakistani|Islamabad
    Palestine|State of Palestine,Palestinian Territories,Palestinian Territory|Palestinian|Ramallah
    Panama||Panamanian|
    Papua New Guinea||Papua New Guinean|Port Moresby
    Paraguay||Paraguayan|Asunción,Asuncion
    Peru||Peruvian|Lima
    Philippines||Philippine,Filipino|Manila
    Poland||Polish|Warsaw
    Portugal||Portuguese|Lisbon
    Puerto Rico||Puerto Rican|
    Qatar|State of Qatar|Qatari|Doha
    Republic of the Congo|Congo-Brazzaville,Republic of Congo||Brazzaville
    Romania||Romanian|Bucharest
    Russia|Russian Federation|Russian|Moscow,Kremlin
    Rwanda||Rwandan|Kigali
    Samoa||Samoan|Apia
    Saudi Arabia|Kingdom of Saudi Arabia,KSA|Saudi,Saudi Arabian|Riyadh
    Scotland||Scottish,Scot|Edinburgh
    Senegal||Senegalese|Dakar
    Serbia||Serbian,Serb|Belgrade
    Sierra Leone||Sierra Leonean|Freetown
    Singapore||Singaporean|
    Slovakia||Slovak,Slovakian|Bratislava
    Slovenia||Slovenian,Slovene|Ljubljana
    Solomon Islands||Solomon Islander|Honiara
    Somalia||Somali,Somalian|Mogadishu
    South Africa||South African|Pretoria
    South Korea|Republic of Korea,ROK|South Korean|Seoul
    South Ossetia||South Ossetian|Tskhinvali
    South Sudan||South Sudanese|Juba
    Soviet Union|USSR,U.S.S.R.|Soviet|
    Spain||Spanish,Spaniard|Madrid
    Sri Lanka||Sri Lankan|Colombo
    Sudan||Sudanese|Khartoum
    Suriname||Surinamese|Paramaribo
    Sweden||Swedish,Swede|Stockholm
    Switzerland|Swiss Confederation|Swiss|Bern
    Syria|Syrian Arab Republic|Syrian|Damascus
    Taiwan|Republic of China|Taiwanese|Taipei
    Tajikistan||Tajik,Tajikistani|Dushanbe
    Tanzania||Tanzanian|Dar es Salaam
    Thailand|Siam|Thai|Bangkok
    Tibet||Tibetan|Lhasa
    Togo||Togolese|Lome
    Tonga||Tongan|Nuku'alofa
    Trinidad and Tobago||Trinidadian|Port of Spain
    Tunisia||Tunisian|Tunis
    Turkey|Turkiye,Türkiye,Republic of Turkey|Turkish,Turk|Ankara
    Turkmenistan||Turkmen|Ashgabat
    Uganda||Ugandan|Kampala
    Ukraine||Ukrainian|Kyiv,Kiev
    United Arab Emirates|UAE,U.A.E.,Emirates|Emirati|Abu Dhabi
    United Kingdom|UK,U.K.,Great Britain,Britain,GB|British,Briton|London
    United States|US,U.S.,USA,U.S.A.,United States of America,America|American|Washington
    Uruguay||Uruguayan|Montevideo
    Uzbekistan||Uzbek|Tashkent
    Vatican|Vatican City,Holy See||
    Venezuela||Venezuelan|Caracas
    Vietnam|Viet Nam|Vietnamese|Hanoi
    Wales||Welsh,Welshman|Cardiff
    Western Sahara||Sahrawi|
    Yemen||Yemeni|Sanaa
    Yugoslavia||Yugoslav|
    Zambia||Zambian|Lusaka
    Zimbabwe|Rhodesia|Zimbabwean|Harare
    Antigua and Barbuda||Antiguan|
    Dominica|||Roseau
    Grenada||Grenadian|
    Kiribati|||
    Marshall Islands||Marshallese|Majuro
    Micronesia||Micronesian|
    Nauru||Nauruan|
    Palau||Palauan|
    Saint Kitts and Nevis|St Kitts and Nevis,St. Kitts and Nevis|Kittitian|Basseterre
    Saint Lucia|St Lucia,St. Lucia|Saint Lucian,St Lucian|Castries
    Saint Vincent and the Grenadines|St Vincent and the Grenadines,St. Vincent and the Grenadines|Vincentian|Kingstown
    San Marino||Sammarinese|
    Sao Tome and Principe|São Tomé and Príncipe|Sao Tomean|
    Seychelles||Seychellois|
    Tuvalu||Tuvaluan|Funafuti
    Vanuatu||Vanuatuan|Port Vila
    England||English,Englishman|
    Northern Ireland||Northern Irish|Belfast
    Chechnya||Chechen|Grozny
    Abkhazia||Abkhaz,Abkhazian|
    Catalonia||Catalan||Spain
    Basque Country||Basque||Spain
    Flanders||Flemish||Belgium
    """
}
