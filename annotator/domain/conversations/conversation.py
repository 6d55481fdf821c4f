"""What was said about the units of one article."""

from typing import NamedTuple

from annotator.domain.conversations.remarks import Remark
from annotator.domain.queries import Query


class Conversation(NamedTuple):
    """The oldest first."""

    queries: tuple[Query, ...]
    remarks: tuple[Remark, ...]
