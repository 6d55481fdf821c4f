"""English words for games and races."""

from annotator.language.words.game_tables import GameWords
from annotator.language.words.tables import word_set

ENGLISH_GAMES = GameWords(
    teams={
        **dict.fromkeys(("home", "hosts", "host"), "home"),
        **dict.fromkeys(("away", "visitors", "guests"), "away"),
    },
    no_sides=word_set("""
        section article page room table figure floor flat platform chapter item route gate exhibit count block lot phase
        line unit day week month year group grade class zone level part volume act scene age size heat lane stage round
        leg row seat track bus train flight channel apartment house building paragraph clause appendix annex no number
        total total. average min max men women boys girls adults children members staff pupils guests votes seats goals
        points runs tries cars rooms beds won lost drawn played win loss draw north south east west single double high
        low born died start finish begin end open opened close closed sold left right first second third
    """),
    goalless=word_set("goalless scoreless"),
    half_times=frozenset({"ht", "half - time", "half time", "break", "interval"}),
    shoot_outs=frozenset({"penalties", "pens", "pen", "shoot - out", "shootout", "penalty shoot - out", "spot kicks"}),
    leads={
        **dict.fromkeys(word_set("led leads leading ahead edged pipped thrashed overcame outscored stunned"), "+"),
        **dict.fromkeys(word_set("hammered downed bt d winners victors routed trounced crushed eased cruised"), "+"),
        **dict.fromkeys(word_set("trailed trails trailing behind down slumped crashed succumbed"), "-"),
    },
    levels=frozenset(
        {
            *("a draw", "drawn", "drew with", "drew at", "drew against", "ended level", "finished level", "all square"),
            *("a tie", "tied", "evenly split", "evenly divided", "split evenly", "split down the middle", "deadlocked"),
            *("honours even", "votes being equal", "equality of votes", "stalemate"),
        }
    ),
    nils=frozenset({"clean sheet", "to nil", "without reply", "unanswered", "shut - out", "shutout"}),
    sets=word_set("set sets"),
    straights=word_set("straight"),
    rounds=word_set("leg round cup league division derby friendly replay game quarter-final tie fixture group heat"),
    whistles=frozenset(
        {
            "full time",
            "full - time",
            "half time",
            "half - time",
            "ft",
            "ht",
            "final score",
            "final",
            "result",
            "score",
            "extra time",
            "after extra time",
            "aet",
            "ot",
            "pens",
        }
    ),
    finishes={
        **dict.fromkeys(("runner - up", "silver medallist"), 2),
        **dict.fromkeys(("gold medallist",), 1),
        **{
            f"{verb} the {table}": 1
            for verb in ("top", "tops", "topped", "lead", "leads", "led", "top of")
            for table in ("table", "league", "standings", "group")
        },
    },
    medals={"gold": 1, "silver": 2, "bronze": 3},
    medal_verbs=word_set("took takes take won wins win claimed secured earned collected medal medals medallist"),
)
