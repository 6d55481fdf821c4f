"""Pages saved as one file, and mail, made for tests as Chrome, Safari and mail programs write them."""

import plistlib
import quopri

ADDRESS = "https://port.example/ferry"
SAVED = (
    f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {ADDRESS}\r\nSubject: {{subject}}\r\nMIME-Version: 1.0\r\n"
)
SENT = (
    "Received: from a.example by b.example; Wed, 25 Nov 2026 16:12:34 +0000\r\nFrom: Press <press@port.example>\r\n"
    "To: desk@news.example\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n"
)


def part(media_type: str, content: str, *more: str, encoding: str = "base64") -> str:
    lines = (f"Content-Type: {media_type}", f"Content-Transfer-Encoding: {encoding}", *more, "", content)
    return "\r\n".join(lines)


def html(text: str, charset: str = "utf-8", *more: str, media_type: str = "text/html") -> str:
    body = quopri.encodestring(text.encode(charset)).decode("ascii")
    return part(f"{media_type}; charset={charset}", body, *more, encoding="quoted-printable")


def envelope(*parts: str, head: str = SAVED, subject: str = "A page", kind: str = "related") -> bytes:
    shown = "".join(f"--edge\r\n{one}\r\n" for one in parts)
    whole = f'{head.format(subject=subject)}Content-Type: multipart/{kind}; boundary="edge"\r\n\r\n{shown}--edge--\r\n'
    return whole.encode()


def mail(*parts: str, subject: str = "A letter", kind: str = "mixed") -> bytes:
    return envelope(*parts, head=SENT, subject=subject, kind=kind)


def webarchive(text: str, media_type: str = "text/html", *, binary: bool = True, charset: str = "UTF-8") -> bytes:
    main = {
        "WebResourceData": text.encode(charset),
        "WebResourceMIMEType": media_type,
        "WebResourceTextEncodingName": charset,
        "WebResourceURL": ADDRESS,
        "WebResourceFrameName": "",
    }
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY if binary else plistlib.FMT_XML)
