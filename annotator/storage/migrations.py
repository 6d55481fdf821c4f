"""The schema, step by step. A shipped migration is never edited: databases exist that it has made."""

from sqlite_utils import Database, Migrations

from annotator.storage.schema.analyses import FACTS_OF_WORDS, SUGGESTIONS
from annotator.storage.schema.api import TOKENS
from annotator.storage.schema.archives import ARCHIVES
from annotator.storage.schema.captures import CAPTURES, PASSAGES
from annotator.storage.schema.conversations import CONVERSATIONS
from annotator.storage.schema.first_tables import THE_DESK
from annotator.storage.schema.growth import GROWTH
from annotator.storage.schema.history import HISTORY_AND_NOTICES, LEASES, NAMING_SOMEBODY
from annotator.storage.schema.looks import LOOKS
from annotator.storage.schema.people import ACCOUNTS, ASSIGNMENTS_AND_SECOND_READINGS, CLOSED_ARTICLES
from annotator.storage.schema.publication import CORRECTIONS, EMBEDS, INDEX_OF_SIGNOFFS, SIGNOFFS
from annotator.storage.schema.seals import SEALS
from annotator.storage.schema.search import SEARCH
from annotator.storage.schema.summaries import EMBARGOES, FEW_OF_MANY, SCHEDULES_AND_SUMMARIES, WORDS_OF_THE_DESK

migrations = Migrations("annotator")


@migrations()
def m0001_the_desk(db: Database) -> None:
    db.executescript(THE_DESK)


@migrations()
def m0002_suggestions(db: Database) -> None:
    db.executescript(SUGGESTIONS)


@migrations()
def m0003_where_blocks_are_from(db: Database) -> None:
    db.executescript("ALTER TABLE blocks ADD COLUMN path TEXT;")


@migrations()
def m0004_captures(db: Database) -> None:
    db.executescript(CAPTURES)


@migrations()
def m0005_passages(db: Database) -> None:
    db.executescript(PASSAGES)


@migrations()
def m0006_facts_of_words(db: Database) -> None:
    db.executescript(FACTS_OF_WORDS)


@migrations()
def m0007_right_words(db: Database) -> None:
    db.executescript("ALTER TABLE units ADD COLUMN proposed TEXT; ALTER TABLE units ADD COLUMN reworded TEXT;")


@migrations()
def m0008_accounts(db: Database) -> None:
    db.executescript(ACCOUNTS)


@migrations()
def m0009_closed_articles(db: Database) -> None:
    db.executescript(CLOSED_ARTICLES)


@migrations()
def m0010_conversations(db: Database) -> None:
    db.executescript(CONVERSATIONS)


@migrations()
def m0011_assignments_and_second_readings(db: Database) -> None:
    db.executescript(ASSIGNMENTS_AND_SECOND_READINGS)


@migrations()
def m0012_history_and_notices(db: Database) -> None:
    db.executescript(HISTORY_AND_NOTICES)


@migrations()
def m0013_search(db: Database) -> None:
    db.executescript(SEARCH)


@migrations()
def m0014_looks(db: Database) -> None:
    db.executescript(LOOKS)


@migrations()
def m0015_schedules_and_summaries(db: Database) -> None:
    db.executescript(SCHEDULES_AND_SUMMARIES)


@migrations()
def m0016_signoffs(db: Database) -> None:
    db.executescript(SIGNOFFS)


@migrations()
def m0017_corrections(db: Database) -> None:
    db.executescript(CORRECTIONS)


@migrations()
def m0018_the_same_fact_twice(db: Database) -> None:
    db.executescript("ALTER TABLE units ADD COLUMN former TEXT; ALTER TABLE units ADD COLUMN let_stand TEXT;")


@migrations()
def m0019_few_of_many(db: Database) -> None:
    db.executescript(FEW_OF_MANY)


@migrations()
def m0020_embargoes_by_the_minute(db: Database) -> None:
    db.executescript(EMBARGOES)


@migrations()
def m0021_words_of_the_desk(db: Database) -> None:
    db.executescript(WORDS_OF_THE_DESK)


@migrations()
def m0022_tokens(db: Database) -> None:
    db.executescript(TOKENS)


@migrations()
def m0023_archives(db: Database) -> None:
    db.executescript(ARCHIVES)


@migrations()
def m0024_embeds(db: Database) -> None:
    db.executescript(EMBEDS)


@migrations()
def m0025_seals(db: Database) -> None:
    db.executescript(SEALS)


@migrations()
def m0026_index_of_signoffs(db: Database) -> None:
    db.executescript(INDEX_OF_SIGNOFFS)


@migrations()
def m0027_backups_follow_their_sentences(db: Database) -> None:
    db.executescript("ALTER TABLE author_backups ADD COLUMN moved_to TEXT;")


@migrations()
def m0028_leases(db: Database) -> None:
    db.executescript(LEASES)


@migrations()
def m0029_growth(db: Database) -> None:
    db.executescript(GROWTH)


@migrations()
def m0030_events_that_name_somebody(db: Database) -> None:
    db.executescript(NAMING_SOMEBODY)
