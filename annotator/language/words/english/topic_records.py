"""English words that records have for what news says, as families; `fact_tables` says how they are written."""

VERBS = """
find finds found discover* came-upon come-upon comes-upon stumbl* spot spots spotted detect* locat* unearth* / discovery
recorded recording measur* registered registers shows showed shown logged clocked / reading
covers covered covering occupies occupied extends extended spans spanned / area size extent
punctual* / on-time punctuality
delayed / late delay delays lateness due scheduled
breaks broke broken fractur* / fracture fractures
collaps* cave caved came-down gave-way fell-down broke-down break-down broken-down / collapse breakdown
celebrat* marks marked / anniversary celebration
changed changes changing alter* amend* modif* / change amendment alteration
decid* resolv* determin* / decision resolution
defeat* beat beats / defeat
evict* / eviction
expected expects predict* anticipat* projected projects / forecast expectation prediction projection
explod* blew-up detonat* / explosion blast
includ* compris* consist*
needs needed requires required / requirement necessary
organis* organiz* / organiser organizer
put-out extinguish* doused
remov* took-down taken-down / removal
replac* succeeds succeeded / replacement successor
return* came-back came-home sent-back send-back sends-back gave-back handed-back brought-back / return
sent send sends dispatch* deploy*
settl* / settlement
suffer* sustain*
take-part took-part taking-part taken-part particip* march marched marches / participant* participants
unveil* inaugurat* / unveiling
operat* run running runs
handed-down hands-down deliver* issued
handed-over hand-over handing-over hands-over turn-over turned-over surrender*
lend lends lent let-out
distribut* pay paid pays pay-out paid-out / dividend distribution
activat* trigger* went-off go-off goes-off raise raised set-off / alarm alert
jailed jails imprison* / imprisonment prison jail sentence
own owns owned belong* / owner owners property
charges charged / price fee admission fare rent ticket tickets
pays paid charged charges / payment fee rent price
sell sells sold / sale sales
grow grows grew grown
succumb* die dies died pass-away passed-away / death dead deceased
injur* hurt hurts wound* harm* / injury injuries injured wounded casualties unhurt unharmed unscathed
shut shuts close closes closed / closure
hide hid hidden conceal*
ram rammed rams collid* crash* / collision crash
earn* receive receives received / salary pay wage wages income
met meet meets get-to-know got-to-know acquaint* / meeting
step-down steps-down stepped-down resign* quit quits / resignation
lodg* file filed files submit* / submission submissions application applications
counted counts numbered / count
allow* permit* may / permission
call-off calls-off called-off cancel* scrap scraps scrapped / cancellation
starts started begin begins began begun kick-off kicks-off commenc* / start beginning
rename* / name
breed bred breeds hatch* / chick chicks young
weaken* depreciat*
strengthen* appreciat*
"""
NOUNS = """
jogger joggers runner runners; body bodies corpse corpses deceased remains; participants marchers demonstrators
protesters attendees; procession march demonstration rally; quake earthquake; firefighters brigade fire-brigade crews
cyclist cyclists; mountaineer mountaineers climber climbers alpinist alpinists; hiker hikers walker walkers
statue sculpture monument memorial; quarry pit mine; error mistake; tourists holidaymakers visitors; youths teenagers
offenders offender culprits perpetrators suspect suspects
part-timer part-timers part-time; full-timer full-timers full-time; motorway highway autoroute; junction crossroads
lawmakers parliament mps; toddler toddlers infant infants; seats capacity; novel book; poem verse; grandson grandchild
chemist pharmacy pharmacist; launderette laundry; postbox mailbox; petrol fuel diesel; tram streetcar; lift elevator
rubbish garbage trash waste; autumn fall; flat apartment; pavement sidewalk; nappy diaper; holiday vacation
overdraft debt; mortgage loan; refund repayment; profit net-result earnings surplus; loss net-result deficit
attendance visitors spectators crowd; magnitude m; dead killed fatalities deaths victims; homeless displaced
headcount staff employees; elevation altitude height; gust gusts wind winds peak; net-profit profit; pier jetty quay
maximum peak highest; minimum lowest; bidder bidders tenderer tenderers; winner champion; runner-up second
supporter supporters fans; barracks garrison; warden guard keeper; headmaster headteacher principal
"""
