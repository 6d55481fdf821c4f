"""English families of words, for the facts of a text, in the notation of `fact_tables`; irregular verbs."""

from annotator.language.words.tables import word_set

OPPOSITES = """
rise rose rises risen rising increas* grew grow grows grown growing climb climbs climbed climbing jump* gained \
    gains soar* surg* expand* raise raised raises raising hiked hikes lifted added boosted doubled doubles \
    edged-up crept-up ticked-up picked-up rebounded rallied swelled swollen \
    doubling      tripled trebled quadrupled upward upwards strengthen* up-# up-from up-by up-to gone-up go-up \
    going-up goes-up were-up      was-up is-up are-up went-up / growth increase higher dearer costlier \
    pricier | fall fell falls fallen falling declin* drop* decreas* shrank shrunk shrink* slump* plung* \
    lower lowered lowers lowering \
    reduc* cut cuts cutting halving lost slid slipped slips slipping eased eases dipped dips tumbl* shed \
    edged-down crept-down ticked-down dwindl* halved slash* down-# down-from down-by down-to gone-down \
    go-down      went-down coming-down going-down downward downwards weaken* fallen were-down was-down is-down \
    are-down went-down / reduction decrease cheaper
confirm* acknowledg* admits admitted admit | den denied deny denies denying disput* dismissed refut* reject* / \
    denial untrue false unfounded baseless incorrect
~passed passes pass | failed fails fail
approv* accept* adopt* pass passed passes passing endors* agreed ratif* admitted admit admits carried backed \
    supported voted-for voted-yes granted grant grants clear cleared / approval in-favour | reject* refus* turned-down \
    turn-down voted-down voted-against voted-no spoke-against veto* block* disapprov* declined quash* threw-out \
    dismissed opposed / rejection
win won wins winning beat beats beaten / victory victor winner | lost lose loses losing / defeat loss
~open opens opened opening inaugurat* reopen* / opening | clos* shut shuts shutting / closure*
hir* recruit* started took-on named-as appoint* engaged / appointment | dismiss* sack* fired laid-off let-go / \
    dismissal redundan*
~start* began begin begins begun beginning commenc* launch* open opens opened / outset | end ended ends ending \
    finish* complet* stop* halt* close closes closed conclud* ceas*
~buy buys bought buying purchas* acquir* / purchase buyer acquisition | sell sells sold selling / sale seller
~arriv* reached landed docked / arrival arr | depart* left leave leaves leaving set-off / departure dep
convict* guilty / conviction | acquit* cleared / innocent acquittal not-guilty
permit* allow* authoris* legali* / lawful legal | prohibit* ban banned bans forbid* forbade disallow* / illegal unlawful
~impos* levied levies levying slapped / imposition | lift* scrap* repeal* revok* rescind* abolish* / repeal abolition
~join* entered joins / accession | quit quits resign* withdrew withdraw* / withdrawal resignation
~support* favour* favor* backs | oppos* / opponent against
~arrest* detain* jail* imprison* remanded | releas* freed
~borrow* | lent lend lends lending
~built build builds erect* construct* | demolish* tore-down torn-down raz*
~survived surviv* | died die dies perish* killed drowned / dead
~extend* prolong* / extension | shorten*
upheld uphold* uphold confirmed | overturn* revers* annul* quash* set-aside struck-down
advanc* | retreat* / retreat withdrawal
~remain* kept stay* | moved
~gave give gives handed donat* | seiz* confiscat*
~succeeded succeeds | failed fails
~accelerat* speed* | slow* delay*
~suspend* | resum* reinstat*
~promot* | demot* relegat*
praised welcomed hailed | criticis* criticiz* condemn*
"""
CONTRASTS = """
before prior | after following
import* | export*
profit* surplus* | deficit* loss losses lost lose loses losing
safe | unsafe dangerous
public | private
north northern northward* northerly | south southern southward* southerly
eastern east eastward* easterly | western west westward* westerly
older oldest elder eldest | younger youngest
largest biggest highest longest tallest | smallest lowest shortest
faster quicker | slower
earlier | later
majority | minority
unanim* nem-con nem-con. | split divided contested narrowly
morning | evening
old | new
men man male | women woman female
home | away
first-half | second-half
indoor* | outdoor*
upper | lower-house
urban | rural
left-hand left-bank | right-hand right-bank
"""
VERBS = """
finish* complet* end ended / completion end works
die died dies deceased perish* drowned killed kill kills / dead death* victim* fatal* casualt* fatalit*
injur* hurt wound* / injuries injury unharmed unhurt unscathed uninjured casualties harmed burns treated-for
treat* hospitalis* / treatment
lost lose cut cuts axed shed eliminat*
employ* works / staff employee* work workforce payroll headcount job jobs position* post posts worker*
built build construct* erect* / builder construction
found founded establish* set-up creat* / foundation
lead led leads head heads headed chair chairs chaired runs direct* managed manag* / head chair chairman \
    chairwoman leader
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
meet met meets / meeting session sitting
hold held holds holding take-place takes-place took-place taken-place taking-place scheduled / staging
wrote write written / author
play played plays
score scored
receive received receives got
produc* / made make makes production output
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
said say says saying told stated states reported reports reportedly according announced announces adds added
fought fight / fight
burn* / fire blaze
broke-out start* began / alarm call
crash* collid* / crash collision accident
reopen* open*
moved-out left vacat* / vacant empty
insured / insurance
own* / owner
sit seat seats / seat seats seated capacity
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
apply applies applied applying / application* applicant*
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
store* store stored stores storing hold holds contains contain / stock holdings collection
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
stage staged stages staging held hold holds / performance*
travel* visit* / tour
chos* pick picks picked picking select* / choice selection
know knew known knows; bring brought brings; eat eats ate eaten; drink drinks drank drunk; send sends sent
sicken* fell-ill fall-ill falls-ill taken-ill took-ill became-ill become-ill / ill sick illness illnesses
stay-away stayed-away stays-away absent boycott* skipped skips / absence absentee*
think thinks thought; keep keeps kept; wear wears wore worn; sleep sleeps slept; hide hides hid hidden
ride rides rode ridden; feel feels felt; forget forgot forgotten; understand understood; become becomes became
"""
NOUNS = """
point points pts; deep depth
high height tall altitude; long length; wide width broad; heavy weight weigh weighs weighed
old age ages aged; big size area large; previous previously prev prior former formerly earlier original originally
people person persons inhabitants residents; jobs posts positions; employees workers staff
sales turnover revenue* takings; committee board council panel; members councillors delegates; tenants renters
train trains dep; road route length; ship vessel boat ferry; chairman chairwoman chair; mayor
pupils students children schoolchildren; houses homes dwellings; flats apartments dwellings; company firm business
car cars vehicle vehicles; fire blaze; book books volumes titles; factory plant mill works; judge magistrate; shop store
victims dead; spectators visitors guests; singer vocalist; album albums record; doctor doctors physicians
woman women female; man men male; aircraft plane planes; money funds; salary pay wages; custody remand
opening-hours hours; unemployed unemployment jobless; alarm call alert; doors gates entrance entry
timetable departures; kick-off kickoff kicks start; bus coach; depot site warehouse; parcels packages items
storm gale hurricane; injured wounded casualties; sum amount total; contract agreement deal
minister ministry department; king queen monarch; team side squad; player footballer
crew sailors hands; passenger passengers travellers; spokesman spokeswoman spokesperson
lawyer attorney counsel solicitor barrister; suspect accused defendant; wife spouse husband; daughter son child
shares stock; rate interest; tax levy duty; rent lease; rain rainfall precipitation; temperature degrees
speed velocity; population inhabitants; area surface; height altitude elevation; budget spending
debt debts liabilities; profit profits earnings; loss losses; wage wages pay salaries; strike walkout stoppage
election poll ballot vote; proposal motion plan bill amendment resolution
verdict ruling judgment judgement decision rule rules ruled; trial hearing proceedings; prison jail sentence
picture painting canvas; concert performance show gig; play show; exhibition show; museum gallery
church chapel cathedral; village town parish; river stream; island isle; mountain peak summit; hut cabin
lake reservoir; tower spire; cat cats; dog dogs; cow cows cattle; sheep lambs; tree trees; drug medicine
illness disease; parents mother father; boss head chief; dismissal
"""
IRREGULAR = word_set("""
    held brought came went gave got knew left made met read ran saw sent set spoke stood taught thought threw told
    took wore wrote sank shot caught swam flew drew drove ate felt forgot froze hid hit kept laid led lay let lit
    meant put rang rode shook shone sang sat slept spent split spread stuck struck swore swept woke became chose
    drank hung paid rose sold sought stole understood wound withdrew
    hold bring come go give get know leave make meet read run see send set speak stand teach think throw tell
    take wear write sink shoot catch swim fly draw drive eat feel hide hit keep lay lead let put ride shake sing sit
    sleep spend split spread strike become choose drink hang pay sell seek understand withdraw
    taken given known seen written spoken driven drawn flown worn torn sworn chosen frozen stolen hidden eaten
    fallen forgotten broken begun drunk swum sung sunk shrunk won made found paid said told kept meant sent spent
    holds brings comes goes gives gets knows leaves makes meets reads runs sees sends sets speaks stands takes
""")
"""Forms of verbs that their endings do not show."""
