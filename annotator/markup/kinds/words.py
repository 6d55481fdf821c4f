"""Tables of the words and class names that mark pages without an article, in several languages."""

import re


def _phrases(*languages: str) -> re.Pattern[str]:
    return re.compile("|".join(languages), re.IGNORECASE)


# Parts of a class or an id of a consent dialog: the names of its makers, and common words.
CONSENT_NAMES = {
    "consent", "gdpr", "rgpd", "dsgvo", "cookie", "cookies", "cookiewall", "cmp", "didomi", "onetrust", "optanon",
    "usercentrics", "cookiebot", "cybotcookiebotdialog", "quantcast", "sourcepoint", "iubenda", "truste", "trustarc",
    "borlabs", "klaro", "axeptio", "sirdata", "privacymanager", "purabo",
}  # fmt: skip
CONSENT = _phrases(
    r"\bcookies?\b|\btracking\b|\bprivacy\b|\bconsent|personal data|personali[sz]ed ad|legitimate interest",
    r"datenschutz|einwilligung|zustimm|personenbezogen|personalisierte|werbung",
    r"vie privée|données personnelles|consentement|publicités? personnalisée|traceurs",
    r"privacidad|consentimiento|datos personales|publicidad personalizada|privacidade|dados pessoais",
    r"riservatezza|consenso|dati personali|toestemming|persoonsgegevens|privacybeleid|samtykke|samtycke",
    r"ciasteczk|prywatnoś|zgod[aęy]|kvasnic|файл\w* cookie|согласи",
)
ACCEPT = _phrases(
    r"\b(?:accept|agree|allow|reject|got it|manage (?:options|settings|cookies))",
    r"akzeptieren|zustimmen|einverstanden|ablehnen|alle annehmen",
    r"j[’']accepte|accepter|refuser|tout accepter|aceptar|acepto|rechazar|accetta|rifiuta|aceitar|concordo",
    r"accepteren|akkoord|weigeren|godta|godkänn|acceptera|accepter alle|akceptuj|zgadzam|souhlasím|принять|同意",
)
LOGIN = _phrases(
    r"\b(?:log|sign)[ -]?(?:in|on)\b|\blogin\b|\bsignin\b",
    r"\banmeld(?:en|ung)|\beinloggen|\bconnexion\b|\bse connecter|\bidentifi(?:ez|cation|er)",
    r"iniciar? sesi[oó]n|inicio de sesión|\bentrar\b|\baccedi\b|\baccesso\b|\binloggen\b|\baanmelden\b|\blogg inn?\b",
    r"\blog ind\b|zaloguj|logowanie|přihlá|вход\b|войти|ログイン|登录|로그인",
)
# What a page writes where it withholds the rest of an article.
OFFER = _phrases(
    r"(?:continue|keep|finish) reading|to read the (?:full|whole|rest of th)|(?:for|to) subscribers|subscribers? only",
    r"already (?:a subscriber|subscribed|a member)|subscribe (?:now )?to (?:read|continue|unlock)|unlock this",
    r"(?:article|story|content) is (?:only |exclusive\w* )?(?:for|reserved|available to) (?:our )?(?:subscri|member)",
    r"(?:nur|exklusiv) für (?:unsere )?abonnent|bereits abonnent|schon abonnent|jetzt (?:abonnieren|freischalten)",
    r"artikel (?:weiterlesen|freischalten)|um (?:weiterzulesen|den (?:ganzen|vollständigen) artikel)|weiterlesen mit",
    r"réservée? (?:aux|à nos) abonnés|il vous reste .{1,12}(?:à lire|article)|pour lire la suite|déjà abonné",
    r"(?:para|a) (?:los )?suscriptores|para seguir leyendo|suscríbete para|ya eres suscriptor|soy suscriptor",
    r"riservat[oa] agli abbonati|per (?:continuare a leggere|leggere (?:tutto|l[’']articolo))|già abbonat",
    r"(?:exclusivo|só) para assinantes|para (?:continuar lendo|continuar a ler)|já é assinante|assine para",
    r"alleen voor abonnees|al abonnee|om verder te lezen|lees verder met|för att läsa (?:vidare|hela)",
    r"redan prenumerant|(?:kun )?for abonnenter|allerede abonnent",
    r"dla (?:prenumeratorów|subskrybentów)|aby czytać dalej",
    r"только (?:для )?подписчик|чтобы (?:читать|прочитать)|会員限定|続きを読む|付费|訂閱|订阅后",
)
# The titles of pages that a site shows until the visitor has proved to be a person.
CHALLENGE = _phrases(
    r"^just a moment|^attention required!|^access denied|^403 forbidden|pardon our interruption|ddos-guard",
    r"^robot check",
    r"are you (?:a (?:human|robot)|human)|(?:human|bot|security) (?:verification|check)",
    r"verif(?:y|ying) (?:that )?you are",
    r"bist du ein (?:mensch|roboter)|sind sie ein (?:mensch|roboter)",
    r"vérification de sécurité|comprobación de seguridad",
)
# The title or heading of a page that exists only because its address leads nowhere.
MISSING = _phrases(
    r"^\W*+(?:error|fehler|erreur|errore?|erro|fout|fejl|feil|fel|błąd|chyba|ошибка)?\W*+404\W*+(?:error\W*+)?$",
    r"^\W*+404(?: error)? [|–—·»-] ",
    r"\b404\b\W{0,5}(?:(?:file|page) )?not found|^\W*+not found\W*+$|\berror 404\b",
    r"page (?:was |is )?not found|page (?:cannot|can[’']t|can not|could not|couldn[’']t) be found",
    r"page (?:you requested |you(?:[’']re| are) looking for )?(?:does not|doesn[’']t|no longer) exist",
    r"seite (?:wurde |konnte )?(?:leider )?nicht gefunden|seite existiert (?:leider )?nicht",
    r"page (?:est )?(?:introuvable|non trouvée|inexistante)|page (?:demandée )?n[’']existe p(?:as|lus)",
    r"página no (?:encontrada|existe)|no se (?:ha )?(?:encontrado|encontró|encuentra) la página",
    r"página não (?:foi )?(?:encontrada|existe)|pagina non (?:è stata )?(?:trovata|esiste)",
    r"pagina (?:is )?niet gevonden|pagina bestaat niet|siden? (?:ble |blev )?ikke (?:funnet|fundet)|fant ikke siden",
    r"siden (?:finnes|findes|eksisterer) ikke|sidan (?:kunde inte hittas|hittades inte|finns inte)",
    r"strona nie (?:została znaleziona|istnieje)|nie znaleziono strony",
    r"stránka (?:nebyla |ne)nalezena|stránka neexistuje",
    r"страница не (?:найдена|существует)|ページ(?:が|は)(?:見つかりません|存在しません|ありません)",
    r"페이지를 찾을 수 없|(?:页面|頁面|网页|網頁)(?:不存在|未找到|没有找到)|找不到(?:该|此|您)?(?:页面|頁面|网页|網頁)",
)
# A class of the body, the main element or the article of a live report.
LIVE_NAMES = re.compile(
    r"(?:(?:page|type|template|layout|is|article|content|post|single|format)[-_]{1,2}){0,2}"
    r"live-?(?:blog|ticker)s?(?:[-_]{1,2}(?:page|article|post|template|layout|content|body|container))?",
    re.IGNORECASE,
)
