"""English families of words by the topics of news and records; `fact_tables` says how they are written."""

VERBS = """
award* grant* allocat* earmark* / grant subsidy funding award allocation
invest* / investment
owe owes owed owing / debt debts arrears liabilit*
lend lends lent loan* / loan lending credit mortgage
tax* levied levies / tax levy duty
charg* bill* invoice* / charge bill invoice fee fees fare tariff
compensat* reimburs* refund* indemnif* / compensation damages refund payout settlement
bid bids bidding tender* / bid offer tender
auction* fetch* hammer* / auction hammer-price
subsidis* subsidiz* fund funds funded financ* sponsor* / funding finance sponsor
earn* / earnings income wage salary pay
insure* insured / insurance cover policy premium
rent rents rented renting let-to leas* / rent lease tenancy
trad* / trade trading
price* value* valued apprais* / valuation value price worth
sav* / savings
deposit* / deposit
withdraw* withdrew / withdrawal
transfer* remit* wired / transfer remittance
audit* / audit auditor
elect* re-elected voted-in / election elected
nominat* put-forward / nomination candidate nominee
propos* tabl* mov* / motion proposal amendment
abstain* / abstention*
preside* chair* / chair chairman chairwoman presiding
appoint* nam* install* / appointment
resign* step-down stepped-down stood-down quit quits step* / resignation departure
sworn swear inaugurat* / oath inauguration
enact* legislat* / act law legislation bill
debat* discuss* / debate discussion
campaign* canvass* / campaign
consult* / consultation
sign* signed initial* / signature signatory signed
sue sues sued suing litigat* / lawsuit suit claimant plaintiff
accus* charg* indict* prosecut* / indictment charge charges prosecution
plead* / plea
convict* / conviction
sentenc* jail* imprison* / sentence jail prison term imprisonment custody
fin* penalis* penaliz* sanction* / fine penalty sanction
appeal* / appeal appellant
rul* adjudicat* decid* / ruling verdict judgment judgement decision order
testif* / testimony witness evidence
arrest* detain* apprehend* custody / arrest detention
search* raid* / search raid
seiz* confiscat* impound* / seizure haul
investigat* prob* inquir* / investigation inquiry probe enquiry
rob robs robbed robbing burgl* steal* stole stolen / robbery burglary theft burglar*
shoot* shot fir* / shooting gunfire shots
stab* / stabbing knife
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
recover* cur* / recovery
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
cycl* / cyclist bike bicycle
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
plan* design* drew-up drawn-up draft* / plan design draft
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
score* net* / goal goals
finish* came placed rank* / place rank position finish
play play* / match game fixture
train* coach* / coach trainer manager
transfer* sign* join* / transfer signing
compet* enter* / entrant* competitor* participant* entry
race races raced ran / race run runner*
swim* swam swum / swim swimmer*
climb* ascend* scal* / climb ascent climber*
throw* threw / throw
suspend* ban banned / suspension ban
attend* turn-out turned-out came / attendance crowd spectator* audience turnout
hire* hired recruit* tak* / recruitment hiring
employ* / employee* staff workforce headcount workers
dismiss* sack* fir* axe* lay* / dismissal redundanc* layoff*
strike struck walk* / strike walkout stoppage
retir* / retirement pension pensioner*
promot* / promotion
work* / work job
produc* manufactur* mak* made turn-out turned-out / output production manufacture
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
breed* rear* / herd livestock
catch caught land* / catch landings
stud* learn* learnt / student* pupil* learner*
teach* taught lectur* / teacher* lecturer* staff
enrol* register* admit* / enrolment roll intake
graduat* / graduate* degree
examin* pass fail* / exam examination
research* / research study
publish* print* issu* releas* / publication edition publisher print-run release
writ* wrote author* / author writer
translat* / translator translation
record* / recording album
perform* play* stag* / performance concert show
exhibit* display* / exhibition show exhibit*
paint* / painter painting picture canvas
film* shoot* direct* / film movie director
visit* tour* / visitor* visit tour
read reads reading / reader*
last* run runs ran / duration length running-time
begin* began begun start* commenc* kick* / beginning start outset kick-off
end ends ended ending conclud* finish* / end conclusion
expir* laps* / expiry
renew* / renewal
schedul* list* set timetabl* / schedule timetable listing
wait* / wait waiting
live lives lived resid* dwell* inhabit* / resident* inhabitant* population
mov* relocat* / move relocation
marr* wed / wedding marriage
divorc* separat* / divorce
die dies died perish* pass-away passed-away succumb* / death dead deceased fatality fatalities
bur* inter* / burial funeral grave
inherit* bequeath* / estate inheritance will
donat* gift* / donation donor gift
apolog* / apology
complain* object* / complaint* objection*
protest* demonstrat* march* rall* / protest demonstration rally march protester*
ask* request* demand* / request demand petition
answer* repl* respond* / reply response answer
pass-on passed-on relay* forward* convey* transmit* inform* notif* / notification
call* phon* ring rang / call caller phone
warn* alert* / warning alert
promis* pledg* vow* undertake* undertook / promise pledge
us* employ* consum* / use usage consumption consumer*
measur* / measurement reading
weigh* / weight
contain* hold holds / content contents capacity
cover* span* stretch* extend* / area length span
receiv* get* obtain* / receipt
collect* gather* rais* / collection
lose loses lost losing miss* / loss
find finds found discover* locat* / find discovery
rescu* sav* winch* / rescue
help* assist* aid* / help aid assistance
shelter* moor* lay lying berth* / mooring berth
speak speaks spoke address* / speech speaker
lead leads led head heads headed run runs ran direct* manag* / head leader director chief manager
"""
NOUNS = """
cost costs price prices expense expenses expenditure outlay bill; income revenue revenues takings receipts proceeds
turnover sales revenue; profit profits earnings surplus; loss losses deficit shortfall; wage wages pay salary salaries
budget estimate estimates; fee fees charge charges fare fares; grant subsidy funding aid; shareholders investors
share shares stake holding; dividend payout; bank lender; customers clients; company firm business enterprise employer
owner owners proprietor landlord; tenant tenants renters lodgers; flat flats apartment apartments unit units
house houses home homes dwelling dwellings; building buildings premises property; factory plant mill works
shop store outlet; warehouse depot; office offices headquarters seat; farm holding estate; hotel inn guesthouse
councillor councillors member members; deputy deputies mp mps lawmakers legislators; minister secretary
government cabinet administration; parliament assembly chamber house legislature; council board committee panel
mayor burgomaster; president chair; spokesman spokeswoman spokesperson; party group faction; voters electorate
vote votes ballot ballots poll; turnout participation; seat seats mandate mandates; constituency district ward
law act statute; bill draft; court tribunal bench; judge magistrate justice; prosecutor prosecution
defendant accused suspect; plaintiff claimant; lawyer attorney solicitor barrister counsel; jury jurors
victim victims casualties; witness witnesses; police officers constables; thief burglar robber; prison jail
prisoner prisoners inmate inmates detainee; drugs narcotics cocaine heroin; weapon gun pistol rifle
patient patients; doctor physician gp medic; nurse nurses; hospital clinic infirmary; ward department unit
illness disease condition; wounded injured hurt; dead killed fatalities deaths; medicine drug medication
vaccine jab; beds places; ambulance paramedics; pupils students children schoolchildren; teacher teachers staff
school college academy; university faculty; class form; course programme; exam test; library reading-room
book books volume volumes title titles; newspaper paper daily; magazine journal; article piece story; letter mail
film movie picture; song track; album record; concert gig recital; orchestra ensemble band; choir chorus
singer vocalist; actor actress; painter artist; museum gallery; theatre playhouse stage; play drama
train trains service; railway rail line; station stop; road street highway motorway lane; bridge crossing viaduct
tunnel tube; airport airfield; aircraft plane airliner jet; pilot captain; passenger passengers travellers
car cars vehicle vehicles; lorry lorries truck trucks; bus buses coach; tram trams; bicycle bike; driver motorist
ship vessel boat craft; ferry boat; crew sailors hands; harbour port dock quay; cargo freight load goods
sea ocean; coast shore beach shoreline; river stream; lake reservoir; island isle; mountain peak summit
glacier ice; forest wood woodland; tree trees; field meadow; valley dale; village town parish municipality
region area district province; border frontier; fire blaze; flood floods; storm gale hurricane; earthquake quake
rain rainfall; snow snowfall; wind gust; temperature degrees thermometer; weather conditions; wave waves
player players footballer; team side squad; coach trainer manager; goal goals; match game fixture; season campaign
cup trophy; medal medals; title championship; league division; record best; race event; runner runners athletes
spectators fans crowd audience; stadium ground arena; captain skipper; referee umpire; goalkeeper keeper
employees workers staff personnel workforce; jobs posts positions vacancies; boss head chief; apprentice trainee
union unions; strike walkout stoppage; unemployed jobless; pension retirement; hours time; shift turn
population inhabitants residents citizens; men males; women females; children kids minors; family household
father dad; mother mum; son boy; daughter girl; brother sibling; sister sibling; husband spouse; wife spouse
baby infant newborn; youth teenager adolescent; pensioner elderly; migrants refugees asylum-seekers; tourists visitors
start beginning outset launch; end close finish conclusion; deadline closing-date; duration length term period
opening inauguration; meeting session sitting assembly; speech address; talks negotiations
agreement deal contract accord
report study survey; letter note; document paper file; list register roll; plan scheme project programme
request application; permit licence permission approval; complaint objection; cause reason; result outcome
size area surface extent; length long; height high tall altitude; width wide broad; depth deep; weight heavy
diameter across; distance range; speed velocity; capacity room; output production yield; number total count
rate share proportion percentage; average mean; maximum peak limit ceiling; minimum floor; age old
crash collision accident; explosion blast; shooting gunfire; robbery burglary theft break-in; murder killing homicide
attack assault; arrest detention; search hunt; rescue recovery; damage harm; investigation inquiry probe
water supply; electricity power; gas fuel; oil crude; coal lignite; energy power; waste rubbish refuse; emissions output
dog dogs hound; cat cats; cow cows cattle; sheep ewes; pig pigs swine; horse horses; bird birds; fish catch
bread loaf; wine vintage; beer ale; milk dairy; meat beef pork; church chapel cathedral; priest vicar pastor
soldier soldiers troops; army military forces; general commander; war conflict; peace ceasefire truce
satellite probe spacecraft; rocket launcher; telescope observatory; asteroid comet; moon satellite
"""
