"""English words of facts."""

from annotator.language.words.english_cues import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from annotator.language.words.english_dates import DAYS, MONTHS
from annotator.language.words.english_numbers import MAGNITUDES, ONES, TENS
from annotator.language.words.fact_tables import FactWords, counted, meanings, measures
from annotator.language.words.tables import word_set

_NEGATIONS = frozenset({"failed to", "fails to", "refused to", "refuses to", "declined to"}) | word_set("""
    not never no none nobody neither nor without cannot
    didn't wasn't weren't isn't aren't hasn't haven't hadn't won't wouldn't couldn't can't doesn't don't shouldn't
""")

WORDS = FactWords(
    code="en",
    decimal=".",
    numbers={**ONES, **TENS, "zero": 0, "hundred": 100},
    magnitudes={**MAGNITUDES, "mn": 1e6, "mln": 1e6, "mio": 1e6, "k": 1e3, "millions": 1e6, "dozen": 12, "tn": 1e12},
    ordinals={
        **counted("""
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
        """, 1),
        **counted("thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", 30, 10),
    },
    parts={
        "half": 50, "halves": 50, "third": 100 / 3, "thirds": 100 / 3, "quarter": 25, "quarters": 25, "fifth": 20,
        "fifths": 20, "sixth": 100 / 6, "sixths": 100 / 6, "eighth": 12.5, "eighths": 12.5, "tenth": 10, "tenths": 10,
    },
    months={
        **{name.lower(): at for at, name in enumerate(MONTHS, 1)},
        **counted("jan feb mar apr may jun jul aug sep/sept oct nov dec", 1),
    },
    weekdays={**{name.lower(): at for at, name in enumerate(DAYS)}, **counted("mon tue/tues wed thu/thurs fri sat sun")},
    currencies={
        "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP",
        "yen": "JPY", "francs": "CHF", "crowns": "CZK", "zloty": "PLN", "rupees": "INR", "roubles": "RUB",
    },
    units=measures("""
        m 1000 kilometre kilometres kilometer kilometers
        m 1 metre metres meter meters
        m 0.01 centimetre centimetres centimeter centimeters
        m 0.001 millimetre millimetres millimeter millimeters
        m 1609.344 mile miles
        m 0.3048 foot feet
        m 0.9144 yard yards
        m 0.0254 inch inches
        kg 1 kilogram kilograms kilo kilos kilogrammes
        kg 0.001 gram grams grammes
        kg 1000 ton tons tonne tonnes
        kg 0.28349523125 ounce ounces
        m2 10000 hectare hectares
        m2 4046.8564224 acre acres
        l 1 litre litres liter liters
        l 100 hectolitre hectolitres hectoliter hectoliters
        l 3.785411784 gallon gallons
        min 0.0166666666666667 second seconds sec secs
        min 1 minute minutes
        min 60 hour hours
        min 1440 day days
        min 10080 week weeks
        min 20160 fortnight
        month 1 month months
        month 12 year years yr yrs
        month 120 decade decades
        month 1200 century centuries
        km/h 1 kilometres_an_hour kilometers_an_hour km_an_hour kilometres_per_hour kilometers_per_hour
        km/h 1.609344 miles_an_hour miles_per_hour
        °C 1 degrees degree celsius
        °F 1 fahrenheit
        kW 1 kilowatt kilowatts
        kW 1000 megawatt megawatts
        kWh 1 kilowatt-hours
    """),
    hedges=meanings(
        about="about, around, roughly, approximately, approx, some, an estimated, estimated, close to, circa, ca,"
        " in the region of, or so",
        nearly="nearly, almost, just under, just short of, not quite, close on",
        over="more than, over, above, exceeding, upwards of, just over, in excess of, exceeded, greater than,"
        " topped, well over, beyond",
        under="fewer than, less than, under, below, lower than, well under",
        least="at least, no fewer than, no less than, not less than, a minimum of, minimum, or more, no earlier than, not earlier than",
        most="up to, at most, no more than, not more than, a maximum of, maximum, no later than, not later than, as many as, as much as, or fewer",
    ),
    roles=meanings(
        since="from, since, starting, beginning, as of",
        until="until, till, through, ending, by",
        before="before, prior to, ahead of",
        after="after, following",
        born="born, b, * , née, birth",
        died="died, d, †, death",
        age="aged, age",
    ),
    negations=_NEGATIONS,
    stops=(AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS | word_set("""
        set stand stands stood amount amounts amounted total totals totalled totaled reach reached reaches let lets
    went go goes going came come comes got gets get put puts happen happened happens occurred doing
    aged age ages
    as out off per morning afternoon evening night vote votes also one among yet both
        up down per via him us them me mine own such there here all than too very more most less least fewer
        yes total new former total altogether overall figure number amount year years month day days week
        date time o'clock am pm about nearly almost some around roughly approximately last next this ago since winter spring summer autumn only
        a.m p.m no. nr nos
    """) | _NEGATIONS) - word_set("before after most least"),
    titles=word_set("""
        mr mrs ms miss dr prof professor sir dame lord lady president minister mayor chairman chairwoman chair captain
        colonel general judge justice senator governor director chief king queen prince princess bishop father sister
        inspector sergeant officer manager secretary councillor alderman deputy rev reverend coach
        engineer curator headteacher headmaster
    """),
    clauses=word_set("while but whereas who which when because although though where since whose and"),
    places=word_set("in at near from to of"),
    articles=word_set("one a an"),
    ands=word_set("and"),
    ofs=word_set("of"),
    tos=word_set("to"),
    percents=("percent", "per cent", "pct", "percentage points", "percentage point"),
    clock=meanings(
        am="am, a.m, in the morning", pm="pm, p.m, in the afternoon, in the evening, at night",
        oclock="o'clock", half="half past", quarter="quarter past, quarter after, a quarter past",
        to_quarter="quarter to, a quarter to", noon="noon, midday", midnight="midnight", past="past, minutes past", to="to, minutes to",
    ),
    opposites="""
        rise rose rises risen rising increas* grew grow grows grown growing climb climbs climbed climbing jump* gained gains soar* surg* expand* raise raised raises raising hiked hikes lifted added boosted up-# gone-up go-up going-up goes-up were-up was-up is-up are-up went-up / growth increase higher | fall fell falls fallen falling declin* drop* decreas* shrank shrunk shrink* slump* plung* lower lowered lowers lowering reduc* cut cuts cutting lost slid dwindl* halved slash* down-# gone-down go-down went-down coming-down fallen were-down was-down is-down are-down went-down / reduction decrease
        confirm* acknowledg* admits admitted admit | den denied deny denies denying disput* dismissed refut* reject* / denial
        approv* accept* adopt* pass passed passes passing endors* agreed ratif* admitted admit admits carried backed supported voted-for granted grant grants clear cleared / approval in-favour | reject* refus* turned-down turn-down voted-down voted-against veto* block* disapprov* declined quash* threw-out dismissed opposed / rejection
        win won wins winning beat beats beaten / victory victor winner | lost lose loses losing / defeat loss
        ~open opens opened opening inaugurat* reopen* / opening | clos* shut shuts shutting / closure*
        hir* recruit* started took-on appoint* engaged / appointment | dismiss* sack* fired laid-off let-go / dismissal redundan*
        ~start* began begin begins begun beginning commenc* launch* / outset | end ended ends ending finish* complet* stop* halt* conclud* ceas*
        ~buy buys bought buying purchas* acquir* / purchase buyer acquisition | sell sells sold selling / sale seller
        ~arriv* reached landed docked / arrival arr | depart* left leave leaves leaving set-off / departure dep
        convict* guilty / conviction | acquit* cleared / innocent acquittal not-guilty
        permit* allow* authoris* legali* / lawful legal | prohibit* ban banned bans forbid* forbade / illegal unlawful
        ~join* entered joins / accession | quit quits resign* withdrew withdraw* / withdrawal resignation
        ~support* favour* favor* backs | oppos* / opponent against
        ~arrest* detain* jail* imprison* remanded | releas* freed
        ~borrow* | lent lend lends lending
        ~built build builds erect* construct* | demolish* tore-down torn-down raz*
        ~survived surviv* | died die dies perish* killed drowned / dead
        ~extend* prolong* / extension | shorten*
        upheld uphold* uphold confirmed | overturn* revers* annul* quash* set-aside
        ~remain* kept stay* | moved
        ~gave give gives hands handed donat* | took take takes seiz* confiscat*
        ~succeeded succeeds | failed fails
        ~accelerat* speed* | slow* delay*
        ~suspend* | resum* reinstat*
        ~promot* | demot* relegat*
        praised welcomed hailed | criticis* criticiz* condemn*
    """,
    contrasts="""
        before prior | after following
        import* | export*
        profit* surplus* | deficit*
        safe | unsafe dangerous
        public | private
        north northern | south southern
        eastern east | western west
        older oldest elder eldest | younger youngest
        largest biggest highest longest tallest | smallest lowest shortest
        faster quicker | slower
        earlier | later
        majority | minority
        left-hand left-bank | right-hand right-bank
    """,
    verbs="""
        finish* complet* end ended / completion end works
        die died dies deceased perish* drowned killed kill kills claimed / dead death* victim* fatal* casualt* fatalit*
        injur* hurt wound* / injuries injury
        treat* hospitalis* / treatment
        lost lose cut cuts axed shed eliminat*
        employ* works / staff employee* work workforce payroll headcount job jobs position* post posts worker*
        built build construct* erect* / builder construction
        found founded establish* set-up creat* / foundation
        lead led leads head heads headed chair chairs chaired runs direct* managed manag* / head chair chairman chairwoman leader
        sign signed signs / signature signatory
        pay paid pays repaid repay* / payment* salary pay wage*
        repair* fixed mended restor* / repairs
        move moved moves moving relocat* / move
        voted votes / polling voting turnout polls poll
        elect* chosen / election
        born / birth b
        marry married marries wed / marriage wife husband
        cost costs priced paid pays pay worth valued / price* cost value purchase admission fee charge
        fine fined penalis* / penalt* fine fines
        sentenc* / sentence
        attend* drew / attendance spectator* visitor* audience crowd
        damag* destroy* ruin* / damage
        flood* inundat* / flood
        steal* stole stolen / theft thief
        measure* / length
        weigh* / weight heavy
        meet met meets / meeting session
        wrote write written / author
        play played plays
        score scored
        receive received receives got
        produc* made make makes / production output
        own owned owns / owner
        teach taught / teacher*
        named identif* / name
        retir* / retirement
        publish* / publication
        visit* / visit
        called calls / call alarm*
        install* fitted
        inspect* / inspection
        deliver* / delivery deliveries
        plant planted
        award* granted won / prize award
        live lived lives inhabit* / resident* inhabitant* population
        serve served serves
        lasted lasts took ran / duration
        rent rented rents leased leases / lease tenant*
        borrow* lent / loan* lent credit
        cancel* / cancellation
        fell felled fells / felling
        arriv* / arrival
        handl* process* / throughput
        sold sell / sales turnover revenue* sale
        spend spent / spending expenditure
        said say says told stated
        fought fight / fight
        burn* / fire blaze
        broke-out start* began / alarm call
        crash* collid* / crash collision accident
        reopen* open*
        moved-out left vacat* / vacant empty
        insured / insurance
        own* / owner
        sit seat seats / seat* capacity
        escap* fled flee / escape
        caus* trigger* / cause reason
        found discover* spotted find finds / find discovery sighting seen
        travel* drove drive driving sail* flew / speed journey trip voyage crossing
        cross crossed crosses / crossing
        donat* gave contribut* / donation* gift contribution
        collect* rais* / collection proceeds
        request* ask asked asks demand* / request demand
        rescu* saved / rescue
        test* / test sample
        warn* / warning
        complain* / complaint*
        appl* / application* applicant*
        regist* enrol* / registration enrolment roll register
        graduat* / degree diploma
        trained / training course
        study studied studies / study student*
        work worked working / work
        host hosted hosts / host venue
        win won wins / winner first prize
        publish* printed print / edition publisher
        translat* / translation translator
        design* drew / architect design
        compos* / composer
        sing sang sung / singer
        own owns bought / owner ownership
        insur* / insurance cover
        licen* permit* / licence license permit
        store* stor* hold holds contains contain / stock holdings collection
        lend lends lent borrow* / loans lending
        search* / search
        discharg* / discharge
        operat* / operation surgery
        vaccinat* / vaccination jab
        infect* / infection case cases
        import* / imports
        export* / exports
        land landed lands / landings catch
        harvest* pick picked / harvest crop yield
        slaughter* cull* / cull
        seiz* confiscat* / seizure
        charg* accus* / charge charges
        sue sued sues / lawsuit claim
        appeal* / appeal
        renew* / renewal
        expir* run-out runs-out ran-out / expiry valid
        due / deadline closing-date
        check* inspect* / check
        divorc* / divorce
        bury buried / burial funeral
        promis* pledg* / promise pledge
        lay laid / foundation-stone
        stretch* run runs / length
        hang hung display* exhibit* / exhibition show
        stag* held hold holds / performance*
        travel* visit* / tour
        chos* pick* select* / choice selection
    """,
    nouns="""
        deep depth
        high height tall altitude
        long length
        wide width broad
        heavy weight weigh weighs weighed
        old age ages aged
        big size area large
        previous previously prior former formerly earlier original originally
        people person persons inhabitants residents
        jobs posts positions
        employees workers staff people
        sales turnover revenue* takings
        committee board council panel
        members councillors delegates
        tenants renters
        train trains dep
        road route length
        ship vessel boat ferry
        chairman chairwoman chair
        mayor
        pupils students children schoolchildren
        houses homes dwellings
        flats apartments dwellings
        company firm business
        cars vehicles
        fire blaze
        book books volumes titles
        factory plant mill works
        judge magistrate
        shop store
        victims dead
        spectators visitors guests
        singer vocalist
        album albums record
        doctor doctors physicians
        woman women female
        man men male
        aircraft plane planes
        money funds
        salary pay wages
        custody remand
        opening-hours hours
        unemployed unemployment jobless
        alarm call alert
        doors gates entrance entry
        timetable departures
        kick-off kickoff kicks start
        bus coach
        depot site warehouse
        parcels packages items
        storm gale hurricane
        injured wounded casualties
        sum amount total
        contract agreement deal
        minister ministry department
        king queen monarch
        team side squad
        player footballer striker goalkeeper
        crew sailors hands
        passenger passengers travellers
        spokesman spokeswoman spokesperson
        lawyer attorney counsel solicitor barrister
        suspect accused defendant
        wife spouse husband
        daughter son child
        shares stock
        rate interest
        tax levy duty
        rent lease
        rain rainfall precipitation
        temperature degrees
        speed velocity
        population inhabitants
        area surface
        height altitude elevation
        budget spending
        debt debts liabilities
        profit profits earnings
        loss losses
        wage wages pay salaries
        strike walkout stoppage
        election poll ballot vote
        proposal motion plan bill amendment resolution
        verdict ruling judgment judgement decision rule rules ruled
        trial hearing proceedings
        prison jail sentence
        picture painting canvas
        concert performance show gig
        play show
        exhibition show
        museum gallery
        church chapel cathedral
        village town parish
        river stream
        island isle
        mountain peak summit
        hut cabin
        lake reservoir
        tower spire
        cat cats
        dog dogs
        cow cows cattle
        sheep lambs
        tree trees
        drug medicine
        illness disease
        parents mother father
        boss head chief
        dismissal
    """,
    verb_shape=r"[a-z]{3,}ed",
    before_dates=word_set("in on since from of by until till before after during late early mid the dated year of"),
    at_times=word_set("at around about by from until before after since"),
    sides=meanings(
        **{"for": "for, in favour, in favor, voted for, yes, ayes, aye, yea, yeas, backed, supported, approved",
           "against": "against, opposed, no, noes, nays, nay, voted against, rejected"}
    ),
    scoring=("vot", "reject", "approv", "pass", "defeat", "beat", "won", "lost", "win", "los", "drew", "score", "goal",
             "ballot", "adopt", "carried", "split", "match", "final", "ahead", "lead", "turned"),
    vote_words=("vote", "ballot", "point", "goal"),
    betweens=word_set("between"),
    fillers=word_set("the its their all his her these those a out some of"),
    only=word_set("only just merely"),
    halves=frozenset({"and a half", "and one half"}),
    half_a={"half a": 0.5, "half an": 0.5, "a quarter of a": 0.25, "quarter of a": 0.25, "three quarters of a": 0.75},
    of_which=frozenset({"of which", "of whom", "of them", "including"}),
    voted="approv",
    outs=word_set("in"),
    irregular=word_set("""
        held brought came went gave got knew left made met read ran saw sent set spoke stood taught thought threw told
        took wore wrote sank shot caught swam flew drew drove ate felt forgot froze hid hit kept laid led lay let lit
        meant put rang rode shook shone sang sat slept spent split spread stuck struck swore swept woke became chose
        drank hung paid rose sold sought stole understood wound withdrew
        hold bring come go give get know leave make meet read run see send set speak stand teach think throw tell
        take wear write sink shoot catch swim fly draw drive eat feel hide hit keep lay lead let put ride shake sing sit
        sleep spend split spread strike become choose drink hang pay sell seek understand withdraw
        holds brings comes goes gives gets knows leaves makes meets reads runs sees sends sets speaks stands takes
    """),
    growth="rise",
    periods=word_set("year years month months quarter week last this previous prior"),
    per=word_set("a an per each every"),
    behind=word_set("or"),
    aged=word_set("aged age ages"),
    military=word_set("hours hrs"),
    ordinal_endings=word_set("st nd rd th"),
    ages=word_set("old aged"),
)
