"""The names of the months as bylines and datelines write them."""

_NAMES = (
    """january jan januar jänner janvier janv enero ene gennaio gen janeiro januari января stycznia
    ianuarie ocak ledna січня ιανουαρίου január tammikuuta""",
    """february feb februar feber février févr fevr febrero febbraio fevereiro fev februari февраля lutego
    februarie şubat února лютого φεβρουαρίου február helmikuuta""",
    """march mar märz mars marzo março maart mrt марта marca marts martie mart března березня μαρτίου
    március maaliskuuta maret""",
    "april apr avril avr abril abr aprile апреля kwietnia aprilie nisan dubna квітня απριλίου április huhtikuuta",
    "may mai mayo maggio mag maio mei мая maja maj mayıs května травня μαΐου május toukokuuta",
    "june jun juni juin junio giugno giu junho июня czerwca iunie haziran června червня ιουνίου június kesäkuuta",
    """july jul juli juillet juil julio luglio lug julho июля lipca iulie temmuz července липня ιουλίου
    július heinäkuuta""",
    """august aug août aout agosto ago augustus августа sierpnia ağustos srpna серпня αυγούστου augusztus
    elokuuta agustus""",
    """september sept sep septembre septiembre settembre set setembro сентября września septembrie eylül
    září вересня σεπτεμβρίου szeptember syyskuuta""",
    """october oct oktober okt octobre octubre ottobre ott outubro out октября października octombrie ekim
    října жовтня οκτωβρίου október lokakuuta""",
    """november nov novembre noviembre novembro ноября listopada noiembrie kasım listopadu листопада
    νοεμβρίου marraskuuta""",
    """december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря grudnia desember
    decembrie aralık prosince грудня δεκεμβρίου joulukuuta desember""",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
