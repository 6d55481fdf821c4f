"""What the settings mean: where things are, whose desk this is, and whom it may ask or write to."""

import getpass
import re
import tomllib
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tzlocal import get_localzone

from annotator.domain.archives.web_archives import WEB_ARCHIVES, ArchiveKeys, WebArchive
from annotator.domain.errors import RuleBroken
from annotator.domain.people.oidc import ProviderSettings, is_secure
from annotator.domain.publication.ratings import Rating, ratings_of
from annotator.domain.sending_settings import SHORTEST_SECRET, MailServer, Webhook
from annotator.settings import values
from annotator.settings.buckets import bucket_at, bucket_of_desk
from annotator.settings.places import (
    BucketPlace,
    DeskPlace,
    PostgresPlace,
    is_server,
    own_database,
    own_files,
    with_bucket,
)
from annotator.settings.table import SETTINGS

PACKAGE = Path(__file__).parent
_OIDC = ("oidc_issuer", "oidc_client_id", "oidc_client_secret")
# What was meant to be an address, and is none that the desk knows; the drives of Windows have one letter.
_ADDRESS = re.compile(r"[a-z]\w+:/", re.IGNORECASE)
# As a policy writes them: scheme, host, perhaps a port; it never holds what would end the policy.
_SITE = re.compile(r"https?://(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::[0-9]{1,5})?")


# With which word an operator says that captured files are kept with the rows.
BESIDE = "beside"


def place_of_desk(given: str | None, contents: str | None = None) -> DeskPlace:
    """The one that was given by --db, else the setting, else in the user's data folder.

    Its captured files are where `contents` says, a bucket or BESIDE, else where the setting says. Raises RuleBroken.
    """
    return with_bucket(_place_of_rows(given), contents_at(contents) if contents else bucket_of_desk())


def contents_at(given: str) -> BucketPlace | None:
    """The bucket that was given; None for BESIDE. Raises RuleBroken."""
    return None if given == BESIDE else bucket_at(given)


def _place_of_rows(given: str | None) -> DeskPlace:
    found = given or values.place("db") or own_database()
    if isinstance(found, str) and is_server(found):
        return PostgresPlace(found, values.path("files") or own_files(found))
    if _ADDRESS.match(str(found)) or "dbname=" in str(found):
        # It may hold a password, which must not become the name of a folder.
        raise RuleBroken("no_such_place", place=f"{str(found).partition(':')[0].partition(' ')[0]}…")
    return Path(found)


def oidc() -> ProviderSettings | None:
    """The provider of OpenID Connect; without a name, it is called by its host.

    Raises RuleBroken if some of it is missing, or others could listen in.
    """
    issuer, client_id, client_secret = given = [values.text(key) for key in _OIDC]
    name = values.text("oidc_name")
    if not any((*given, name)):
        return None
    if missing := [key for key in _OIDC if not values.text(key)]:
        there = next(key for key in (*_OIDC, "oidc_name") if values.text(key))
        raise RuleBroken("oidc_incomplete", missing=values.called(*missing, beside=there))
    if not is_secure(issuer):
        raise RuleBroken("oidc_not_secure", issuer=issuer, setting=values.called("oidc_issuer"))
    return ProviderSettings(issuer, client_id, client_secret, name or str(urlsplit(issuer).hostname))


def zone() -> ZoneInfo:
    """The desk's time zone, such as Europe/Prague; else the machine's. Raises RuleBroken."""
    name = values.text("zone")
    if not name:
        return get_localzone()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise RuleBroken("no_such_zone", value=name[:40], setting=values.called("zone")) from None


def mail_server() -> MailServer | None:
    """The server of an address that begins with smtps://, or smtp:// with STARTTLS. Raises RuleBroken."""
    url, sender = values.text("smtp_url"), values.text("mail_from")
    if not url:
        return None
    if not sender:
        missing = values.called("mail_from", beside="smtp_url")
        raise RuleBroken("mail_incomplete", missing=missing, server=values.called("smtp_url"))
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        shown = f"{parts.scheme}://{parts.hostname or ''}"
        raise RuleBroken("mail_not_secure", url=shown, setting=values.called("smtp_url"))
    is_tls = parts.scheme == "smtps"
    user, password = (unquote(part) if part else None for part in (parts.username, parts.password))
    return MailServer(parts.hostname, parts.port or (465 if is_tls else 587), sender, is_tls, user, password)


def webhooks() -> tuple[Webhook, ...]:
    """One for each address. Raises RuleBroken."""
    urls, secret = values.texts("webhooks"), values.text("webhook_secret")
    if urls and len(secret.encode()) < SHORTEST_SECRET:
        setting = values.called("webhook_secret", beside="webhooks")
        raise RuleBroken("hook_incomplete", least=SHORTEST_SECRET, setting=setting)
    for url in urls:
        parts = urlsplit(url)
        if parts.scheme != "https" or not parts.hostname or "@" in parts.netloc:
            raise RuleBroken("hook_not_secure", url=f"{parts.scheme}://{parts.hostname or ''}")
    return tuple(Webhook(url, secret) for url in urls)


def metrics_token() -> str | None:
    """What opens the figures for Prometheus; None if there are none. Raises RuleBroken."""
    token = values.text("metrics_token")
    if token and len(token.encode()) < SHORTEST_SECRET:
        raise RuleBroken("secret_short", least=SHORTEST_SECRET, setting=values.called("metrics_token"))
    return token or None


def logs_objects() -> bool:
    """Whether the log of the server is JSON, one object a line."""
    return values.text("log_format") == "json"


def archive() -> WebArchive | None:
    """The archive that may be asked, with the keys to save pages by; None if none is turned on. Raises RuleBroken."""
    name, access, secret = (values.text(key) for key in ("archive", "archive_access", "archive_secret"))
    if not name:
        return None
    if name.lower() not in WEB_ARCHIVES:
        known_names = ", ".join(WEB_ARCHIVES)
        raise RuleBroken("no_such_archive", value=name[:40], known=known_names, setting=values.called("archive"))
    known = WEB_ARCHIVES[name.lower()]
    if not (access or secret):
        return known
    if not all(key and key.isascii() and key.isprintable() and not set(key) & {" ", ":"} for key in (access, secret)):
        keys = values.called("archive_access", "archive_secret", beside="archive_secret")
        raise RuleBroken("archive_keys_unusable", settings=keys)
    return replace(known, keys=ArchiveKeys(access, secret))


def embed_hosts() -> tuple[str, ...]:
    """The sites that may show embeds; all if none is named. Raises RuleBroken."""
    hosts = tuple(host.lower() for host in values.texts("embed_hosts"))
    for host in hosts:
        if not _SITE.fullmatch(host):
            raise RuleBroken("embed_host", host=host[:80], setting=values.called("embed_hosts"))
    return hosts or ("*",)


def ratings() -> dict[str, Rating]:
    """The newsroom's table of ratings, by status; empty without one. Raises RuleBroken."""
    path = values.path("ratings")
    if not path:
        return {}
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "no UTF-8"
        raise RuleBroken("ratings_unread", path=str(path), why=why, setting=values.called("ratings")) from error
    except tomllib.TOMLDecodeError as error:
        raise RuleBroken("ratings_not_toml", path=str(path), why=str(error)) from error
    return ratings_of(table, str(path))


def expect_sound() -> None:
    """Raises RuleBroken for the first setting that means nothing, or lacks another; nothing is asked or sent."""
    for name in SETTINGS:
        values.value(name)
    for meaning in (zone, oidc, mail_server, webhooks, archive, embed_hosts, ratings, metrics_token, bucket_of_desk):
        meaning()


def folder(name: str) -> Path:
    """templates or static: inside the package once installed, beside it in a checkout."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def owner_name() -> str:
    """The name that stands under what is done at a desk without accounts."""
    try:
        return values.text("name") or getpass.getuser()
    except (OSError, KeyError):
        return "Desk"
