"""PDFs made for tests, object by object."""

import base64
import io
import zlib

_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def paper(*pages: list[str], about: str = "") -> bytes:
    """A PDF whose pages show these lines; `about` is the inside of its information dictionary."""
    return drawn(*(b"/F1 11 Tf 14 TL 72 720 Td " + b" ".join(map(_shown, lines)) for lines in pages), about=about)


def placed(*words: tuple[float, float, str], size: float = 10) -> bytes:
    """The content of a page: words in their order, each with the place, in points, where it begins."""
    return b"/F1 %f Tf " % size + b" ".join(b"1 0 0 1 %f %f Tm %s" % (x, y, _shown(text)) for x, y, text in words)


def drawn(*pages: bytes, about: str = "", turned: int = 0) -> bytes:
    """A PDF of pages with this content, inside BT and ET; each is shown turned by so many degrees."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _FONT, f"<< {about} >>".encode("latin-1")]
    kids = []
    for content in pages:
        shown = zlib.compress(b"BT " + content + b" ET")
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(shown), shown))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Rotate %d /Contents %d 0 R >>" % (turned, len(objects))
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _filed(objects)


def heavy(contents: bytes) -> bytes:
    """A PDF whose page has these contents; object 6 unpacks to 50 MB."""
    shown = zlib.compress(b"BT /F1 11 Tf (x) Tj ET" + b" " * 50_000_000)
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents [%s] >>"
    )
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(shown), shown)
    tree = b"<< /Type /Pages /Count 1 /Kids [5 0 R] >>"
    return _filed([b"<< /Type /Catalog /Pages 2 0 R >>", tree, _FONT, b"<< >>", page % contents, stream])


def locked(source: bytes, password: str) -> bytes:
    """The same PDF, locked with a password; an empty one only forbids printing."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(source)))
    writer.encrypt(password, owner_password="the owner’s", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


# “The bridge cost 41 million crowns.”, locked with AES-256 and an empty password; pypdf cannot write it alone.
AES = base64.b85decode(
    "B~V00Eio=L3MJy>&(jJqATS_rVrmLJJPI#Vd2nSQFGFE;VQg<_3NKJ$XJvCBG9WM@QVKpk3T19&Z(?c+G9WM@Z(?c+JUj|7RC#b^ATLm1XJvB="
    "FGFv2Zge0q3NK4(WOE=}ATuB^AW|S*3O+sxWo~3|VrmLAATS_rVrmLJJPI#Vd2nSQFHm7;WeP7)VRB_|bRaSyFd$M2FHL1+X<<TdcpzIKFd#4>"
    "HZd|FH#ssOT?#K!Wpi(Ja${w4AUr$@FGg=}bRaxD3NJ=6AT%H_AW{lGJ_<fQ3NJ%%ZggdCbaNmzATS_O3O+sxWo~3|VrmLBATS_rVrmLJJPI#V"
    "d2nSQFGg=}bP6w1bz*dRaAhDbRC#b^F$yn2VRL0hZ*FuTFGyu<c4c&FV_^y}MQ&qnWNB_^ATL*GZb5EyX+>^hZ)9n1X9_+(3T19&Z(?c+H6Sn`"
    "Z(?c+JUj|7MrmwxWpW@dMr>hpWkh9TZ)9Z(FHB`_XLM*FIW`JDJ_>Vma%Ev{3M9bl^eU9^wP_51_cuiUIS$3P6-Y`ezy5zBurpPV$OF5ItJO%V"
    "@0%D9j4Yx$V9^i^Ew+24%P}cySOVT&TlD3aO{kN})$P^{;>kHlyJL&~^_D3WUEh$I7`r>cw+dx$WOH<KWnpa!Wo~3|VrmLDATS_rVrmLJJPJNO"
    "3T19&Z(?c+Hy|(|Z(?c+JUj|7Rv<MBFH#^j3NK7$ZfA68ATl*J3NKI~G%`6fIW{*kIWh__MrmwxWpW@dQ*>c&WMOh-3NKF}JTW<8GdVUkVlg;m"
    "Ib&imF*h+~H8(J2WH~l5H8V9bIW{(8WM(*IGdW{5WHUB0GBsggW??ijHe+NmGBG$eGcaa0FfwE~Vm355H928nF=JyjGBq+`H#s<FGh{htFg^+|"
    "RUkYuFlA+7GB7b@G&x~qH#9kAWjSU!WMnolF*q|dH#asoWj1CvG&V6XIW}W6Ha287WoBVFGh{h3IW}WsH8nJ1FlII|VPQ07W;Z!vV`DNlV`DXC"
    "V`gDFG%_+bFgRsC3NJ%OAUr$@FH>}6Lq;GxJPI#Cb#!P&c4cmKATLC3V^45pZVE3$Mol0uK}AzmGYT(EWo~D5Xdp8(3O+sxK0XRBQ*>=cATLvN"
    "WJ5*@FH>}KMj$U!bYw$D3NKGZAUt7VGB#soVrFDwVK6pjFg7(YWMnlqH(_EiGdM9bH#jgjWH(_qF)%eVVKOl=H)c08IAk$1WjSVKW;kIvWH3Go"
    "FI7b#JYq3nF*##mIW{viH8eCfFfnCgWnyJyVm4(sGh;9{F)%kYI5c57V`XJyW;ii1VKZejGBG)2V=_5mWH~c7Gd>D0P-Sv$b09o6V>dN1Heonq"
    "IWS=}Hf1?BVK`wmHf3RBH)J+7WH~rK3O+sxWo~3|VrmL_a%E-;Fd#SzFfcGMFfcGMFfbrCH8nFeAZ8#6FfcGMFfcGMF*P7CFfcGMAZ{QEFfcGM"
    "FfcGMHZ&kGFfcGMAZ{QEFfcGMFfcGNGBY4BFfcGMAZ{QEFfcGMFfcGOH8CJCFfcGMAZ{QEFfcGMFfcGPG&mqIFfcGMAZ{QEFfcGMFfcGRF*P7C"
    "FfcGMAZ{QEFfcGMFfcGRGd3VFFfcGMAZ{QEbaG*7Y-Mr^JUj|7Q)zl-AUFyyQg3f`ATb~?AW{l1Np5CuAT}T{AW{l1Nkkx9AUtI-F=A#jI5T2o"
    "F*Rg4Wi>fAWM(lqHDx$3H#lN7WjH<{JY_I3VrDZqGh$>hHDozuH90n9W-&N5WjHW5IAS$rI6fd<3NJ-&V{&<LbRah%Fd$M2K0XR_bYXIIcyeWC"
    "3NbJ_F$yImMNdWw"
)


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
