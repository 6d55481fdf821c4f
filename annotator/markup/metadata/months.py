"""The names of the months as bylines and datelines write them."""

_NAMES = (
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari января stycznia",
    "february feb februar feber février févr fevr febrero febbraio fevereiro fev februari февраля lutego",
    "march mar märz mars marzo março maart mrt марта marca",
    "april apr avril avr abril abr aprile апреля kwietnia",
    "may mai mayo maggio mag maio mei мая maja",
    "june jun juni juin junio giugno giu junho июня czerwca",
    "july jul juli juillet juil julio luglio lug julho июля lipca",
    "august aug août aout agosto ago augustus августа sierpnia",
    "september sept sep septembre septiembre settembre set setembro сентября września",
    "october oct oktober okt octobre octubre ottobre ott outubro out октября października",
    "november nov novembre noviembre novembro ноября listopada",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря grudnia",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
