"""Where the values of settings come from, and what is said where one cannot be."""

import os
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from annotator import config
from annotator.actions.people.oidc import provider_of
from annotator.domain.errors import RuleBroken, say
from annotator.domain.sending_settings import Webhook
from annotator.settings import values
from annotator.settings.environment import CONFIG, environment_without_settings
from annotator.settings.table import SETTINGS
from annotator.settings.values import settings_of
from tests.conftest import refused

SECRET = "Blaubeere-" * 2


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch):
    for name in SETTINGS:
        monkeypatch.delenv(SETTINGS[name].variable, raising=False)


@pytest.fixture
def write(tmp_path):
    """A file with these lines, which nobody else may read."""

    def write(lines, mode=0o600):
        path = tmp_path / "annotator.toml"
        path.write_text(lines, "utf-8")
        path.chmod(mode)
        return str(path)

    return write


def test_a_value_comes_from_the_environment_else_from_the_file_else_from_the_table(write, monkeypatch):
    with settings_of(write('port = 9000\nzone = "Europe/Prague"\n')):
        assert values.value("port") == 9000
        assert config.zone() == ZoneInfo("Europe/Prague")
        monkeypatch.setenv("ANNOTATOR_PORT", " 9001 ")
        assert values.value("port") == 9001
        monkeypatch.setenv("ANNOTATOR_PORT", "")
        assert values.value("port") == 9000
    assert values.value("port") == 8765


@pytest.mark.parametrize("name", SETTINGS)
def test_the_example_of_each_setting_is_the_same_in_the_file_and_in_the_environment(name, write, monkeypatch):
    kind = SETTINGS[name].kind
    with settings_of(write(f"{name} = {kind.in_file}\n")):
        in_file = values.value(name)
    monkeypatch.setenv(SETTINGS[name].variable, kind.in_environment)
    in_environment = values.value(name)
    if isinstance(in_environment, Path):
        in_environment = Path(write("")).parent / in_environment
    assert in_file == in_environment not in (None, "", ())


def test_everything_that_the_desk_may_ask_or_write_to_is_read_from_the_file(write, tmp_path):
    (tmp_path / "ratings.toml").write_text('worst = 1\nbest = 5\n[verified]\nvalue = 5\nname = "True"\n')
    lines = f"""
        db = "desks/one.db"
        smtp_url = "smtps://desk:{SECRET}@mail.example"
        mail_from = "desk@desk.example"
        webhooks = ["https://one.example/x", "https://two.example/y"]
        webhook_secret = "{SECRET}"
        archive = "wayback"
        embed_hosts = ["https://www.City.example"]
        ratings = "ratings.toml"
        oidc_issuer = "https://id.example"
        oidc_client_id = "desk"
        oidc_client_secret = "{SECRET}"
    """
    with settings_of(write(lines)):
        assert config.place_of_desk(None) == tmp_path / "desks/one.db"
        assert config.place_of_desk("other.db") == Path("other.db")
        assert config.mail_server().password == SECRET
        assert config.webhooks() == (
            Webhook("https://one.example/x", SECRET),
            Webhook("https://two.example/y", SECRET),
        )
        assert config.archive().name
        assert config.embed_hosts() == ("https://www.city.example",)
        assert config.ratings()["verified"].name == "True"
        assert config.oidc().client_secret == SECRET
        config.expect_sound()


def test_a_desk_may_be_on_a_server_and_its_password_is_never_shown(write, tmp_path):
    address = f"postgresql://desk:{SECRET}@one.example,two.example:5433/desk?target_session_attrs=read-write"
    with settings_of(write(f'db = "{address}"\nfiles = "beside"\n')):
        place = config.place_of_desk(None)
        assert (place.url, place.files) == (address, tmp_path / "beside")
        assert str(place) == "postgresql://desk@one.example,two.example:5433/desk"
        assert next(iter(values.origins())).words == str(place)
        assert config.place_of_desk("desk.db") == Path("desk.db")
        assert config.place_of_desk("postgres://two.example/desk").url == "postgres://two.example/desk"


@pytest.mark.parametrize(
    "place",
    [
        f"postgresq://desk:{SECRET}@db.example/desk", f"postgresql:/desk:{SECRET}@db.example/desk",
        f"POSTGRESQL://desk:{SECRET}@db.example/desk", f"mysql://desk:{SECRET}@db.example/desk",
        f"host=db.example dbname=desk password={SECRET}",
    ],
)  # fmt: skip
def test_an_address_with_a_slip_makes_no_file(write, monkeypatch, place):
    with settings_of(write("")):
        for given in (place, None):
            monkeypatch.setenv("ANNOTATOR_DB", place)
            with pytest.raises(RuleBroken) as caught:
                config.place_of_desk(given)
            assert caught.value.code == "no_such_place"
            assert SECRET not in say(caught.value)


def test_a_desk_on_a_server_keeps_its_key_when_its_address_changes_and_another_has_another(write):
    addresses = (
        "postgresql://desk@one.example/news", "postgresql://desk@one.example,two.example/news?target_session_attrs=any",
        "postgresql:///news?host=/run/postgresql", "postgresql://one.example/sport", "postgresql://one.example/%2e%2e",
    )  # fmt: skip
    with settings_of(write("")):
        first, again, once_more, other, odd = (config.place_of_desk(address).files for address in addresses)
    assert first == again == once_more != other
    assert (odd.parent, odd.name) == (first.parent, "desk")


@pytest.mark.parametrize(
    ("address", "is_refused"),
    [
        ("postgresql://desk:x@db.example/desk", True),
        ("postgresql://db.example/desk?password=x", True),
        ("postgresql://desk@db.example/desk", False),
        ("desk.db", False),
    ],
)
def test_a_file_that_others_can_read_holds_no_password_of_a_server(write, address, is_refused):
    path = write(f'db = "{address}"\n')
    os.chmod(path, 0o644)
    if is_refused:
        with refused(RuleBroken, "settings_exposed"), settings_of(path):
            pass
    else:
        with settings_of(path):
            assert str(config.place_of_desk(None))


def test_a_path_in_the_file_may_begin_with_the_home_of_its_owner(write, monkeypatch):
    monkeypatch.setenv("HOME", "/srv/desk")
    with settings_of(write('backups = "~/backups"\n')):
        assert values.path("backups") == Path("/srv/desk/backups")


@pytest.mark.parametrize(
    ("lines", "code", "words"),
    [
        ("port = \n", "settings_not_toml", "line 1"),
        ("port = 1\nteam = true\n port=2\n", "setting_twice", "“port” stands twice in "),
        ('port = 1\n"port" = 2\nteam = \n', "setting_twice", "the second time in line 2: keep"),
        ("port = 1" + "0" * 5000 + "\n", "settings_not_toml", "no TOML"),
        ("adress = 'https://desk.example'\n", "unknown_setting", "did you mean “address”?"),
        ("[oidc]\nissuer = 'https://id.example'\n", "unknown_setting", "“oidc”"),
        ("port = '8765'\n", "setting_unfit", "as in port = 8080"),
        ("port = 70000\n", "setting_unfit", "at most 65535"),
        ("port = true\n", "setting_unfit", "a whole number"),
        ("team = 1\n", "setting_unfit", "true or false"),
        ("zone = ['Europe/Prague']\n", "setting_unfit", "text in quotation marks"),
        ("webhooks = 'https://one.example'\n", "setting_unfit", "a list of texts"),
        ("log_format = 'xml'\n", "setting_unfit", '"json" or "text"'),
        ("db = 7\n", "setting_unfit", "a path"),
    ],
)
def test_a_file_with_anything_wrong_in_it_is_refused_in_one_sentence(write, lines, code, words):
    path = write(lines)
    with pytest.raises(RuleBroken) as caught, settings_of(path):
        raise AssertionError("nothing is read by such a file")
    assert caught.value.code == code
    assert words in str(caught.value)
    assert path in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "lines",
    ["[one]\nport = 1\n[two]\nport = 2\nx = \n", 'name = """\nport = 1\n"""\nport = 2\nx = \n', "name =\nname =\n"],
)
def test_what_only_looks_like_a_name_that_stands_twice_is_not_called_that(write, lines):
    with refused(RuleBroken, "settings_not_toml"), settings_of(write(lines)):
        pass


def test_a_file_that_was_named_must_be_there_and_be_readable(tmp_path, monkeypatch):
    missing = str(tmp_path / "none.toml")
    with refused(RuleBroken, "no_settings_file"), settings_of(missing):
        pass
    with refused(RuleBroken, "settings_unread"), settings_of(str(tmp_path)):
        pass
    monkeypatch.setenv(CONFIG, missing)
    with refused(RuleBroken, "no_settings_file"), settings_of(None):
        pass
    (tmp_path / "latin.toml").write_bytes(b'name = "V\xe9ra"\n')
    with refused(RuleBroken, "settings_unread"), settings_of(str(tmp_path / "latin.toml")):
        pass


def test_without_a_named_file_the_one_in_the_folder_of_settings_is_read_if_there_is_one(tmp_path, monkeypatch):
    monkeypatch.delenv(CONFIG, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    with settings_of(None):
        assert values.value("name") is None
    (tmp_path / "annotator").mkdir()
    (tmp_path / "annotator" / "annotator.toml").write_text('name = "Vera Lind"\n')
    with settings_of(None):
        assert config.owner_name() == "Vera Lind"
        assert values.chosen_file() == tmp_path / "annotator" / "annotator.toml"
    with settings_of(os.devnull):
        assert values.value("name") is None


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX")
@pytest.mark.parametrize("mode", [0o604, 0o602, 0o660, 0o666])
def test_a_file_with_a_secret_is_refused_if_others_have_rights_on_it(write, mode):
    with (
        pytest.raises(RuleBroken, match="webhook_secret") as caught,
        settings_of(write(f'webhook_secret = "{SECRET}"\nport = 1\n', mode)),
    ):
        pass
    assert caught.value.code == "settings_exposed"
    assert "chmod 600" in str(caught.value)
    assert SECRET not in str(caught.value)
    with settings_of(write("port = 1\n", mode)):
        assert values.value("port") == 1


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX")
def test_the_group_may_read_a_file_with_a_secret_only_where_root_owns_it(write):
    path = write(f'webhook_secret = "{SECRET}"\n', 0o640)
    if Path(path).stat().st_uid == 0:
        with settings_of(path):
            assert values.text("webhook_secret") == SECRET
    else:
        with refused(RuleBroken, "settings_exposed"), settings_of(path):
            pass


@pytest.mark.parametrize(
    ("name", "given"), [("PORT", "tcp://10.0.0.1:80"), ("KEEP", "several"), ("WITHOUT_TLS", "maybe")]
)
def test_a_variable_that_cannot_be_is_refused_without_repeating_it(monkeypatch, name, given):
    monkeypatch.setenv(f"ANNOTATOR_{name}", given)
    with pytest.raises(RuleBroken, match=f"ANNOTATOR_{name} has to be") as caught:
        config.expect_sound()
    assert given not in str(caught.value)


@pytest.mark.parametrize("name", ["offline", "team"])
@pytest.mark.parametrize(("given", "is_on"), [("1", True), ("0", False), ("", False), ("yess", True)])
def test_what_was_mistyped_keeps_a_desk_closed(monkeypatch, name, given, is_on):
    monkeypatch.setenv(SETTINGS[name].variable, given)
    assert values.is_on(name) is is_on


def test_a_sentence_calls_a_setting_as_it_is_written_where_it_stands(write, monkeypatch):
    path = write('zone = "Europa/Prag"\n')
    with settings_of(path):
        with pytest.raises(RuleBroken, match="“zone” in ") as caught:
            config.zone()
        assert path in str(caught.value)
        monkeypatch.setenv("ANNOTATOR_ZONE", "Asien/Tokio")
        with pytest.raises(RuleBroken, match="ANNOTATOR_ZONE is Asien/Tokio"):
            config.zone()


@pytest.mark.parametrize(
    ("lines", "ask", "names"),
    [
        (
            'smtp_url = "smtps://mail.example"',
            config.mail_server,
            ["“mail_from” in {0} is not set", "“smtp_url” in {0}"],
        ),
        ('oidc_issuer = "https://id.example"', config.oidc, ["“oidc_client_id” and “oidc_client_secret” in {0}"]),
        (
            'oidc_name = "Newsroom"\noidc_client_id = "x"',
            config.oidc,
            ["“oidc_issuer” and “oidc_client_secret” in {0}"],
        ),
        ('webhooks = ["https://one.example"]', config.webhooks, ["“webhook_secret” in {0} is shorter"]),
        (
            'archive = "wayback"\narchive_secret = "x"',
            config.archive,
            ["“archive_access” and “archive_secret” in {0} are set together"],
        ),
    ],
)
def test_what_is_missing_is_to_be_set_where_that_is_with_which_it_belongs(write, lines, ask, names):
    path = write(f"{lines}\n")
    with settings_of(path), pytest.raises(RuleBroken) as caught:
        ask()
    for words in names:
        assert words.format(path) in str(caught.value)
    assert "ANNOTATOR_" not in str(caught.value)


def test_what_is_missing_beside_a_variable_is_a_variable(write, monkeypatch):
    monkeypatch.setenv("ANNOTATOR_SMTP_URL", "smtps://mail.example")
    with settings_of(write("port = 9000\n")), pytest.raises(RuleBroken) as caught:
        config.mail_server()
    assert "ANNOTATOR_MAIL_FROM is not set: set it, or leave out ANNOTATOR_SMTP_URL." in str(caught.value)
    monkeypatch.setenv("ANNOTATOR_OIDC_ISSUER", "https://id.example")
    with settings_of(write('oidc_client_id = "x"\n')), pytest.raises(RuleBroken) as caught:
        config.oidc()
    assert "needs ANNOTATOR_OIDC_CLIENT_SECRET:" in str(caught.value)


def test_a_provider_of_an_offline_desk_is_named_where_it_is_set(write):
    lines = 'oidc_issuer = "https://id.example"\noidc_client_id = "x"\noidc_client_secret = "x"\n'
    with settings_of(write(lines)), pytest.raises(RuleBroken, match="without “oidc_issuer” in "):
        provider_of(config.oidc(), is_offline=True)


def test_a_process_that_reads_foreign_texts_is_given_no_setting(monkeypatch):
    monkeypatch.setenv("ANNOTATOR_WEBHOOK_SECRET", SECRET)
    monkeypatch.setenv("ANNOTATOR_LATER", SECRET)
    assert SECRET not in environment_without_settings().values()
    assert environment_without_settings()["PATH"] == os.environ["PATH"]
