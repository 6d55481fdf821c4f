"""What is no article, and a word of the sentence that says so: the same at every door."""

import random

from tests.intake.documents import document, paragraph
from tests.intake.saved import envelope, html, mail, part, webarchive
from tests.intake.workbooks import workbook

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(64)
NOISE = random.Random(1).randbytes(4_000)
LOGIN = b"<html><body><form>Name <input name=u><input type=password><button>Log in</button></form>"

BAD = {
    "empty": (b"", "nothing in it"),
    "blank": (b" \r\n\t\xc2\xa0 ", "nothing in it"),
    "only a mark": (b"\xef\xbb\xbf", "nothing in it"),
    "only NUL": (bytes(100), ""),
    "PNG": (PNG, "PNG image"),
    "JPEG": (b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(64), "JPEG image"),
    "GIF": (b"GIF89a\x01\0\x01\0\x80\0\0" + bytes(64), "GIF image"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
    "zip": (b"PK\x03\x04\x14\0\0\0\x08\0" + NOISE, "ZIP"),
    "gzip": (b"\x1f\x8b\x08\0" + NOISE, "gzip"),
    "noise": (NOISE, "binary"),
    "database": (b"SQLite format 3\0" + bytes(100), "database"),
    "empty .docx": (document(), "nothing in it"),
    "blank .docx": (document(paragraph(" \u00a0 ")), "nothing in it"),
    "broken .docx": (document(paragraph("A word."))[:-200], "Word document cannot be read"),
    "navigation": (b"<html><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav></body></html>", "No article"),
    "feed": (
        b'<?xml version="1.0"?><rss version="2.0"><channel><item><title>A</title></item></channel></rss>',
        "a feed",
    ),
    "Atom feed": (b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><content>A</content></entry></feed>', "a feed"),
    "sitemap": (
        b"<?xml version='1.0'?><!-- a --><urlset><url><loc>https://a.example/</loc></url></urlset>",
        "a sitemap",
    ),
    "other XML": (b"<?xml version='1.0'?>\n<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf><p>A</p></nitf>", "\u201cnitf\u201d"),
    "cut-off MHTML": (envelope(html("<p>An article</p>"))[:-40], "saved page is broken"),
    "MHTML of a picture": (envelope(part("image/png", "iVBORw0KGgo=")), "saved page holds no page"),
    "mail of files": (mail(part("application/pdf", "JVBERi0=")), "mail holds no page"),
    "cut-off .webarchive": (webarchive("<p>An article</p>")[:-40], "saved page is broken"),
    ".webarchive of a PDF": (webarchive("%PDF-1.7", "application/pdf"), "saved page holds no page"),
    "sheet": (b"Claim,Source\nIt cost 41 million,Budget\n", "annotator sheet ARTICLE FILE"),
    "workbook": (workbook(lambda book: book.add_worksheet()), "annotator sheet ARTICLE FILE"),
    "bibliography": (b"@book{one, title = {The Budget}}\n", "annotator sources import FILE"),
    "login": (LOGIN, "asks for a login"),
    "frames": (b"<html><frameset><frame src=x></frameset></html>", "in frames"),
    "only a script": (b"<html><body><script>alert('An article?')</script></body></html>", "runs its scripts"),
    "comment without end": (b"<html><body><!-- <p>An article that nobody sees.</p>", "No article"),
    "hidden too deep": (b"<p>x</p>" + b"<svg>" * 10_000, "nested"),
    "only hostile": (b"<script>alert(1)</script><iframe src=x></iframe><style>p { color: red }</style>", "No article"),
}
"""Bytes that no door takes."""

JSON = {
    "truncated JSON": (b'{"schema": "annotator/article/1", "id": "abc', "no complete JSON"),
    "other version": (b'{"schema": "annotator/article/2"}', "annotator/article/2"),
    "a reading": (b'{"schema": "annotator/reading/1"}', "annotator/reading/1"),
    "deep JSON": (b'{"schema": ' + b"[" * 100_000, "no complete JSON"),
    "other JSON": (b'{"title": "A headline"}', "annotated article"),
}
"""Files of the desk's own form: a draft is never one, whatever is in it."""
