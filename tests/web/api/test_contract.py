"""The document of the interface is a document, and every operation answers as it says."""

import jsonschema
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from annotator.actions import evidence, verdicts
from annotator.web.api.document import document_of, statuses_of
from annotator.web.api.operation_table import GROUPS, OPERATIONS
from tests.web.api.conftest import ASKED, SENT, Program

DOCUMENT = document_of(GROUPS)
WHOLE = Registry().with_resource("api", Resource.from_contents(DOCUMENT, default_specification=DRAFT202012))


def follows(content: object, operation: str, answer) -> None:
    said = _said(operation)["responses"][str(answer.status_code)]
    schema = said["content"][answer.mimetype].get("schema")
    if schema is not None:
        jsonschema.Draft202012Validator(_within(schema), registry=WHOLE).validate(content)


def _said(operation: str):
    return next(one for path in DOCUMENT["paths"].values() for one in path.values() if one["operationId"] == operation)


def _within(schema):
    """The schema, whose references are into the document."""
    if isinstance(schema, dict):
        return {k: f"api{v}" if k == "$ref" else _within(v) for k, v in schema.items()}
    return [_within(each) for each in schema] if isinstance(schema, list) else schema


# What has to be so before it can be done.
BEFORE = {"set_unit_vouched_by": "on_author", "set_unit_proposed": "incorrect"}
# What is removed is needed until then, and evidence goes before its source.
LAST = {"untie_evidence": 1, "remove_source": 2, "remove_unit": 3}


def test_every_operation_answers_as_the_document_says(program: Program, store, person):
    SENT["raise_query"]["to"] = person.id
    for operation in sorted(OPERATIONS, key=lambda each: LAST.get(each.name, 0)):
        if operation.name in BEFORE:
            verdicts.set_status(store, person, program.things["unit_id"], BEFORE[operation.name])
        if operation.name == "remove_source":
            for tied in program.ask("GET", f"/units/{program.things['unit_id']}/evidence").json["items"]:
                evidence.remove_evidence(store, person, tied["id"])
        done = program.does(operation)
        assert done.status_code == operation.status[0], (operation.name, done.text)
        if done.status_code != 204:
            follows(done.json, operation.name, done)
        for wrong in (program.ask(operation.method, program.address(operation), token="ann_x"),
                      program.ask(operation.method, program.address(operation), query_string={"nonsense": "1"})):  # fmt: skip
            assert wrong.status_code in statuses_of(operation), (operation.name, wrong.text)
            follows(wrong.json, operation.name, wrong)
        if operation.body is not None:
            body = _said(operation.name)["requestBody"]["content"]["application/json"]["schema"]
            jsonschema.Draft202012Validator(body).validate(SENT[operation.name])


def test_every_schema_of_the_document_is_one_and_every_reference_leads_somewhere():
    shapes = DOCUMENT["components"]["schemas"]
    for schema in shapes.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    named = {word for word in str(DOCUMENT).split("'") if word.startswith("#/")}
    assert {word.rpartition("/")[2] for word in named} <= set(shapes)
    assert set(ASKED) | set(SENT) <= {operation.name for operation in OPERATIONS}
    assert len({operation.name for operation in OPERATIONS}) == len(OPERATIONS)
