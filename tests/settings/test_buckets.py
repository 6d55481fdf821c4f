"""The settings of a bucket: what is taken for one, which keys count, and that none is shown."""

import pytest

from annotator import config
from annotator.domain.errors import RuleBroken, say
from annotator.settings.buckets import bucket_at
from annotator.settings.environment import environment_without_settings
from annotator.settings.places import FilePlace, PostgresPlace
from annotator.settings.values import origins, settings_of

SECRET = "wagtail-2086/secret"


@pytest.fixture(autouse=True)
def keys(monkeypatch):
    for name in ("AWS_REGION", "AWS_DEFAULT_REGION", "AWS_SESSION_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAHERON")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)


def code_of(address):
    with pytest.raises(RuleBroken) as caught:
        bucket_at(address)
    assert SECRET not in say(caught.value)
    return caught.value.code


def test_a_bucket_has_a_name_and_perhaps_a_folder():
    place = bucket_at("s3://newsroom/desk/of.the_North/")
    assert (place.bucket, place.folder, str(place)) == (
        "newsroom",
        "desk/of.the_North",
        "s3://newsroom/desk/of.the_North",
    )
    assert (bucket_at("s3://news-room.2/").folder, place.endpoint, place.region) == ("", None, "us-east-1")


@pytest.mark.parametrize(
    "address",
    [
        "s3://", "s3://a", "s3://..", "s3://news..room", "s3://.news", "s3://news-/x", "s3://News", "s3://new room",
        "s3://newsroom/../other", "s3://newsroom/.", "s3://newsroom//x", "s3://newsroom/x?versions", "s3://newsroom/x#y",
        "s3://key:word@newsroom/x", "s3://newsroom/é", "s3://newsroom/" + "x/" * 20, "s3://newsroom:9000/x",
        "s3://newsroom/x\n", "https://newsroom/x", "newsroom", "s3:/newsroom",
    ],
)  # fmt: skip
def test_what_might_lead_elsewhere_is_no_bucket(address):
    assert code_of(address) == "contents_place"


@pytest.mark.parametrize(
    ("endpoint", "is_taken"),
    [
        ("https://s3.example.org", True), ("https://s3.example.org:9000/", True), ("http://127.0.0.1:9000", True),
        ("http://localhost", True), ("http://s3.example.org", False), ("https://s3.example.org/bucket", False),
        ("https://key:word@s3.example.org", False), ("s3.example.org", False), ("https://", False),
        ("https://s3.example.org:port", False), ("https://s3.example.org?x=1", False), ("ftp://127.0.0.1", False),
    ],
)  # fmt: skip
def test_an_endpoint_is_a_host_that_nobody_listens_in_on(monkeypatch, endpoint, is_taken):
    monkeypatch.setenv("ANNOTATOR_CONTENTS_ENDPOINT", endpoint)
    if is_taken:
        assert bucket_at("s3://newsroom").endpoint == endpoint.rstrip("/")
    else:
        assert code_of("s3://newsroom") == "contents_endpoint"
        monkeypatch.setenv("ANNOTATOR_WITHOUT_TLS", "1")
        if endpoint == "http://s3.example.org":
            assert bucket_at("s3://newsroom").endpoint == endpoint


def test_keys_are_those_of_the_settings_else_the_usual_ones_and_never_mixed(monkeypatch):
    monkeypatch.setenv("AWS_SESSION_TOKEN", "lent")
    lent = bucket_at("s3://newsroom")
    assert (lent.access, lent.secret, lent.session) == ("AKIAHERON", SECRET, "lent")
    monkeypatch.setenv("ANNOTATOR_CONTENTS_ACCESS", "OWN")
    assert code_of("s3://newsroom") == "contents_keys"
    monkeypatch.setenv("ANNOTATOR_CONTENTS_SECRET", "own secret")
    assert code_of("s3://newsroom") == "contents_keys"
    monkeypatch.setenv("ANNOTATOR_CONTENTS_SECRET", "own")
    own = bucket_at("s3://newsroom")
    assert (own.access, own.secret, own.session) == ("OWN", "own", None)
    for name in ("ANNOTATOR_CONTENTS_ACCESS", "ANNOTATOR_CONTENTS_SECRET", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    assert code_of("s3://newsroom") == "contents_keys"


def test_the_region_is_that_of_the_settings_else_the_usual_one(monkeypatch):
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    assert bucket_at("s3://newsroom").region == "eu-west-1"
    monkeypatch.setenv("AWS_REGION", "eu-west-2")
    assert bucket_at("s3://newsroom").region == "eu-west-2"
    monkeypatch.setenv("ANNOTATOR_CONTENTS_REGION", "eu-central-1")
    assert bucket_at("s3://newsroom").region == "eu-central-1"
    monkeypatch.setenv("ANNOTATOR_CONTENTS_REGION", "eu/../x")
    assert code_of("s3://newsroom") == "contents_region"


def test_a_desk_of_either_kind_has_it_and_no_line_shows_a_key(monkeypatch, tmp_path):
    monkeypatch.setenv("ANNOTATOR_CONTENTS", "s3://newsroom/desk")
    monkeypatch.setenv("ANNOTATOR_CONTENTS_ACCESS", "OWN-9471")
    monkeypatch.setenv("ANNOTATOR_CONTENTS_SECRET", SECRET)
    with settings_of("/dev/null"):
        in_file = config.place_of_desk(str(tmp_path / "desk.db"))
        on_server = config.place_of_desk("postgresql://db.example/desk")
        assert isinstance(in_file, FilePlace)
        assert isinstance(on_server, PostgresPlace)
        assert str(in_file) == str(tmp_path / "desk.db")
        assert on_server.bucket == in_file.bucket
        assert config.place_of_desk(str(tmp_path / "desk.db"), "beside") == tmp_path / "desk.db"
        told = f"{in_file!r} {on_server!r} {[each.words for each in origins()]}"
        assert (SECRET in told, "OWN-9471" in told, "s3://newsroom/desk" in told) == (False, False, True)
        config.expect_sound()
        monkeypatch.setenv("ANNOTATOR_CONTENTS", "s3://newsroom/..")
        with pytest.raises(RuleBroken):
            config.expect_sound()


def test_a_process_that_reads_foreign_texts_gets_no_key(monkeypatch):
    monkeypatch.setenv("ANNOTATOR_CONTENTS_SECRET", SECRET)
    assert SECRET not in environment_without_settings().values()
    assert "AWS_ACCESS_KEY_ID" not in environment_without_settings()
