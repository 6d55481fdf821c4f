"""PDFs made for tests, object by object."""

import io
import zlib

_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def paper(*pages: list[str], about: str = "") -> bytes:
    """A PDF whose pages show these lines; `about` is the inside of its information dictionary."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _FONT, f"<< {about} >>".encode("latin-1")]
    kids = []
    for lines in pages:
        shown = zlib.compress(b"BT /F1 11 Tf 14 TL 72 720 Td " + b" ".join(map(_shown, lines)) + b" ET")
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(shown), shown))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _filed(objects)


def locked(source: bytes, password: str) -> bytes:
    """The same PDF, locked with a password; an empty one only forbids printing."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(source)))
    writer.encrypt(password, owner_password="the owner’s", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _shown(line: str) -> bytes:
    raw = line.encode("cp1252")
    for letter in (b"\\", b"(", b")"):
        raw = raw.replace(letter, b"\\" + letter)
    return b"(%s) Tj T*" % raw


def _filed(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    body = io.BytesIO()
    body.write(out)
    for number, one in enumerate(objects, 1):
        places.append(body.tell())
        body.write(b"%d 0 obj\n%s\nendobj\n" % (number, one))
    start = body.tell()
    body.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    body.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    body.write(b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return body.getvalue()
