"""All English families of words for facts: the general ones, and those of the topics of news and records."""

from annotator.language.words.english import families, topic_nouns, topic_opposites, topic_records, topic_verbs

OPPOSITES = families.OPPOSITES + topic_opposites.OPPOSITES
CONTRASTS = families.CONTRASTS + topic_opposites.CONTRASTS
VERBS = families.VERBS + topic_verbs.VERBS + topic_records.VERBS
NOUNS = families.NOUNS + topic_nouns.NOUNS + topic_records.NOUNS
