"""Tables of words for rewriting sentences: closed, written for this benchmark, and nothing of the product."""


def _pairs(table: str) -> dict[str, str]:
    """Words by the one that they stand for; _ is a space."""
    return {one: other.replace("_", " ") for one, other in (pair.split(":") for pair in table.split())}


def _words(table: str) -> list[str]:
    return table.split()


MONTHS = _words("""
    January February March April May June July August September October November December
""")
ONES = _words("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
""")
TENS = _words("zero ten twenty thirty forty fifty sixty seventy eighty ninety")
SYNONYMS = _pairs("""
    said:stated says:states told:informed announced:made_public reported:disclosed asked:requested began:started
    started:began begin:start start:launch created:built create:build built:constructed helped:assisted
    help:assist used:employed use:employ using:with made:produced make:produce making:producing got:obtained
    get:obtain gave:handed give:hand took:seized show:demonstrate shows:reveals showed:revealed found:discovered
    find:discover think:believe believe:hold wanted:wished want:wish need:require needs:requires needed:required
    tried:attempted try:attempt trying:attempting ended:finished end:finish killed:slain died:perished won:secured
    lost:forfeited grew:expanded grow:expand increased:went_up increase:rise decreased:dropped reduced:cut
    reduce:cut cut:reduced allowed:let allow:let provided:supplied provide:supply provides:supplies improve:better
    improved:bettered met:gathered meet:gather left:departed joined:entered led:headed leads:heads held:staged
    called:named including:among_them such_as:like because:since although:though however:but also:too
    while:whereas many:a_lot_of several:a_number_of about:around approximately:roughly nearly:almost
    more_than:over people:men_and_women children:kids students:pupils teachers:educators workers:employees
    employees:staff government:state officials:authorities police:officers company:firm companies:firms
    business:enterprise agency:office agencies:offices team:crew group:band members:participants leader:head
    country:nation nation:country countries:nations city:town area:region world:globe house:home money:funds
    jobs:positions job:post work:labor problem:difficulty problems:difficulties issue:matter issues:matters
    question:query plan:scheme plans:schemes program:scheme programs:schemes project:undertaking
    projects:undertakings report:paper study:survey research:inquiry law:statute rules:regulations decision:ruling
    attack:assault war:conflict fight:battle election:vote votes:ballots support:backing information:data
    technology:tech system:setup website:site software:code tools:instruments big:large large:big small:little
    new:fresh important:key significant:major major:big different:unlike difficult:hard hard:tough easy:simple
    good:fine great:grand best:finest bad:poor young:youthful old:aged early:initial late:final current:present
    previous:former recent:latest public:open private:personal available:on_hand able:in_a_position
    often:frequently always:at_all_times never:at_no_time quickly:fast together:jointly today:now
    opportunity:chance goal:aim goals:aims way:manner ways:means part:portion kind:sort years:yrs month:four_weeks
""")
MODIFIERS = frozenset(
    _words("""
    absolutely actually already apparently basically certainly clearly currently especially even extremely finally
    fully generally great highly just key largely major new numerous only originally particularly previously quite
    really recent recently reportedly simply still truly typically ultimately usually various very
""")
)
TENSES = _pairs("""
    is:was are:were has:had have:had will:would can:could may:might does:did do:did am:was i:he we:they my:his
    our:their me:him us:them i'm:he_was we're:they_were i've:he_had we've:they_had
""")
FRAMES = (
    "According to the report, {}", "{}, officials say", "It is understood that {}", "{}, it was reported",
    "Those involved say {}", "The document says that {}",
)  # fmt: skip
SUBORDINATE = ("because", "after", "before", "when", "while", "although", "if", "since", "unless", "until", "as")
