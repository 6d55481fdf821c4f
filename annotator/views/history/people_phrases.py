"""What an event did to people, their accounts and what they were given, as a phrase that follows a name."""

from collections.abc import Callable

from annotator.domain.events import Event
from annotator.views.history.names_of_things import ThingsNamed, quoted, state_of


def _person(event: Event, named: ThingsNamed) -> str:
    before, after = event.before or {}, event.after or {}
    name = after.get("name", "somebody")
    if event.before is None:
        return f"added {name} as {named.value('role', after.get('role'))}"
    if after.get("removed") and not before.get("removed"):
        return f"removed {name} from the desk"
    if before.get("name") != name:
        return f"renamed {before.get('name')} to {name}"
    return f"made {name} {named.value('role', after.get('role'))}, from {named.value('role', before.get('role'))}"


def _closing(event: Event, named: ThingsNamed) -> str:
    readers = (event.after or {}).get("readers") or []
    if not readers:
        return "opened an article to everybody"
    return f"closed an article to everybody but {', '.join(named.person(reader) for reader in readers)}"


def _account(event: Event, named: ThingsNamed) -> str:
    who = named.person(event.noun_id)
    if event.before is None:
        return f"opened the account of {who}"
    was, now = (bool((state or {}).get("second_factor")) for state in (event.before, event.after))
    if was != now:
        return f"turned the second factor of {who} {'on' if now else 'off'}"
    return f"changed how {who} signs in"


def _assignment(event: Event, named: ThingsNamed) -> str:
    state = state_of(event)
    what = f"the section {quoted(state.get('title') or 'the opening')}" if state.get("section") else "the article"
    if event.after is None:
        return f"took {what} from {named.person(state.get('assignee'))}"
    return f"assigned {what} to {named.person(state.get('assignee'))}"


def _second_reading(event: Event, named: ThingsNamed) -> str:
    reader = named.person(state_of(event).get("reader"))
    if event.before is None:
        return f"drew a second reading for {reader}"
    if event.after is None:
        return f"withdrew the second reading by {reader}"
    return "handed in a second reading"


def _second_check(event: Event, named: ThingsNamed) -> str:
    unit = named.unit(state_of(event).get("unit"))
    if (event.after or {}).get("adjudication"):
        return f"decided between two readings of {unit}"
    return f"answered on {unit} in a second reading" if event.before else f"put {unit} into a second reading"


def _token(event: Event, named: ThingsNamed) -> str:
    state = state_of(event)
    deed, name = "made" if event.after is not None else "revoked", quoted(state.get("name") or "nameless")
    return f"{deed} a token for programs, {name}, of {named.person(state.get('person'))}"


OF_PEOPLE: dict[str, Callable[[Event, ThingsNamed], str]] = {
    "person": _person,
    "closing": _closing,
    "account": _account,
    "assignment": _assignment,
    "second_reading": _second_reading,
    "second_check": _second_check,
    "invitation": lambda event, named: f"invited {named.person(event.noun_id)}",
    "session": lambda event, named: f"signed {named.person(event.noun_id)} out of every browser",
    "token": _token,
    "seal": lambda _, __: "accepted what another program had changed in the database",
    "digest": lambda event, _: f"turned the daily mail {'on' if (event.after or {}).get('on') else 'off'}",
}
