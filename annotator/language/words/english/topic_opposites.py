"""English words of opposite meaning by the topics of news and records; `fact_tables` says how they are written."""

OPPOSITES = """
~improv* / improvement better | worsen* deteriorat* / deterioration worse
~widen* broaden* / wider broader | narrow* / narrower
~deepen* / deeper | / shallower
~lengthen* / longer | shorten* / shorter
~warm warms warmed warming / warmer hotter | cool cools cooled cooling / cooler colder
~tighten* toughen* / stricter tougher | relax* loosen* eas* / laxer looser
~upgrad* / upgrade | downgrad* / downgrade
~ignor* disregard* flout* | heed* obey* compl* / compliance
~hid hide hides hidden hiding conceal* withheld withhold* kept-secret kept-quiet | reveal* disclos* divulg* / disclosure
~includ* / inclusion | exclud* omit* / exclusion omission
~attend* took-part takes-part take-part | missed stay-away stayed-away stays-away skip* boycott* / absent absence
~sank sink sinks sunk sinking founder* / sinking | refloat* salvag*
~melt* thaw* / thaw | freez* froze frozen / frost
~connect* / connection | disconnect* cut-off
~load loads loaded loading | unload* discharg*
~instal* fitted put-up | dismantl* took-down taken-down
~nationalis* / nationalisation | privatis* / privatisation
~merg* / merger | demerg* spun-off split-up
~preserv* retain* kept keep keeps | scrap* ditch* axed
~evacuat* / evacuation | return* mov*-back / return
~tamed vaccinat* immunis* | infect*
~agree* consent* / consent | disagree* object* / objection
~encourag* urg* | discourag* deter*
~underestimat* | overestimat*
~employ* | unemployed jobless
~solv* clear*-up | / unsolved
~occupi* / occupied | vacat* / vacant empty
~heal* recover* | sicken* relaps*
~conceded confess* admitted admits admit / confession | den denied deny denies denying / denial
"""
CONTRASTS = """
fit drinkable potable edible | unfit undrinkable inedible
hot | cold
wet | dry
full | empty
dirty polluted filthy | clean
wide | narrow
deep | shallow
thick | thin
rich wealthy | poor
strong | weak
loud noisy | quiet silent
sober | drunk drunken intoxicated
conscious | unconscious
onshore | offshore
overground | underground
inside | outside
upstairs | downstairs
uphill upstream | downhill downstream
clockwise | anticlockwise counterclockwise
front | rear
temporary | permanent
voluntary | compulsory mandatory obligatory
optional | compulsory mandatory obligatory
professional | amateur
domestic | foreign
genuine authentic | fake forged counterfeit
married | unmarried
employed | unemployed
successful | unsuccessful
heavier | lighter
richer | poorer
louder | quieter
armed | unarmed
single-storey | two-storey
right-handed | left-handed
weekday weekdays | weekend weekends
senior | junior
maximum | minimum
legal lawful | illegal unlawful
"""
