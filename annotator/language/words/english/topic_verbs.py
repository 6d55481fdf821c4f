"""English families of verbs by the topics of news and records; `fact_tables` says how they are written."""

VERBS = """
award* grant* allocat* earmark* / grant subsidy funding award allocation
invest* / investment
owe owes owed owing / debt debts arrears liabilit*
lend lends lent loan* / loan lending credit mortgage
tax* levied levies / tax levy duty
charg* bill bills billed billing invoice* / charge bill invoice fee fees fare tariff
compensat* reimburs* refund* indemnif* / compensation damages refund payout settlement
bid bids bidding tender* / bid offer tender
took-effect takes-effect take-effect taking-effect into-force enacted / in-force effective
auction* fetch* hammer* sold / auction hammer-price
subsidis* subsidiz* fund funds funded financ* sponsor* / funding finance sponsor
earn* / earnings income wage salary pay
insure* insured / insurance cover policy premium
rent rents rented renting let-to lease leases leased leasing / rent lease tenancy
trade traded trades trading / trade trading
price* value* valued apprais* / valuation value price worth
save saved saves saving / savings
deposit* / deposit
withdraw* withdrew / withdrawal
transfer* remit* wired / transfer remittance
audit* / audit auditor
elect* re-elected voted-in / election elected
nominat* put-forward / nomination candidate nominee
propos* table tabled tables tabling move moved moves moving / motion proposal amendment
abstain* / abstention*
preside* chair* / chair chairman chairwoman presiding
appoint* name named names naming install* / appointment
resign* step-down stepped-down stood-down quit quits step* / resignation departure
sworn swear inaugurat* / oath inauguration
enact* legislat* / act law legislation bill
debat* discuss* / debate discussion
campaign* canvass* / campaign
consult* / consultation
sign signs signed signing signed initial* / signature signatory signed
sue sues sued suing litigat* / lawsuit suit claimant plaintiff
accus* charg* indict* prosecut* / indictment charge charges prosecution
plead* / plea
convict* / conviction
sentenc* jail* imprison* / sentence jail prison term imprisonment custody
fine fined fines fining penalis* penaliz* sanction* / fine penalty sanction
appeal* / appeal appellant
rule ruled rules ruling adjudicat* decid* / ruling verdict judgment judgement decision order
testif* / testimony witness evidence
arrest* detain* apprehend* custody / arrest detention
search* raid* / search raid
seiz* confiscat* impound* / seizure haul
investigat* probe probed probes probing inquir* / investigation inquiry probe enquiry
rob robs robbed robbing burgled steal* stole stolen / robbery burglary theft thefts robberies burglar*
shoot* shot fire fired fires firing / shooting gunfire shots
stab stabs stabbed stabbing / stabbing knife
assault* attack* beat beaten / assault attack
threaten* / threat threats
escap* abscond* / escape
kidnap* abduct* / kidnapping abduction hostage*
murder* kill* slain / murder homicide killing
hospitalis* hospitaliz* admit* / hospital admission admissions ward
treat* care cared / treatment therapy
operat* / operation surgery procedure
diagnos* / diagnosis
infect* contract* / infection case cases
recover* cure cured cures curing / recovery
vaccin* immunis* inoculat* / vaccine vaccination jab shot dose doses
prescrib* / prescription
transplant* / transplant
test* screen* examin* / test sample screening examination check
birth born deliver* / birth births newborn*
collid* crash* hit struck strike / collision crash accident impact
derail* / derailment
ground* aground ran-aground / grounding
sank sink sinks sunk founder* capsiz* / sinking wreck shipwreck
land landed landing touch* / landing touchdown
took-off takes-off take-off lift* launch* / take-off lift-off launch launching
depart* left leaves leaving / departure dep
arriv* / arrival arr
sail* / sailing voyage crossing
fly flies flew flown flying / flight flights
drive drives drove driven / driver motorist
cycle cycled cycles cycling / cyclist bike bicycle
walk* hik* / walk hike walker*
board* embark* / boarding passenger* aboard
carry carries carried carrying transport* convey* haul* / load capacity
delay* postpon* put-back defer* held-up / delay postponement
cancel* call-off called-off scrap* / cancellation
speed* accelerat* / speed velocity
park* / parking
build* construct* erect* / construction building
demolish* tear* torn-down knock* / demolition
renovat* refurbish* restor* moderni* overhaul* repair* / renovation refurbishment restoration repair repairs works
open opens opened opening inaugurat* / opening inauguration
extend* enlarg* widen* expand* / extension enlargement expansion
instal* fit fitted / installation
dig digs dug excavat* / dig excavation
drill* bore / drilling borehole well
insulat* / insulation
plan plans planned planning design* drew-up drawn-up draft* / plan design draft
approv* licens* / licence license permit approval
inspect* survey* / inspection survey
flood* inundat* submerg* / flood flooding
rain* fell / rain rainfall precipitation
snow* / snow snowfall
blow* blew gust* / wind gust gusts
freez* froze frozen / frost
melt* thaw* / thaw
burn* burnt blaz* / fire blaze
evacuat* / evacuation evacuee*
quak* tremor* shook struck / earthquake quake tremor
erupt* / eruption
leak* spill* discharg* / leak spill slick
pollut* contaminat* / pollution contamination
emit* / emission emissions
win wins won winning triumph* / winner victory champion
draw draws drew drawn tied / draw tie
score* netted netting / goal goals
finish* came placed rank* / place rank position finish
play play* / match game fixture
train* coach* / coach trainer manager
transfer* sign signs signed signing join* / transfer signing
compet* enter* / entrant* competitor* participant* entry
race races raced ran / race run runner*
swim* swam swum / swim swimmer*
climb* ascend* scale scaled scales scaling / climb ascent climber*
throw* threw / throw
suspend* ban banned / suspension ban
attend* turn-out turned-out came / attendance crowd spectator* audience turnout
hire* hired recruit* take takes taking taken / recruitment hiring
employ* / employee* staff workforce headcount workers
dismiss* sack* fire fired fires firing axe axed axes axing lay lays laid laying / dismissal redundanc* layoff*
strike struck walk* / strike walkout stoppage
retir* / retirement pension pensioner*
promot* / promotion
work* / work job
produc* manufactur* make makes making made turn-out turned-out / output production manufacture
export* / exports
import* / imports
sell sells sold selling / sale sales
buy buys bought acquir* purchas* take* took-over / purchase acquisition takeover
merge* / merger
found* establish* set-up / founder foundation
own* hold held / owner ownership shareholder stake holding
close closes closed clos* shut* / closure
deliver* suppl* provid* / delivery supply supplier
order* / order orders
store* stock* / stock stocks warehouse
harvest* reap* / harvest crop yield
breed* rear rears reared rearing / herd livestock
catch caught land lands landed landing / catch landings
study studied studies studying student* learn* learnt / student* pupil* learner*
teach* taught lectur* / teacher* lecturer* staff
enrol* register* admit* / enrolment roll intake
graduat* / graduate* degree
examin* pass fail* / exam examination
research* / research study
publish* print* issu* releas* / publication edition publisher print-run release
write writes writing written wrote author* / author writer
translat* / translator translation
record* / recording album
perform* play* stage staged stages staging / performance concert show
exhibit* display* / exhibition show exhibit*
paint* / painter painting picture canvas
film* shoot* direct* / film movie director
visit* tour tours toured touring / visitor* visit tour
read reads reading / reader*
last* run runs ran / duration length running-time
begin* began begun start* commenc* kick* / beginning start outset kick-off
end ends ended ending conclud* finish* / end conclusion
expir* laps* / expiry
renew* / renewal
schedul* list lists listed listing set timetabl* / schedule timetable listing
wait* / wait waiting
live lives lived resid* dwell* inhabit* / resident* inhabitant* population
move moved moves moving relocat* / move relocation
marr* wed / wedding marriage
divorc* separat* / divorce
die dies died perish* pass-away passed-away succumb* / death dead deceased fatality fatalities
bury buries buried burying inter* / burial funeral grave
inherit* bequeath* / estate inheritance will
donat* gift gifts gifted / donation donor gift
apolog* / apology
complain* object* / complaint* objection*
protest* demonstrat* march* rally rallied rallies rallying / protest demonstration rally march protester*
ask* request* demand* / request demand petition
answer* reply replied replies replying respond* / reply response answer
pass-on passed-on relay* forward* convey* transmit* inform* notif* / notification
call* phon* ring rang / call caller phone
warn* alert* / warning alert
promis* pledg* vow* undertake* undertook / promise pledge
use used uses using employ* consum* / use usage consumption consumer*
measur* / measurement reading
weigh* / weight
contain* hold holds / content contents capacity
cover* span spans spanned spanning stretch* extend* / area length span
receiv* get* obtain* / receipt
collect* gather* rais* / collection
lose loses lost losing miss missed misses missing / loss
find finds found discover* locat* recover* retriev* trac* unearth* / find discovery recovery
rescu* save saved saves saving winch* / rescue
help* assist* aid* / help aid assistance
shelter* moor* lay lying berth* / mooring berth
speak speaks spoke address* / speech speaker
referee* umpir* officiat* / referee ref umpire
conduct* / conductor cond; photograph* / photographer photo photos; narrat* / narrator; illustrat* / illustrator
command* / commander cmdr; captain* skipper* / captain capt skipper; edit* / editor ed; moderat* / moderator
pilot piloted flown / pilot; translat* / translator transl
lead leads led head heads headed run runs ran direct* manag* / head leader director chief manager
need needed needs requir* / requirement need; suggest* / suggestion proposal; recommend* advis* / recommendation advice
try tries tried trying attempted attempts / attempt; succeed succeeds succeeded; prevent* avert* avoid* / prevention
protect* safeguard* / protection; maintain* / maintenance upkeep; monitor* observ* / monitoring observation
substitut* replac* swapped swapping / replacement substitute substitution
disappear* vanish* go-missing went-missing missing / disappearance; displac* uproot* / displacement
bombed bombing shelled / bombing bombardment bomb; bribed bribing / bribe bribery kickback
forged forging faked counterfeited / forgery fake; smuggl* traffick* / smuggling; hacked hacking breached / hack breach
blamed blames attribut* ascrib* / attribution; amalgamat* combin* / merger; bankrupt insolven* / bankruptcy
calculat* comput* / calculation; expects expected forecast* predict* / forecast prediction projection
burst bursts overflow* / overflow; divert* rerout* / diversion detour
reschedul* postpon* put-off deferred / postponement; premiered / premiere debut
equalis* drew-level / equaliser; qualif* / qualification; disqualif* / disqualification; rioted rioting / riot
deport* expel* / deportation expulsion; extradit* handed-over / extradition; negotiat* / negotiations talks
cremat* / cremation; commemorat* / commemoration anniversary; honoured honored / honour
broadcasted broadcasting aired transmit* screened / broadcast transmission; reviewed / review
certif* accredit* / certificate certification accreditation; exchanged exchanging swapped / exchange swap
cooked cooking / cook chef; brewed brewing / brewer brewery; bottled / bottling
break breaks broke broken fractur* / fracture break; washed washing cleaned / cleaning
mended mending fixed / repair; rebuil* reconstruct* / reconstruction rebuilding
dredged / dredging; drained draining / drainage; pumped pumping / pump; dumped dumping tipped / dumping
packed packing packaged / packaging; waiv* exempted / waiver exemption; discounted / discount reduction rebate
gave-up give-up gives-up dropped-out drop-out drops-out pulled-out pull-out retir* abandon* / dropout retirement
turn-up turned-up showed-up attend*; break-down broke-down failed / breakdown failure
pull-down pulled-down tear-down; carry-out carried-out conducted; hand-in handed-in submit* lodged / submission
swim swims swam swum / swimmer; scaled ascend* / climb climber ascent; rowed rowing / rower; skied / skier
found-guilty convict*; plead pleads pleaded pled / plea; overturn* capsiz*; skid* slid slide slides
"""
