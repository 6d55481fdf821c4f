"""Where things are: the database, the templates and static files, and whose desk this is."""

import getpass
import os
import re
import tomllib
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import platformdirs
from tzlocal import get_localzone

from annotator.domain.archives.web_archives import WEB_ARCHIVES, ArchiveKeys, WebArchive
from annotator.domain.errors import RuleBroken
from annotator.domain.outgoing import SHORTEST_SECRET, MailServer, Webhook
from annotator.domain.people.oidc import ProviderSettings, is_secure
from annotator.domain.publication.ratings import Rating, ratings_of

PACKAGE = Path(__file__).parent
_OIDC = ("ANNOTATOR_OIDC_ISSUER", "ANNOTATOR_OIDC_CLIENT_ID", "ANNOTATOR_OIDC_CLIENT_SECRET")
# As a policy writes them: scheme, host, perhaps a port; it never holds what would end the policy.
_SITE = re.compile(r"https?://(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::[0-9]{1,5})?")
_OIDC_NAME = "ANNOTATOR_OIDC_NAME"


def database_path(given: str | None) -> Path:
    """--db, else $ANNOTATOR_DB, else the user's data folder."""
    chosen = given or os.environ.get("ANNOTATOR_DB")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("annotator")) / "annotator.db"


def is_offline() -> bool:
    """$ANNOTATOR_OFFLINE: any value but 0 keeps every request inside, also one that was mistyped."""
    return os.environ.get("ANNOTATOR_OFFLINE", "").strip() not in ("", "0")


def oidc() -> ProviderSettings | None:
    """The provider of OpenID Connect, $ANNOTATOR_OIDC_*; without a name, it is called by its host.

    Raises RuleBroken if some of it is missing, or others could listen in.
    """
    given = {key: os.environ.get(key, "").strip() for key in (*_OIDC, _OIDC_NAME)}
    if not any(given.values()):
        return None
    if missing := [key for key in _OIDC if not given[key]]:
        raise RuleBroken("oidc_incomplete", missing=" and ".join(missing))
    issuer, client_id, client_secret, name = given.values()
    if not is_secure(issuer):
        raise RuleBroken("oidc_not_secure", issuer=issuer)
    return ProviderSettings(issuer, client_id, client_secret, name or str(urlsplit(issuer).hostname))


def zone() -> ZoneInfo:
    """$ANNOTATOR_ZONE, the desk's time zone such as Europe/Prague; else the machine's. Raises RuleBroken."""
    name = os.environ.get("ANNOTATOR_ZONE", "").strip()
    if not name:
        return get_localzone()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise RuleBroken("no_such_zone", value=name[:40]) from None


def mail_server() -> MailServer | None:
    """$ANNOTATOR_SMTP_URL, smtps:// or smtp:// with STARTTLS, and $ANNOTATOR_MAIL_FROM. Raises RuleBroken."""
    url, sender = (os.environ.get(key, "").strip() for key in ("ANNOTATOR_SMTP_URL", "ANNOTATOR_MAIL_FROM"))
    if not url:
        return None
    if not sender:
        raise RuleBroken("mail_incomplete", missing="ANNOTATOR_MAIL_FROM")
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise RuleBroken("mail_not_secure", url=f"{parts.scheme}://{parts.hostname or ''}")
    is_tls = parts.scheme == "smtps"
    user, password = (unquote(part) if part else None for part in (parts.username, parts.password))
    return MailServer(parts.hostname, parts.port or (465 if is_tls else 587), sender, is_tls, user, password)


def webhooks() -> tuple[Webhook, ...]:
    """$ANNOTATOR_WEBHOOKS, addresses with spaces between them, and $ANNOTATOR_WEBHOOK_SECRET. Raises RuleBroken."""
    urls = os.environ.get("ANNOTATOR_WEBHOOKS", "").split()
    secret = os.environ.get("ANNOTATOR_WEBHOOK_SECRET", "").strip()
    if urls and len(secret.encode()) < SHORTEST_SECRET:
        raise RuleBroken("hook_incomplete", least=SHORTEST_SECRET)
    for url in urls:
        parts = urlsplit(url)
        if parts.scheme != "https" or not parts.hostname or "@" in parts.netloc:
            raise RuleBroken("hook_not_secure", url=f"{parts.scheme}://{parts.hostname or ''}")
    return tuple(Webhook(url, secret) for url in urls)


def archive() -> WebArchive | None:
    """$ANNOTATOR_ARCHIVE, the name of the archive that may be asked; None if none is turned on.

    $ANNOTATOR_ARCHIVE_ACCESS and $ANNOTATOR_ARCHIVE_SECRET are the keys to save pages by. Raises RuleBroken.
    """
    name, access, secret = (
        os.environ.get(key, "").strip()
        for key in ("ANNOTATOR_ARCHIVE", "ANNOTATOR_ARCHIVE_ACCESS", "ANNOTATOR_ARCHIVE_SECRET")
    )
    if not name:
        return None
    if name.lower() not in WEB_ARCHIVES:
        raise RuleBroken("no_such_archive", value=name[:40], known=", ".join(WEB_ARCHIVES))
    known = WEB_ARCHIVES[name.lower()]
    if not (access or secret):
        return known
    if not all(key and key.isascii() and key.isprintable() and not set(key) & {" ", ":"} for key in (access, secret)):
        raise RuleBroken("archive_keys_unusable")
    return replace(known, keys=ArchiveKeys(access, secret))


def embed_hosts() -> tuple[str, ...]:
    """$ANNOTATOR_EMBED_HOSTS, the sites that may show embeds, with spaces between them; all if empty.

    Raises RuleBroken.
    """
    hosts = os.environ.get("ANNOTATOR_EMBED_HOSTS", "").lower().split()
    for host in hosts:
        if not _SITE.fullmatch(host):
            raise RuleBroken("embed_host", host=host[:80])
    return tuple(hosts) or ("*",)


def ratings() -> dict[str, Rating]:
    """The table in the TOML file that $ANNOTATOR_RATINGS names, by status; empty without one. Raises RuleBroken."""
    path = os.environ.get("ANNOTATOR_RATINGS", "").strip()
    if not path:
        return {}
    try:
        table = tomllib.loads(Path(path).read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise RuleBroken("ratings_unread", path=path, why=getattr(error, "strerror", None) or "no UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise RuleBroken("ratings_not_toml", path=path, why=str(error)) from error
    return ratings_of(table, path)


def folder(name: str) -> Path:
    """templates or static: inside the package once installed, beside it in a checkout."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def owner_name() -> str:
    """The name that stands under what is done at a desk without accounts."""
    try:
        return os.environ.get("ANNOTATOR_NAME") or getpass.getuser()
    except (OSError, KeyError):
        return "Desk"
