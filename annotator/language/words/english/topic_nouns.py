"""English families of nouns by the topics of news and records; `fact_tables` says how they are written."""

NOUNS = """
floor floors storey storeys level levels; average mean median; office term terms mandate;
cost costs price prices expense expenses expenditure outlay bill; income revenue revenues takings receipts proceeds
turnover sales revenue; profit profits earnings surplus; loss losses deficit shortfall; wage wages pay salary salaries
budget estimate estimates; fee fees charge charges fare fares; grant subsidy funding aid; shareholders investors
share shares stake holding; dividend payout; bank lender; customers clients; company firm business enterprise employer
owner owners proprietor landlord; tenant tenants renters lodgers; flat flats apartment apartments unit units
house houses home homes dwelling dwellings; building buildings premises property; factory plant mill works
shop store outlet; warehouse depot; office offices headquarters seat; farm holding estate; hotel inn guesthouse
councillor councillors cllr cllrs member members; deputy deputies mp mps lawmakers legislators; minister secretary
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
