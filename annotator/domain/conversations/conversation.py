"""What was said about the units of one article."""

from typing import NamedTuple

from annotator.domain.conversations.queries import Query
from annotator.domain.conversations.remarks import Remark


class Conversation(NamedTuple):
    """The oldest first."""

    queries: tuple[Query, ...]
    remarks: tuple[Remark, ...]
