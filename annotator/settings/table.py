"""The table of settings, of which the file, the environment, the options of commands and the docs are made."""

from dataclasses import dataclass

from annotator.domain.desk.backups import DEFAULT_KEEP
from annotator.settings.kinds import (
    Kind,
    LineOfText,
    ListOfTexts,
    OneOf,
    OnOrOff,
    PathOfFile,
    PlaceOfDesk,
    Value,
    WholeNumber,
)

PREFIX = "ANNOTATOR_"


@dataclass(frozen=True, slots=True)
class Setting:
    """One row: `name` in the file, `says` what it does in one sentence.

    `option` is that of a command which says the same, `default` what holds without any (None: nothing), `otherwise`
    that in words where it is no plain value. A secret is never shown, and the file that holds one is nobody else's.
    """

    name: str
    kind: Kind
    says: str
    option: str = ""
    default: Value | None = None
    otherwise: str = ""
    is_secret: bool = False

    @property
    def variable(self) -> str:
        return f"{PREFIX}{self.name.upper()}"

    @property
    def default_words(self) -> str:
        """The default as people read it; empty if there is none."""
        if self.otherwise or self.default is None or self.default is False:
            return self.otherwise
        return str(self.default)


_ROWS = (
    # where the desk is
    Setting(
        "db",
        PlaceOfDesk("/var/lib/annotator/annotator.db"),
        "The database: a file, or the address of one on a server, postgresql://NAME@HOST/DATABASE.",
        "--db",
        otherwise="in your data folder",
    ),
    Setting(
        "files",
        PathOfFile("/var/lib/annotator"),
        "With a database on a server: the folder of the desk's key and its seal.",
        otherwise="in your data folder",
    ),
    Setting(
        "contents",
        LineOfText("s3://newsroom/desk"),
        "The bucket of an S3-compatible store, and a folder in it, for the files that were captured.",
        otherwise="with the desk",
    ),
    Setting(
        "contents_endpoint",
        LineOfText("https://s3.example.org"),
        "The address of that store.",
        otherwise="Amazon's",
    ),
    Setting(
        "contents_region",
        LineOfText("eu-central-1"),
        "The region of the bucket.",
        otherwise="AWS_REGION, else AWS_DEFAULT_REGION, else us-east-1",
    ),
    Setting(
        "contents_access",
        LineOfText("…"),
        "The access key for the bucket.",
        otherwise="AWS_ACCESS_KEY_ID",
        is_secret=True,
    ),
    Setting(
        "contents_secret",
        LineOfText("…"),
        "Its secret key.",
        otherwise="AWS_SECRET_ACCESS_KEY, with AWS_SESSION_TOKEN",
        is_secret=True,
    ),
    Setting(
        "name", LineOfText(), "Your name at the terminal, and the first admin's.", otherwise="that of your account"
    ),
    Setting("zone", LineOfText("Europe/Prague"), "The time zone of the newsroom.", otherwise="that of the machine"),
    # how it is served
    Setting("host", LineOfText("127.0.0.1"), "Another than this machine's needs accounts.", "--host", "127.0.0.1"),
    Setting("port", WholeNumber(0, 65_535, 8080), "The port it listens at; 0 takes a free one.", "--port", 8765),
    Setting(
        "team",
        OnOrOff(in_doubt=True),
        "Let nobody in without an account; the first is made by a link.",
        "--team",
        False,
    ),
    Setting(
        "address",
        LineOfText("https://desk.example.org"),
        "At which people open it, such as https://desk.example.org.",
        "--address",
    ),
    Setting("proxies", WholeNumber(0, None, 1), "How many servers stand in front of this one.", "--proxies", 0),
    Setting("without_tls", OnOrOff(), "Accept an http address, at which others can listen in.", "--without-tls", False),
    Setting(
        "without_jobs",
        OnOrOff(),
        "With a database on a server: leave captures, mails and backups to annotator work.",
        "--without-jobs",
        False,
    ),
    Setting("backups", PathOfFile("/var/backups/annotator"), "Make a backup there every day.", "--backups"),
    Setting("keep", WholeNumber(1, None, 30), "How many backups stay in the folder.", "--keep", DEFAULT_KEEP),
    # what is told about it while it runs
    Setting(
        "metrics_token",
        LineOfText("at least sixteen characters"),
        "By which Prometheus gets figures at /metrics; without it, there is no such page.",
        is_secret=True,
    ),
    Setting(
        "log_format",
        OneOf(("json", "text")),
        "The log of the server: what went wrong in text, or also each request as JSON, an object a line.",
        default="text",
    ),
    # what leaves it
    Setting(
        "offline",
        OnOrOff(in_doubt=True),
        "Fetch nothing: no request leaves this machine.",
        "--offline",
        False,
    ),
    Setting(
        "smtp_url",
        LineOfText("smtps://user:password@mail.example.org"),
        "The mail server; with smtp:// it has to offer STARTTLS.",
        is_secret=True,
    ),
    Setting("mail_from", LineOfText("desk@example.org"), "The sender's address of mails; it is set with the server."),
    Setting(
        "webhooks",
        ListOfTexts(("https://hooks.example.org/desk",)),
        "Addresses that get what was done.",
        is_secret=True,
    ),
    Setting(
        "webhook_secret",
        LineOfText("at least sixteen characters"),
        "By which each delivery is signed; it is set with webhooks.",
        is_secret=True,
    ),
    Setting("archive", LineOfText("wayback"), "The web archive that may be asked for copies of pages."),
    Setting("archive_access", LineOfText("…"), "The access key of an account there, to save pages by.", is_secret=True),
    Setting("archive_secret", LineOfText("…"), "Its secret key.", is_secret=True),
    Setting(
        "embed_hosts",
        ListOfTexts(("https://www.example.org", "https://*.example.net")),
        "The sites that may show embeds in a frame.",
        otherwise="every site",
    ),
    Setting("ratings", PathOfFile("ratings.toml"), "The TOML file with the newsroom's table of ratings."),
    # signing in by OpenID Connect
    Setting(
        "oidc_issuer",
        LineOfText("https://id.example.org"),
        "The issuer, to the letter as /.well-known/openid-configuration below it says.",
    ),
    Setting("oidc_client_id", LineOfText("desk"), "The desk's id there."),
    Setting("oidc_client_secret", LineOfText("…"), "Its secret, which is sent by HTTP Basic.", is_secret=True),
    Setting("oidc_name", LineOfText("Newsroom"), "What the button calls the provider.", otherwise="its host"),
)
SETTINGS = {row.name: row for row in _ROWS}
