"""English words for games and races."""

from annotator.language.words.game_tables import GameWords
from annotator.language.words.tables import word_set

ENGLISH_GAMES = GameWords(
    teams={
        **dict.fromkeys(("home", "hosts", "host"), "home"),
        **dict.fromkeys(("away", "visitors", "guests"), "away"),
    },
    goalless=word_set("goalless scoreless"),
    half_times=frozenset({"ht", "half - time", "half time", "break", "interval"}),
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
    medals={"gold": 1, "silver": 2, "bronze": 3},
    medal_verbs=word_set("took takes take won wins win claimed secured earned collected medal medals medallist"),
)
