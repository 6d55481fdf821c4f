"""English words that make a sentence more or less worth a check, by the reason they give.

Words and phrases are in lower case. A word is listed under one reason only.
"""

from annotator.language.words.english.dates import UNMISTAKABLE
from annotator.language.words.tables import word_set

WORDS = {
    "number": word_set("""
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
        thousands dozen dozens half halves quarter quarters twice double doubles doubled triple tripled
    """),
    "percent": word_set("percent percentage percentages pct"),
    "money": word_set("""
        dollar dollars pounds euro euros cents crowns yen million millions billion billions trillion trillions
        budget budgets deficit deficits debt debts surplus tax taxes taxed taxpayers revenue revenues
    """),
    "date": UNMISTAKABLE | word_set("yesterday today tonight"),
    "duration": word_set("""
        minutes hours day days week weeks month months year years decade decades century centuries ago since
    """),
    "comparison": word_set("""
        than increase increases increased increasing decrease decreases decreased decreasing decline declines
        declined declining rose risen rise rises fell fallen falls grew grown growth dropped drop reduced
        reduction reductions higher lower greater larger smaller fewer bigger faster slower cheaper older younger
        worse
    """),
    "superlative": word_set("""
        most least best worst largest biggest highest lowest greatest smallest longest shortest fastest strongest
        oldest youngest richest poorest deadliest record ever never every none nobody always
    """),
    "first_or_only": word_set("first last only sole unprecedented"),
    "cause": word_set("because cause caused causes causing therefore triggered"),
    "attribution": word_set("""
        said says reported report reports study studies survey surveys poll polls data statistics figures told
        claimed claims announced according estimate estimated estimates audit findings
    """),
    "decision": word_set("""
        vote voted votes voting signed passed supported opposed endorsed vetoed sponsored approved rejected ruled
        banned adopted repealed ratified
    """),
    "deed": word_set("""
        created lost cut raised spent spend spends spending killed died won built sold bought paid closed opened
        invested added deported sent gave took brought balanced inherited proposed appointed elected inspected
        produced attacked ended began started hired employs employed destroyed injured wounded
    """),
    "accusation": word_set("""
        accused accuse accuses alleged allegedly allegation allegations arrested charged convicted guilty fraud
        corruption corrupt bribe bribes illegal illegally lied lying sued lawsuit murder murdered invaded
        violated violation abuse abused
    """),
    "public_matter": word_set("""
        job jobs unemployment wage wages income economy economic insurance medicare medicaid immigration immigrants
        border borders crime crimes gun guns war wars troops military weapon weapons missile missiles nuclear oil
        energy gas climate emissions school schools teachers students education poverty welfare abortion abortions
        prison prisons police inflation export exports import imports trade vaccine vaccines virus disease deaths
        cases federal government bill bills law laws court courts treaty agreement senate senator congress
        administration program programs scientists research researchers patients treatment
    """),
    "opinion": word_set("""
        think believe believes feel feels hope hopes guess suppose wish sure frankly honestly opinion
    """),
    "hedge": word_set("maybe perhaps probably seems seem likely might could may"),
    "obligation": word_set("should must ought needs"),
    "future": word_set("will would shall gonna i'll we'll he'll she'll they'll it'll won't intend intends"),
    "courtesy": word_set("thank thanks welcome congratulations please sorry hello applause laughter gentlemen"),
    "first_person": word_set("i me my mine i'm i've i'd myself"),
    "second_person": word_set("you your you're you've yours"),
}  # fmt: skip

PHRASES = {
    "percent": ("per cent", "percentage points"),
    "cause": ("due to", "led to", "leads to", "as a result", "result of", "results in", "resulted in", "thanks to",
              "responsible for", "contributed to"),
    "superlative": ("in history",),
    "public_matter": ("health care", "social security", "interest rates"),
    "opinion": ("in my view", "i want"),
    "obligation": ("need to", "have to", "has to", "got to", "want to", "wants to", "let us", "let me", "let's",
                   "would like"),
    "future": ("going to", "plan to", "plans to"),
    "courtesy": ("good evening", "good morning", "god bless"),
}  # fmt: skip

PAST = word_set("was were had did been went came made saw became left said told")
NOT_NAMES = word_set("i i'm i've i'll i'd i’m i’ve i’ll i’d")
ORGANISATIONS = word_set("""
    inc corp ltd company board council ministry department agency committee commission association union university
    bank party court senate congress police institute
""")
PLACE_BEFORE = word_set("in at near from across outside")
