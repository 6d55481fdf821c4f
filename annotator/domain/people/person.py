"""People at the desk."""

from dataclasses import dataclass

from annotator.domain.classification import DESK, PUBLIC, classified


@classified(id=PUBLIC, name=PUBLIC, role=DESK)
@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    role: str
