/// Whether a given name is a woman's or a man's, where that is plain.
///
/// From the name counts of the US census of 1990 (public domain) and *popular names by country*
/// (CC0), with names of today's news; names used for both are left out.
enum GivenNames {
  /// The gender that a normalised given name tells; unknown when it tells none.
  static func gender(of name: String) -> Agreement.Gender { genders[name] ?? .unknown }

  private static let genders: [String: Agreement.Gender] = {
    var found: [String: Agreement.Gender] = [:]
    for name in feminine.split(whereSeparator: \.isWhitespace) {
      found[NameKey.normalise(name)] = .feminine
    }
    for name in masculine.split(whereSeparator: \.isWhitespace) {
      found[NameKey.normalise(name)] = .masculine
    }
    return found
  }()

  private static let feminine = """
    aada aadhya aarya aasha abbie abby abigail ada addie adela adelaide adele adelina adeline
    adell aditi adriana adrianne adrienne adéla agatha agnes agustina aida aikaterini aileen aimee
    aino aisha aisyah aitana ajda ajla alaina alana alanoud alba alberta alberte alecia alejandra
    aleksandra alene alessia aletha alexa alexandra alexandria alexis alfreda alice alicia alicja
    alina aline alisa alise alisha alison alissa aliya allene allie allison allyson alma alpha
    alta althea alvina alyce alysha alyson alyssa amahle amaia amal amalia amanda amara amaris
    amayra amber ambra ambre amelia amelija amelja amie amina aminata amira amparo amy amálie
    amēlija an ana anahit anastasia anastasija anastasiya andra andrea andreea andria androula ane
    angela angelia angelica angeliki angelina angeline angelique angelita angie anissa anita ann
    anna annabelle annamarie anne annemarie annetta annette annie annmarie anohito antionette
    antoinette antonella antonette antonia antônia anzu aoife april araceli aretha aria ariana
    arianna arleen arlene arline armine arpi aruuke aruuzat asel asemahle ashlee ashleigh ashley
    ashraqat asia asilim asiya asja asmita assia asta astrid asya athena audra audrey augusta aung
    aura aurelia aurora autumn ava aviana avigail avis awa aya ayala ayalah ayesha aygun ayim ayla
    aylin ayra aysel ayzere ayşa ayşe azaria azariah azra aïcha aþena baran barb barbara barbare
    barbra bayarmaa beatrice beatriz becky belen belinda bella belle belva benazir benedita benita
    bernadette bernadine bernice berniece berta bertha bertie beryl bess bessie beth bethany betsy
    bette bettie bettina betty bettye beulah beverley beverly bianca biljana binita bintou birdie
    bisera bismah blanca blanche bobbi bogdana boglárka bolormaa bonita bonnie brandi brandie
    brandy breanna brenda brenna briana brianna brianne bridget bridgett bridgette brigitte
    britney brittany brittney brooke caitlin callie camila camilla camille candace candi candice
    candida candy cara caren cari caridad carissa carla carlene carly carmel carmela carmelita
    carmella carmen carol carole carolina caroline carolyn carrie caryn casandra cassandra cassie
    catalina catharine catherine cathleen cathrine cathryn cathy catrina cecelia cecile cecilia
    cecília celeste celestine celia celina celine chandra chanel chantal chantel charity charla
    charleen charlene charline charlotte charmaine chasity chastity chedeline chelsea chelsey
    cheri cherie cherry cheryl chiquita chloe chloé christa christal christen christi christie
    christin christina christine christy chrystal cindi cindy clair claire clara clare clarice
    clarissa claudette claudia claudine clementine coleen colette colleen collette concepcion
    concepción concetta condoleezza connie constance consuelo cora cordelia cori corina corine
    corinne cornelia corrie corrine cortney courtney cristal cristina cristy crystal cynthia daisy
    dalal dalia dalila damaris danelle danette daniela danielle danita danna daphne dara darcy
    daria darija darla darleen darlene dawn dayna deana deann deanna deanne debbie debby debi
    debora deborah debra debrah deena defne deidra deidre deirdre delfina delia delilah della
    delma delois delores deloris delphine demetria dena denice denise desiree dessie destiny dhia
    diana diane diann dianna dianne dilma dimitra dina dinah dionne dixie djeneba doha dollie
    dolly dolores dominga dona donna dora dorcas doreen dorene doretha doris dorothea dorothy
    dorris dortha dorthy dottie dovie dragana dulce dunja dārta earlene earline earnestine easter
    ebony ecrin edith edna edwina edythe eevi effie eileen eisha ekaterina elaine elba elda
    eleanor eleanore elena elene eleni elia elida elif elija elinor elisa elisabeth elise elissa
    eliza elizabeth elizaveta eliška ella ellen elli ellie elma elnora eloisa eloise elouise elsa
    elsie elva elvia elvira elyse elza ema embla emelia emely emilia emilie emilija emiliya emily
    emilía emine emma enid erica ericka erika erin erlinda erma erna ernestina ernestine esma
    esmeralda esperanza essie estela estella estelle ester esther ethel etta eugenia eula eulalia
    eunice eva evangelina evangeline eve evelina evelyn evette evie eylül fabiola faith fajr
    fannie fanny fanta farah farida farrah farzana fatemeh fatima fatin fatma fatoumata fay faye
    federica felecia felicia felicita fern fernanda fiadh filomena flor flora florence florine
    flossie floy fozia fran frances francesca francine francisca freda freida freja freya frida
    frieda fátima gabija gabriela gabriella gabrielle gail gamalat gamila gay gayane gaye gayla
    gayle gena geneva genevieve genoveva georgette georgia georgiana georgianna georgina geraldine
    geri germaine gerri gertie gertrude gianna gilda gillian gina ginevra ginger ginny giorgia
    gisela gita giulia gladys glenda glenna gloria gogo golda goldie googoosh gordana grace gracie
    graciela gregoria greta gretchen griselda guadalupe guillermina gunay gunel gussie guðrún gwen
    gwendolyn habiba hadicha haley hallie hana hanan hanna hannah harper harriet harriett
    harriette haruna hasmik hasnaa hatice hattie hawa haydee hayley hazel heather heidi heikapu
    helen helena helene helga hellen helma helmi henrietta herlinda herminia hessa hester hilary
    hilda hildegard hillary himari hina hinano hinata hjørdis hoda hollie holly hope hortencia
    hosna hosniya hur hussa iben ida idella ila ilene ima imelda imene iminathi imogen imogene ina
    inaya india indira ines inez ingrid inès ioanna iola iona ione irati irene irina iris irma
    isabel isabell isabella isabelle isidora isla islande iva ivaana ivalu ivana ivette ivonne ivy
    izaro i̇nci jacinda jacklyn jaclyn jacque jacquelin jacqueline jacquelyn jacquline jade jami
    jana jane janel janell janelle janet janette janice janie janine janis janna jannette jannie
    jaqueline jasmin jasmine jayme jayne jeana jeanette jeanie jeanine jeanna jeanne jeannette
    jeannie jeannine jelena jena jenifer jenna jennie jennifer jenny jeri jerri jesica jessica
    jill jillian jiya jo joan joann joanna joanne jocelyn jodi jodie joelle johanna johnna jolene
    joni jori josefa josefina josephine josette josie jouri jovana jovita joy joyce juana juanita
    judeline judi judith judy juli julia juliana julianna julianne julie juliet julieta juliette
    julija june jung justina justine júlia kabita kadiatou kaia kaitlin kaitlyn kamala kamilė kara
    karen kari karima karin karina karine karla karol karolína karon karrie karyn kate katelyn
    katerina katharine katherine katheryn kathi kathie kathleen kathrine kathryn kathy katie
    katina katla katrina katy kay kaye kayla keisha kelley kelli kellie kelly kelsey kendra kenya
    keri kerri kerrie kesha keshia khadije khawla khongordzol kia kiara kimberlee kimberley
    kimberly kira kirsten kisha kitty klea konstantina konul kora krista kristal kristen kristi
    kristie kristin kristina kristine kristy krystal krystle ksenija kyla kylie kyra kyriaki lacey
    ladonna laia lakeisha lakesha lakisha lamija lana laquita lara larissa lashawn lashonda
    latanya latasha latifa latisha latonia latonya latoya latrice latricia laura laurel lauren
    lauretta lauri laurie laverne lavonne lawanda layla lea leah leandra leann leanna leanne
    leeann leen leila leilani lejla lela lelia lena leni lenna lenora lenore leola leona leone
    leonor leonora leora leota lesa lesedi lesley leslie lessie leta letha leticia letitia lettie
    leyla lia lian lianne libby lidia liepa lila lile lili lilia lilian liliana lilien lilit lilja
    lillian lillie lilly lily lin lina linda lindsey lindy lisa lisakhanya livia liz liza lizette
    lizzie ljiljana lois lola lolita lona lora loraine lorena lorene loretta lori lorie lorine
    lorna lorraine lorri lorrie lottie louann louella louisa louise lourdes lovelie lovely luana
    luann luanne lucia luciana lucija lucila lucile lucille lucinda lucretia lucy lucía ludovica
    luella luisa luknė lula lulwa luna lur lura lusine luz lydia lyn lyna lynda lynette lynn lynne
    lynnette léa léna lía lív lėja ma mabel mable maddi madeleine madeline madelyn madge madonna
    mae maeva magda magdalena maggie maha mai maia maitê maja majorie malak malek malen malinda
    malissa mallory malu mamie mandi mandy maneh manuela mara marcela marcella marcelle marci
    marcia marcie marcy mareva margaret margarida margarita marge margery margie margo margot
    margret marguerite mari maria mariah mariam mariami marian mariana marianna marianne maribel
    maricela marie marietta marija marilyn marilynn marina marine marisa marisela marisol marissa
    maritza mariya marjorie marjory marla marlena marlene marlyn marlys marquita marsha marta
    martha martina marva marwa mary marya maryam maryann maryanne marybeth maryellen maryja
    maryjane marylou maría matilda matilde matthildur mattie maud maude maudie maura maureen
    maurine mavis maxine may maya mayme mayra maysoun maša meagan megan meghan mehar mei melania
    melanie melba melina melinda melisa melissa mellisa mellissa melodie melody melva melvina
    mercedes meredith meriem merjem merry mersana meryem mette mi mia micaela michaela michele
    michell michelle migdalia mila milagros milagrosa milana mildred milena milica millicent
    millie mimi mindy minerva minnie mio mira miranda miriam mirjana mirlande mirna missy misti
    misty mitzi moea moeata mollie molly mona monica monika monique mozelle muriel myra myrlande
    myrna myrtis myrtle mädïna mía nada nadia nadine nahia nakia nan nancy nanette nannie naomi
    nare narine natalia natalie natalija natasha nathalie natália natálie naura naya nedra nehir
    nela nelda nell nellie nelly nereida nesreen nettie neva neža nia nichole nicki nicola nicole
    niharika nika niki nikita nikki nikol nilay nilda nina nita nivi niviaq noa noelle noemi noemí
    nola nona noor nora noreen norma nouf noûr nur nuray nurul nutsa octavia odessa odval ofelia
    oisha ola oleksandra oleta olga olive olivia oliwia oma ona opal ophelia ora oralia oumou
    oyunbileg paige pam pamala pamela panagiota paneeraq paninnguaq pansy paraskevi pari patrica
    patrice patricia patricija patrícia patsy patti pattie patty paula paulette paulina pauline
    pearl pearlie pearline peggy penelope penny perla petra phillis philomena phoebe phyllis pilar
    pipaluk poema pola polina polly portia precious pricilla princess priscilla priti puteri queen
    rabina rachael racheal rachel rachelle radmila rae rafaela ramona randi rania raquel raven
    raya rayana reba rebeca rebecca rebekah reem reema regina rei reina rena renae renata renate
    renee renita reta retha rethabile reva reyna rhea rhoda rhonda ria richelle riko rin rita
    robbin roberta robyn rochelle rocio roghayyeh roma romona ronda ronja rosa rosalba rosalee
    rosalia rosalie rosalina rosalind rosalinda rosalyn rosanna rosanne rose roseann roseanne
    rosella roselyn rosemarie rosemary rosetta rosie rosita roslyn rosmery rowan rowena roxana
    roxann roxanna roxanne roxie ruby ruth ruthie ruòxī saar sabina sabrina sadie safija safiya
    saga sahar sakeena sakineh sakura saliha sallie sally salma salomé sama samantha samatha sandi
    sandra sanna santa sara sarah sasha saundra savannah selena selina selma serena sesili sevda
    sevinj shahd shaikha shaimaa shams shana shanda shanna shanon shantel shari sharlene sharon
    sharonda sharron sharyn shauna shawna shayla shayma sheena sheila shelby shelia shelley shelli
    shellie shelly sheree sheri sherifa sherri sherrie sherry sheryl shiela shirley shonda shristi
    sienna sierra silvia simona simone sita siti snezana snežana sobia socorro sofi sofia sofie
    sofija sofiya sofía soledad solomiya somayyeh sondra sonia sonja sonya sophia sophie stacey
    staci stacia stacie stacy stefanie stella stephanie stephany stephenie sue suella suha sultan
    sumayah summer sun sunita sunny susan susana susanna susanne susie suzan suzana suzanna
    suzanne suzette svetlana sybil sydney sylvia sára sóley sólja tabatha tabitha tamar tamara
    tameka tamela tamera tami tamika tammi tammie tammy tamra tana tania tanisha tanya tara tarana
    tarita taryn tasha tatiana tawana tena teodora tera teresa teresita tereza teri terra terri
    terrie tess tessa tessie teura thea theda thelma theodora theresa therese tia tiana tiara
    tiare tiffani tiffany tillie tina tisha titaina titaua tomasa tomyris toni tonia tonja tonya
    tori tosha tracey traci tracie treva tricia trina trisha trista trudy tuleen twila twyla tyra
    tzipi uiloq una ursula uta vada vaea valarie valencia valentina valeria valerie valorie vamika
    vanessa varvara vasiliki vasilisa veda velda velma venessa venla venus vera verda verla verna
    vernell vernice veronica veronika vesna vesta vicki vickie vicky victoria vida vikki viktoria
    viktorie viktoriya viktoría viktória vilma viola violet violeta virgie virgina virginia vita
    vittoria vivian viviana vonda vusala vár wanda wateen wendi wendy whitney widelene wilda
    wilhelmina willa willow wilma winifred winnie winona ximena xīnyí yadira yara yasmin yasmine
    yasna yekaterina yelena yesenia yeva yoana yolanda yua yuina yulia yuna yvette yvonne yìhán
    yīnuò yūna yǐmò yǔtóng yǔxī zahra zainab zala zehra zeinab zelda zella zelma zenaida zeynab
    zeynep zina zoe zofia zoila zoé zuzanna zümra zǐhán ámbar éabha şerife
    """

  private static let masculine = """
    aarav aariz aaron abbas abd abdallah abdelkader abdoulaye abdul abdulaziz abdulla abdullah
    abdullo abdulrahman abe abel abraham abram abubakr abulfazl adalberto adam adama adan adin
    adolfo adolph adomas adrian adrians afonso agustin agustín ahmad ahmed ahmet aiden aimar
    aisultan aiur aksel al alan alastair albert alberto alden aldiyar aldo alec alejandro aleks
    aleksandar aleksander aleksandr aleksandre alessandro alexander alexandru alexei alexey alfie
    alfonso alfonzo alfred alfredo ali alikhan alinur allan allen alonzo alparslan alphonse
    alphonso alteo alton alvaro alvin amado amar amine amir ammar amos anar anders anderson andre
    andreas andrei andrej andres andrew andrias andriy andy angelo anibal anthony antoine anton
    antone antoni antonio antony antwan antônio ao aoi aputsiaq aras archie areg areni ari ariel
    arjun arman armand armando armen arnold arnulfo aron arron art artem arthur artiom artur
    arturo artyom ashot athanasios atlas august augustus aurelio austin avigdor ayoub aziz bader
    bakary ban bandar banele barack barney barrett barry bart barton bashar basil bautista beau
    ben benas bence benicio benito benjamin benjamín bennett benny bernard bernardo bernie berrdo
    bert bertram beshoi bibek biel bilal bill billy binyamin bishal blaine blake bo bob bobby
    bogdan booker boris boyd brad bradford bradley bradly brady brahim brain branden brandon brant
    brendan brendon brent brenton bret brett brian brice brock brooks bruce bruno bryan bryant
    bryce bryon bud buddy buford burl burt burton byron caleb calvin cameron carl carlo carlos
    carlton carmelo carmine carson carter cary cecil cedric cesar chad chadwick chance charbel
    charles charley charlie chase chauncey chester chet christian christoper christopher christos
    chuck chuluun cillian ciro clarence clark claude claudio clay clayton clement cletus cleveland
    cliff clifford clifton clint clinton clyde cody colby cole coleman colin collin columbus
    conrad corey cornelius cornell cory coy craig curt curtis cyril cyrus césar dale dallas dalton
    damian damien damion damjan damon dan dane danel danial daniel daniels daniil danijel danny
    dante danylo daren darin dario daris darius darnell darrel darrell darren darrick darrin
    darryl darwin daryl dave davi david davis davit davud dean deandre dejan delbert delmar delmer
    demarcus demetre demetrius denis dennis denny denver derek derick derrick desmond devin
    dewayne dewey dewitt dexter dhruv dick diego dillon dimitar dimitrios dino dirk djamel dmitry
    dmytro domingo dominic dominick dominik dominykas don donald donn donnell donnie donny donovan
    donte dorian doug douglas dov doyle dragan duane duarte dudley duncan dustin dušan dwain
    dwayne dwight dylan dyllan dániel džan earl earle earnest ed eddie eddy edgar edgardo edmond
    edmund edoardo eduardo edward edwardo edwin eeli efrain efren ehud eino eitan eithan elbert
    elchin eldon eli elias elie elijah eliseo elliot elliott ellis elmar elmer elmo elnur eloy
    elshan elton elvin elvis elwood elyas eman emanuel emerson emery emil emile emiliano emilio
    emir emmanuel emmett emory emīls enoch enrique eric erich erick erik ernest ernesto ernie
    errol ervin erwin esteban ethan eugene eugenio evan evens everett everette evgeny eymen
    ezekiel ezra fabian fadi fahad fahd faisal faustino federico felipe felix ferdinand fermin
    fernando ferndo fidel filip finlay finn fletcher florencio floyd forest forrest foster
    francesco francis francisco franciszek frank frankie franklin fred freddie freddy frederic
    frederick fredric fredrick freeman fritz fūma gabor gabriel gael gagik galen garfield garland
    garrett garry garth gary gaspar gavin genaro gene geoffrey george georgi georgios gerald
    geraldo gerard gerardo german gerry gerónimo gevorg gil gilbert gilberto gilli gino giorgi
    giovanni giulio giuseppe glen glenn gonzalo goran gordon grady graham grant greg gregg
    gregorio gregory grover guillermo gus gustavo gustavs guy göktug habib hal halim hamid hamza
    hank hans harlan harley harold harraz harris harrison harry haru haruma harun haruto harvey
    hasan hashem hassan hayk heath hector heitor henry herbert heriberto herkus herman herschel
    hershel hilario hilton hinato hipolito hiram hiro homer horace horacio hossein houston
    hovhannes howard hubert hudson huey hugh hugo humberto hung hunter huseyn hussain hussein
    hydar hàorán hàoyǔ hüseyin ian ibai ibrahim ignacio igor iker ilgar ilija iman imran inuk
    inunnguag inutsiaq ioane ioannis ion ira irvin irving irwin isaac isaiah isaias isak isiah
    isidro ismael israel issac itsuki ivan ivik izz i̇smail jack jackson jacob jacques jad jaime
    jake jakob jakov jakub jamaal jamal jamar jamel james jameson jamison jan jared jarred jarrett
    jarrod jarvis jason jasper javad javier jay jayson jed jeff jefferey jefferson jeffery jeffrey
    jeffry jens jerald jeremiah jeremy jermaine jerold jerome jerrod jerrold jerry jerónimo jess
    jesse jesus jim jimmie jimmy joaquin joe joel joesph joey john johnathan johnathon johnny
    jokūbas jon jonah jonas jonathan jonathon jordan jordi jorge jose josef joseph josh joshua
    josiah josip josue josé jovan joão juan jude judson julen jules julian julio julius junichiro
    junior justin jákup jógvan jón jónas jökull jēkabs kabir kairo kajus kaloyan kamal karam
    kareem karim karl kathem kazi keanu keenan keith kelvin kemal ken kendrick kenneth kennith
    kenny kent kenton kermit keven kevin khaled khalil kiaan kieth kim kip kiran kirk kirollos
    kiwa koa kofi konstantin konstantinos kory kris kristopher kurt kurtis kyle kári kārlis lamar
    lamont lance landon lanny larry lars laurence laurent lavi lawerence lawrence lazar lazaro
    leano lee leevi leland lemuel lenard lenny leo leon leonard leonardo leonel leopoldo leordo
    leroy les lester lev levente levi lewis liam lincoln linwood lio lionel lloyd logan lon
    lorenzo lou louie louis lourenço lovro lowell loyd lubanzi luca lucas luciano lucien lucio
    luis luiz luka lukas luke lukáš luther lwandle lyle lyman lyndon léo mac mack mahamadou
    mahammad mahdi mahesh mahmoud major maksim maksym malachi malcolm maligiaq malik malthe
    mamadou manaia manish manua manuel marama marc marcel marcelino marcelo marco marcos marcus
    margarito mariano mario marios mark markas markel marko marks markus marlin marlon marquis
    marshall martim martin martí martín marvin mason matas matei matej mateo mathew matija matt
    matteo matthew matthías mattia mattias matvey matyáš matías matěj maui maurice mauricio mauro
    max maxim maximilian maximiliano maximo maxwell maynard maël mckinley mees mehdi mehmet mel
    melvin merlin merrill mervin michael michail michal michalis micheal miguel mihail mikael
    mikaere mikayel mike mikel mikhail mikołaj milan miles milford millard milo miloš milton
    minato minik miraç mitch mitchel mitchell moana modibo mohamed mohammad mohammed moises monroe
    monte monty morgan morris morton moses moshe moussa muhamad muhammad muhammed murad murray
    mustafa mykhaylo myles myron máté míngzé mùchén mùyáng naftali nagi nagisa napoleon
    naranbaatar narek narendra nathan nathaniel nawaz naïm neal ned neil nelio nelson nestor
    newton nicholas nick nickolas nicolas nicolás niel nigel nik nikau niko nikodem nikola nikolai
    nikolaos nikoloz nil nils nino noah noam noble noe noel nolan nomaan norbert norberto norman
    normand norris norsaq nuka nurislam nóa octavio odis ofentse oihan oisin oisín olaf ole oleg
    oleksandr olen olin oliver olivér omar omer onni oren orlando orval orville oscar oskar osman
    osvaldo otis otto oumar owen pablo panagiotis parker pasquale patrick pau paul paulo pavel
    pedro percy perry petar pete peter peterson phil philip phillip pierre pol porfirio prakash
    prasert prem preston prince qillaq quentin quincy quintin quinton rachid rafael rahul raj
    raleigh ralfs ralph ramazan ramiro ramon ramón randal randall randell randolph randy raphael
    raphaël rashad rasmus raul ravi ray raymond raymundo recep reed refael reggie reginald reid
    reinaldo relja ren rene reuben rex reyes reynaldo reza ricardo riccardo rich richard richie
    rick rickey ricky rico rigoberto riley roan rob robby robert roberto roberts robt rocco rocky
    rod roderick rodger rodney rodolfo rodrick rodrigo roel rogelio roger roko roland rolando
    rolland roman romeo ron ronald ronnie ronny roosevelt rory roscoe rosendo ross roy royal ruben
    rubin rudolph rudy rufus rupert russ russel russell rusty ryan rían said sal salik salvador
    salvatore sam samir sammy samuel samvel samyar sanford sanjay santiago saqib saul scot scott
    scotty sean sebastian sebastián sekou selim sem sergei sergey sergio seth seymour shahem
    shahid shane shaun shawn sheikh sheldon shelton sherman shimon shinzo shivansh siddhartha
    sidney silas silvio simon siphosethu solomon somboon somchai somporn somsak sonny souleymane
    spencer stan stanford stanisław stanley stefan stephan stephen sterling steve steven stevenson
    stewart stuart syed sylvester szymon sō sōma tad tadhg taha taim tamatoa tanner tapuarii tareq
    tatsuki tayyip ted teddy tehei teiki teiva teo teodor teodoro terence terrance terrell
    terrence teva thabo thad thaddeus than thaniel theo theodor theodore theron thiago thomas
    thurman théo tiago tigran tim timmy timofey timothy tobias toby tod todd toivo tom tomas
    tommaso tommy tomás tomáš tony travis trent trenton trevor trey tristan troy truman tróndur
    tsai tunar turki ty tyler tyree tyrell tyron tyrone tyson ulloriaq ulysses umar uri usman
    valdemar valentin valter van vance vasileios vasilije vaughn vedant vern vernon vicente victor
    viktor vince vincent viraj virgil vito vladimir vladyslav vojtěch vugar vuk vusal väinö wade
    waldo walker wallace walter ward warren wassim wayne weldon wendell werner wesley weston
    wilbert wilbur wilburn wiley wilford wilfred wilfredo will willard william williams willie
    willis willy wilmer wilson wilton winfred winston wm woodrow wyatt xavier xi yair yamato
    yassin yehuda yitzhak younès yousef yousouf youssef yuri yusef yusif yusuf yìchén yìzé yūma
    yǔxuān yǔzé zachariah zachary zachery zahid zahir zalán zane zion zoran àlex ádám álvaro ángel
    édouard óliver ömer žan
    """
}
