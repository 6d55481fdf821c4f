"""Whether a page asks to sign in or to subscribe, in place of what was there."""

import re
from urllib.parse import urlsplit

# Parts of a path to which sites send who is not signed in.
_PATHS = frozenset((
    "login", "log-in", "log_in", "signin", "sign-in", "sign_in", "sso", "oauth", "oauth2", "authorize", "subscribe",
    "subscription", "paywall", "anmelden", "einloggen", "connexion", "se-connecter", "identification",
    "iniciar-sesion", "acceder", "suscribete",
))  # fmt: skip
# What such a page says and no other: that a site has somewhere to sign in is a word in the corner of most pages.
_ASKED = re.compile(
    r"(?:log|sign) in (?:or (?:register|subscribe|sign up) )?to (?:continue|read|view|access|see)"
    r"|(?:subscribe|register|create (?:a|an|your) (?:free )?account) (?:now )?to (?:continue|keep) (?:reading|access)"
    r"|to (?:continue|keep) reading,? (?:please )?(?:log|sign|subscribe|register|create)"
    r"|already (?:a subscriber|subscribed|have an account) ?\?|for subscribers only|subscribers only"
    r"|bereits abonnent|nur für abonnent|melden sie sich an, um|jetzt (?:weiterlesen|abonnieren und)|um weiterzulesen"
    r"|réservée? (?:à nos|aux) abonnés|déjà abonnée?|connectez-vous pour|abonnez-vous pour"
    r"|solo para suscriptores|ya (?:eres|soy) suscriptora?|inicia sesión para|suscríbete para",
    re.IGNORECASE,
)
# Words: a page that says more has a text of its own.
_MOST = 400


def asks_to_sign_in(asked: str, came: str, text: str) -> bool:
    """Whether a page of this `text` asks to sign in: its address, `asked`, led (`came`) to where one does, or it says
    so and little else."""
    led_there = _parts(came) & _PATHS and not _parts(asked) & _PATHS
    return bool(led_there) or (len(text.split()) <= _MOST and _ASKED.search(text) is not None)


def _parts(url: str) -> frozenset[str]:
    return frozenset(part.removesuffix(".html").removesuffix(".php") for part in urlsplit(url).path.lower().split("/"))
