"""English words for votes and their sides, and for what a majority or a win is by."""

from annotator.language.words.ballot_tables import BallotWords
from annotator.language.words.notation import meanings
from annotator.language.words.tables import word_set

ENGLISH_SIDES = meanings(
    **{
        "for": """for, in favour, in favor, voted for, yes, ayes, aye, yea, yeas, pro, voted yes,
        backed, supported, approved,
        agreed, assented, accept, accepted, guilty""",
        "against": """against, agst, opposed, no, noes, nays, nay, con, contra, voted against, voted no,
        rejected, dissented,
        dissenting, disagreed, decline, declined, not guilty""",
    }
)
ENGLISH_BALLOTS = BallotWords(
    abstaining=("abst",),
    nobodies=word_set("no none nobody nil zero without"),
    loose_sides=word_set("for against no con pro yes"),
    turnout=("turnout", "voted"),
    electorate=frozenset(
        {
            *(
                "electorate",
                "registered voters",
                "voters registered",
                "eligible",
                "eligible voters",
                "entitled to vote",
            ),
            *("on the register", "on the roll", "on the electoral roll", "papers issued", "ballots issued", "issued"),
        }
    ),
    cast=frozenset({"votes cast", "ballots cast", "votes polled", "cast", "voted", "returned", "turned out"}),
    margins=word_set("majority margin lead deficit win victory defeat advantage"),
    majorities=meanings(
        over="most, most of, the majority of, a majority of, majority of", under="a minority of, only a minority"
    ),
    bys=word_set("by"),
    won_by=("wicket", "wkt", "run", "try", "tries", "stroke", "shot", "length"),
    singles=word_set("single"),
)
