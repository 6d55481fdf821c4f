"""English, as news is written (AP and Reuters abbreviate states, ranks and companies)."""

from annotator.language.words.english.dates import DAY_ABBREVIATIONS, DAYS, MONTH_ABBREVIATIONS, MONTHS
from annotator.language.words.tables import SentenceWords, word_set

WORDS = SentenceWords(
    titles=word_set("""
        Mr Mrs Ms Mx Dr Drs Prof Profs Rev Revs Fr Msgr Hon Pres Sen Sens Rep Reps Gov Govs Amb Atty
        Supt Insp Det Const Gen Gens Lt Lts Col Cols Maj Brig Capt Capts Sgt Sgts Cpl Pvt Pfc Spc Adm
        Cmdr Comdr Cmdt Messrs Mmes Mme Mlle St Ste Sts Mt Ft Asst Assoc Ald Treas Cllr Ven Sec
        Rt Ens Sqn Wg Flt Cdr Ldr Bp Abp MR MRS
        MS DR ST MT FT SEN REP GOV GEN
    """),
    streets=word_set("St Dr Mt Ft Gen Rep"),
    honorifics=word_set("Mr Mrs Ms Mx Messrs"),
    inner=word_set("v vs e.g i.e cf viz approx est ca c.f a.k.a resp incl vol vols ed eds trans"),
    numeric=word_set("""
        No Nos no nos N° n° Fig Figs fig figs Vol Vols Art Arts Ch ch p pp par para Op Eq Ex Rte Hwy Apt Bldg Rm
        approx circa
    """)
    | MONTH_ABBREVIATIONS,
    companies=word_set("Inc Corp Corps Co Cos Ltd Plc PLC LLC LLP Bros Assn Assoc Bhd Pty Intl"),
    endings=word_set("""
        a.m p.m A.M P.M Jr Sr jr sr Ph.D M.Sc B.Sc Esq al co Dept Univ Inst Natl Govt Ave Blvd Rd Hwy
        Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev
        Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo W.Va Ont Que Alta Sask Man
    """)
    | DAY_ABBREVIATIONS,
    closings=word_set("etc"),
    calendar=word_set("Eastern Central Mountain Pacific Greenwich") | {*DAYS, *MONTHS},
    starters=word_set("""
        the a an this that these those such another other others some any many most much more several
        few both each every either neither all no not none one two three four five six seven eight nine
        ten i he she it they we you who what which whose where when why how there here his her its their
        our my your him them us and but or nor so yet for if unless until while whereas although though
        because since as once after before during at by in on of off to from with without within under
        over above below between among amid against across along around behind beyond despite except
        following inside into like near outside per regarding through throughout toward towards upon via
        about is are was were am be been do does did has have had can could should would might must ca
        wo however meanwhile moreover furthermore nevertheless nonetheless instead otherwise therefore
        thus hence then now still also even only just perhaps maybe indeed later earlier soon eventually
        finally today yesterday tomorrow tonight again already always never often sometimes nearly
        almost yes rather whether
    """),
    subjects=word_set("i we you he she they"),
    auxiliaries=word_set("""
        was were is are has have had would can could did does do rose fell declined gained climbed
        dropped wasn’t wasn't weren’t weren't isn’t isn't hasn’t hasn't didn’t didn't
    """),
    institutions=word_set("""
        government president vice senate house congress army navy air marine secretary treasury
        department ambassador attorney district court supreme federal state chairman chairwoman chair
        chief executive director officer manager spokesman spokeswoman analyst bank central open steel
        national international trade food drug general first north south east west city street division
        unit group holdings capital today news press census coast border customs embassy mission
        consulate military special soccer team women men dollar postal geological security council
        commission committee
    """),
    plural_names=word_set("""
        Marines Forces Customs Airways Airlines Centers States Rangers Steelworkers Seals Masters
        Olympics Attorneys Communications Industries Holdings Systems Technologies Enterprises Partners
        Motors Foods Labs Studios Pictures Records Stores Brothers Sons Resources Services Mondays
        Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Securities Investments Investors Bonds
        Stocks Parks Highways
    """),
    exclaiming=word_set("Yahoo Jeopardy Panic Oklahoma Yum Wham Joomla Shazam Airplane Oliver Elliott"),
    firms=word_set("""
        brands magazine records inc corp ltd group media news finance sports tv games studios entertainment music japan
        holdings foods stores international
    """),
    particles=word_set("van von der den ter ten bin ibn al el de di da du del della la le"),
    saying=word_set("""
        said says say saying asked asks ask added adds told tells wrote writes replied replies recalled
        recalls shouted shouts yelled yells cried cries exclaimed wondered wonders declared declares
        demanded demands answered answers quipped joked explained explains chanted tweeted posted
        insisted continued remarked thought snapped muttered whispered screamed sighed laughed joked
        inquired queried responded stated noted begged pleaded mused commented argued concluded
    """),
    asking=word_set("asked asks ask wondered wonders inquired queried shouted yelled cried replied answered demanded"),
    complements=word_set("that it he she they the a an in his her there this these those we if whether"),
)
