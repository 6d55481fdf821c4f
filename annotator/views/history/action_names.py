"""Every step that the log may name: its kind, and what it is called. A step that is not here is told in no words."""

from collections.abc import Mapping
from dataclasses import dataclass

KINDS = {
    "verdicts": "verdicts and units",
    "evidence": "evidence",
    "queries": "queries",
    "sources": "sources and captures",
    "text": "text and drafts",
    "suggestions": "suggestions and slips",
    "undo": "undo and redo",
    "people": "people and accounts",
}


@dataclass(frozen=True, slots=True)
class Act:
    """`kind` is one of KINDS, `name` what was done, as in “Undone: the reply”.

    Of a thing of another `noun`, the sentence begins with `lead`: the step was about something else, and changed this
    too. Without a `noun` it always does.
    """

    kind: str
    name: str
    noun: str | None = None
    lead: str = ""


def _set(field: str, name: str) -> dict[str, Act]:
    return {f"set_{field}": Act("verdicts", f"the {name}", "unit")}


def _of(kind: str, noun: str | None, lead: str, **names: str) -> dict[str, Act]:
    return {action: Act(kind, name, noun, lead) for action, name in names.items()}


ACTS: Mapping[str, Act] = {
    **_set("status", "status"),
    **_set("confidence", "confidence"),
    **_set("risk", "risk"),
    **_set("kind", "kind of a unit"),
    **_set("facets", "facets"),
    **_set("speaker", "speaker"),
    **_set("note", "note"),
    **_set("proposed", "proposed wording"),
    **_set("assignee", "holder of a unit"),
    **_set("vouched_by", "name of who vouches"),
    **_set("span", "words of a unit"),
    **_of("verdicts", "unit", "made a unit and so ", make_unit="the new unit"),
    **_of("verdicts", "unit", "removed a unit and so ", remove_unit="the removal of a unit"),
    **_of("verdicts", "unit", "", let_stand_here="the decision to let a fact stand"),
    **_of("verdicts", "unit", "", reopen="the reopening of a unit"),
    **_of("verdicts", "unit", "took a spreadsheet and so ", take_sheet="the changes of a spreadsheet"),
    **_of("verdicts", "unit", "took a list of facts and so ", take_foreign_sheet="the claims of a list of facts"),
    **_of("verdicts", "unit", "took annotations and so ", take_annotations="the units of annotations"),
    **_of(
        "verdicts", "assignment", "",
        hand_over="the handing over", assign_article="the assignment of the article",
        assign_section="the assignment of a section", assign_sentence="the assignment of a sentence",
    ),
    **_of("verdicts", "second_reading", "", draw_second_reading="the second reading"),
    **_of("verdicts", "second_reading", "", withdraw_second_reading="the withdrawal of a second reading"),
    **_of("verdicts", "second_check", "", answer_second_reading="the answer of a second reader"),
    **_of("verdicts", "second_reading", "", hand_in_second_reading="the handing in of a second reading"),
    **_of("verdicts", "second_check", "", adjudicate="the decision between two readings"),
    **_of(
        "verdicts", "no_claim", "",
        mark_no_claim="“no claim”", lift_no_claim="the removal of “no claim”",
    ),
    **_of("evidence", "evidence", "tied a source and so ", add_evidence="the evidence"),
    **_of("evidence", "evidence", "changed evidence and so ", change_evidence="the change of evidence"),
    **_of("evidence", "evidence", "removed evidence and so ", remove_evidence="the removal of evidence"),
    **_of("evidence", "evidence", "", let_stand="the decision to let a fact stand"),
    **_of("queries", "query", "asked a question and so ", raise_query="the query"),
    **_of("queries", "query", "", reply_to_query="the reply", reply_by_link="the reply"),
    **_of("queries", "remark", "", make_remark="the remark"),
    **_of("queries", "author_backup", "", back_up="what you said the sentence rests on"),
    **_of("queries", "writer_link", "", make_writer_link="the writer’s link"),
    **_of("queries", "writer_link", "", revoke_writer_link="the end of a writer’s link"),
    **_of("queries", "query", "closed a question and so ", resolve_query="the closing of the query"),
    **_of("sources", "source", "", add_source="the new source", remove_source="the removal of a source"),
    **_of("sources", "source", "", import_sources="the sources of a bibliography"),
    **_of("sources", "source", "changed a source and so ", change_source="the change of a source"),
    **_of("sources", "erasure", "erased a source and so ", erase_source="the erasing of a source"),
    **_of("sources", "source", "merged two sources and so ", merge_sources="the merging of two sources"),
    **_of(
        "sources", "source", "",
        capture_source="the capture of a page", capture_copy="the capture of an archive’s copy",
        keep_file="the file of a source",
        remove_capture="the removal of a capture", undo_capture="the undoing of a capture",
    ),
    **_of(
        "sources", "archive_request", "",
        ask_archive="the question to an archive", note_archive_answer="the answer of an archive",
    ),
    **_of("text", "article", "took a new draft and so ", take_draft="the new draft"),
    **_of("text", "article", "brought the article in and so ", **{"import": "the import"}),
    **_of("text", "imprint", "corrected the facts and so ", change_facts="the correction of the article’s facts"),
    **_of("text", "repair", "split a sentence and so ", split_sentence="the splitting of a sentence"),
    **_of("text", "repair", "joined two sentences and so ", join_sentences="the joining of two sentences"),
    **_of(
        "suggestions", "answer", "accepted a suggestion and so ",
        accept_suggestion="the accepted suggestion", split_suggestion="the splitting of a suggestion",
        accept_quotes="the accepted quotes",
    ),
    **_of(
        "suggestions", "answer", "",
        dismiss_suggestion="the dismissal of a suggestion", dismiss_finding="the dismissal of a slip",
    ),
    **_of("suggestions", "threshold", "", set_threshold="the change of the threshold for suggestions"),
    **_of("undo", None, "took a step back and so ", undo="the undo"),
    **_of("undo", None, "did again what was undone and so ", redo="the redo"),
    **_of("verdicts", "correction", "", make_correction="the correction"),
    **_of("verdicts", "correction", "", remove_correction="the taking back of a correction"),
    **_of("verdicts", "signoff", "", sign_off="the sign-off", take_signoff_back="the taking back of a sign-off"),
    **_of("text", "embed", "", embed_article="the showing on other sites", end_embed="the end of the showing"),
    **_of(
        "text", "schedule", "",
        set_schedule="the deadline", archive_article="the archiving", reopen_article="the reopening",
        run_article="that it has run", withdraw_run="that it has not run",
    ),
    **_of(
        "people", "person", "",
        add_person="the new person", rename_person="the new name", set_role="the role",
        remove_person="the removal of a person",
    ),
    **_of("people", "closing", "", close_article="who reads an article"),
    **_of("people", "invitation", "", invite_person="the invitation"),
    **_of(
        "people", "account", "",
        offer_second_factor="the second factor", turn_on_second_factor="the second factor",
        turn_off_second_factor="the second factor",
        open_account="the account", change_passphrase="the passphrase",  # noqa: S106
    ),
    **_of("people", "session", "", end_sessions="the end of sessions"),
    **_of(
        "people", "token", "",
        make_token="the token for a program",  # noqa: S106
        revoke_token="the revoking of a token",  # noqa: S106
    ),
    **_of("people", "seal", "", accept_changes="what another program changed"),
    **_of("people", "digest", "", set_digest="the daily mail"),
}  # fmt: skip
# What is said of a step that is not in the table: none of it is shown.
UNKNOWN_ACT = Act("", "a step", None, "")


def actions_of_kind(kind: str) -> tuple[str, ...]:
    return tuple(action for action, act in ACTS.items() if act.kind == kind)


def name_of(action: str) -> str:
    return ACTS.get(action, UNKNOWN_ACT).name
