"""What is said of a schema that is not the one which the desk's migrations make."""

from collections.abc import Iterator, Mapping

Part = tuple[str, str]


def told_apart(here: Mapping[Part, str], expected: Mapping[Part, str]) -> Iterator[str]:
    """One line for each part, by kind and name, that is missing, altered, or of somebody else."""
    for kind, name in sorted(here.keys() | expected.keys()):
        if (kind, name) not in here:
            yield f"the {kind} {name} is missing"
        elif (kind, name) not in expected:
            yield f"the {kind} {name} is not the desk’s"
        elif here[kind, name] != expected[kind, name]:
            yield f"the {kind} {name} was altered"
