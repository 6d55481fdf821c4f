"""How far a fact of a passage speaks of the same thing as a fact of a claim, by the words around both."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from annotator.domain.fact_locks.facts import (
    AFTER,
    BEFORE,
    CHANGED,
    CLAUSE,
    COUNTED,
    FIELD,
    FIRST,
    LAST,
    MAY_AGREE,
    NUMBER,
    ORDINAL,
    PART,
    RECKONED,
    SCORE,
    SINCE,
    TIME,
    TURNOUT,
    UNTIL,
    WHOLE,
    Fact,
)  # fmt: skip

# What a word of the claim is worth where the passage has it: beside the fact, in its sentence, or elsewhere.
_BESIDE, _IN_SENTENCE, _ELSEWHERE = 1.0, 0.7, 0.3
# A verb says more of what a figure stands for than the words around it.
# A record has labels and no verbs; there the claim's verb weighs little.
_VERB, _VERB_OF_RECORD = 1.5, 0.5
# What stood in the past is no value of today: turnout 58 % (previous election: 62 %).
_PAST, _PAST_COSTS = "previous", 0.3
_NOTHING: frozenset[str] = frozenset()
_OTHER_TIMES = ({SINCE, UNTIL}, {BEFORE, AFTER}, {FIRST, LAST})
_NO_ROLES = frozenset({CHANGED, FIELD, RECKONED, COUNTED, MAY_AGREE, PART, TURNOUT, WHOLE})


def families(words: Iterable[str]) -> frozenset[str]:
    """All families of the words. The sides of an opposite are two: what opened at 8 did not close at 8."""
    return frozenset(family for word in words for family in word.split("|"))


def _opposites(names: frozenset[str]) -> frozenset[str]:
    turned = {"+": "-", "-": "+"}
    return frozenset(name[:-1] + turned[name[-1]] for name in names if name[-1:] in turned)


class Surroundings:
    """The words of a passage by its sentences."""

    def __init__(self, passage: Sequence[Fact]) -> None:
        sentences: dict[int, set[str]] = defaultdict(set)
        for fact in passage:
            if fact.kind == CLAUSE:
                sentences[fact.sentence] |= families(fact.about)
        self._sentences = {number: frozenset(words) for number, words in sentences.items()}
        self._clauses = [(fact.start, fact.end) for fact in passage if fact.kind == CLAUSE]
        # The first sentence that has each word.
        self._first = {word: number for number in sorted(sentences, reverse=True) for word in sentences[number]}
        self._everywhere = frozenset(word for words in sentences.values() for word in words)

    def of_sentence(self, fact: Fact) -> frozenset[str]:
        return self._sentences.get(fact.sentence, _NOTHING)

    def are_in_one_clause(self, one: Fact, other: Fact) -> bool:
        first, last = min(one.start, other.start), max(one.end, other.end)
        return any(start <= first and last <= end for start, end in self._clauses)

    def comes_later(self, word: frozenset[str], fact: Fact) -> bool:
        """Whether a word, given by its families, is in a later sentence than the fact's, and in none up to it."""
        first = min((self._first[family] for family in word if family in self._first), default=0)
        return first > fact.sentence and not word & families(fact.about)

    def is_only_elsewhere(self, word: frozenset[str], fact: Fact) -> bool:
        """Whether a word, given by its families, is in the passage, but not in the sentence of the fact."""
        return bool(word & self._everywhere) and not word & self.of_sentence(fact)

    def is_of_another_subject(self, ours: Fact | None, theirs: Fact | None) -> bool:
        """Whether a clause has a subject of its own, and that of the claim comes up in another sentence only.

        Cocoa rose; coffee prices rose, and cocoa was traded in London.
        """
        if ours is None or theirs is None:
            return False
        own, others = _subject(ours), _subject(theirs)
        said, beside = families(ours.about), self.of_sentence(theirs)
        elsewhere = [word for word in own if word & self._everywhere and not word & beside]
        return bool(elsewhere) and any(not word & said for word in others)

    def agreement(self, ours: Fact, theirs: Fact) -> float:
        """The share, 0 to 1, of what the claim says around its fact that the passage says around its own."""
        verbs = families(ours.verbs)
        verb = _VERB if theirs.verbs else _VERB_OF_RECORD
        beside = families(theirs.about)
        sentence = self.of_sentence(theirs)
        total = found = 0.0
        for word in ours.about:
            own = families((word,))
            weight = verb if own & verbs else 1.0
            total += weight
            if own & beside:
                found += weight * _BESIDE
            elif _opposites(own) & beside:
                continue
            elif own & sentence:
                found += weight * _IN_SENTENCE
            elif own & self._everywhere:
                found += weight * _ELSEWHERE
        past = _PAST_COSTS if is_earlier(ours, theirs) else 0.0
        return max(0.0, found / total - past) if total else 0.0

    def nearer(self, ours: Fact, theirs: Fact, equal: Fact) -> float:
        """By how many of the claim's words, verbs aside, the one fact is nearer than the equal one.

        A word that stands beside either of them belongs to it, and is not near the other.
        """
        verbs = families(ours.verbs)
        things = [own for word in ours.about if not (own := families((word,))) & verbs]
        taken = families((*theirs.about, *equal.about))
        return sum(self._nearness(word, theirs, taken) - self._nearness(word, equal, taken) for word in things)

    def _nearness(self, word: frozenset[str], fact: Fact, taken: frozenset[str]) -> float:
        if word & families(fact.about):
            return _BESIDE
        if word & taken:
            return 0.0
        return _IN_SENTENCE if word & self.of_sentence(fact) else 0.0

    def share_a_subject(self, ours: Fact, theirs: Fact, *, strictly: bool = True) -> bool:
        """Whether something besides the verb is in both sentences; a sentence of verbs and pronouns may be of it.

        Not `strictly`, a passage that never names the subject may be a record of it.
        """
        things = families(word for word in ours.about if not families((word,)) & families(ours.verbs))
        others = (families(theirs.about) | self.of_sentence(theirs)) - families(theirs.verbs)
        is_named = strictly or bool(things & self._everywhere)
        return not things or not is_named or not others or bool(things & others)


class Clauses:
    """The clauses of a text, by place."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._clauses = sorted((fact for fact in facts if fact.kind == CLAUSE), key=lambda clause: clause.start)
        self._starts = [clause.start for clause in self._clauses]

    def of(self, fact: Fact) -> Fact | None:
        """The clause in which the fact stands."""
        at = bisect_right(self._starts, fact.start) - 1
        return self._clauses[at] if at >= 0 and fact.end <= self._clauses[at].end else None


def _subject(clause: Fact) -> list[frozenset[str]]:
    """The words before the verb of a clause, each with its families; without a verb, the first."""
    verbs = families(clause.verbs)
    words = [families((word,)) for word in clause.about]
    at = next((at for at, word in enumerate(words) if word & verbs), 1)
    return words[:at]


def may_be_one_thing(ours: Fact, theirs: Fact, *, alone: bool = False) -> bool:
    """Nothing speaks against it: no other role, no other thing counted, no other verb."""
    if roles_differ(ours, theirs):
        return False
    if rates_differ(ours, theirs):
        return False
    if are_opposed(ours, theirs):
        return False
    counts = ours.kind in (NUMBER, ORDINAL) and not alone
    is_known = bool(ours.nouns) and (ours.kind == NUMBER or bool(theirs.nouns))
    if counts and is_known and not families(ours.nouns) & families((*theirs.nouns, *theirs.about)):
        return False
    return ours.kind == SCORE or not verbs_differ(ours, theirs)


def roles_differ(ours: Fact, theirs: Fact) -> bool:
    """A date since which and one until which; what was reckoned, or is a part of a share, has no role of its own.

    Before ten and until half past nine are no two roles, and the last of several times is one of any role.
    """
    if ours.kind == theirs.kind == TIME:
        return {ours.role, theirs.role} in _OTHER_TIMES
    return bool(ours.role and theirs.role) and ours.role != theirs.role and not _NO_ROLES & {ours.role, theirs.role}


def is_earlier(ours: Fact, theirs: Fact) -> bool:
    """A value of the past, where the claim speaks of none: 21.7 % (2018: 23.4 %)."""
    return ours.role != SINCE and _PAST in families(theirs.about) - families(ours.about)


def rates_differ(ours: Fact, theirs: Fact) -> bool:
    """By the week and by the month; on Sundays, and on other days. A record may give the rate in its head only."""
    if ours.kind == TIME:
        return bool(ours.rate and theirs.rate) and not set(ours.rate) & set(theirs.rate)
    return bool(ours.rate and theirs.rate) and ours.rate != theirs.rate


def are_opposed(ours: Fact, theirs: Fact) -> bool:
    """Something beside one is the opposite of something beside the other: in the north, in the south."""
    one, other = families(ours.about), families(theirs.about)
    return bool(_opposites(one) & other) and not one & _opposites(one) & other


def opposed_words(ours: Fact, theirs: Fact) -> tuple[str, ...]:
    """Those of the claim whose opposite stands beside the other value."""
    beside = families(theirs.about)
    return tuple(word for word in ours.about if _opposites(families((word,))) & beside)


def have_opposed_verbs(ours: Fact, theirs: Fact) -> bool:
    """What opened in 1950 did not close then; what is not closed is open."""
    one, other = families(ours.verbs), families(theirs.verbs)
    return bool(_opposites(one) & other) and not one & other


def verbs_differ(ours: Fact, theirs: Fact) -> bool:
    """Both have verbs, and neither has one of the other's among its words (a sale, sold)."""
    one, other = families(ours.verbs), families(theirs.verbs)
    return bool(one and other) and not (one & families(theirs.about) or other & families(ours.about))


def may_mean_the_same(ours: Fact, theirs: Fact) -> bool:
    """Whether a verb of one is in no family: it may mean what the other's does."""
    return not all(any(verb[-1:] in "!+-" for verb in fact.verbs) for fact in (ours, theirs))


def have_a_verb_in_common(ours: Fact, theirs: Fact) -> bool:
    return bool(families(ours.verbs) & families(theirs.about) or families(theirs.verbs) & families(ours.about))
