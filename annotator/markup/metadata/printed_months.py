"""The names of the months as bylines and datelines write them."""

_NAMES = (
    """january jan januar jänner janvier janv enero ene gennaio gen janeiro januari января stycznia
    ianuarie ocak ledna leden січня ιανουαρίου január tammikuuta gener януари يناير जनवरी""",
    """february feb februar feber février févr fevr febrero febbraio fevereiro fev februari февраля lutego
    februarie şubat února únor лютого φεβρουαρίου február helmikuuta febrer февруари فبراير फरवरी फ़रवरी""",
    """march mar märz mars marzo março maart mrt марта marca marts martie mart березня μαρτίου
    március maaliskuuta maret března březen març март مارس मार्च""",
    """april apr avril avr abril abr aprile апреля kwietnia aprilie nisan dubna duben квітня απριλίου április huhtikuuta
    април أبريل ابريل अप्रैल""",
    """may mai mayo maggio mag maio mei мая maja maj mayıs května květen травня μαΐου május toukokuuta maig май
    مايو मई""",
    """june jun juni juin junio giugno giu junho июня czerwca iunie haziran června červen червня ιουνίου június
    kesäkuuta juny юни يونيو जून""",
    """july jul juli juillet juil julio luglio lug julho июля lipca iulie temmuz července липня ιουλίου
    július heinäkuuta juliol července červenec юли يوليو जुलाई""",
    """august aug août aout agosto ago augustus августа sierpnia ağustos srpna серпня αυγούστου augusztus
    elokuuta agustus agost srpen август أغسطس अगस्त""",
    """september sept sep septembre septiembre settembre set setembro сентября września septembrie eylül
    září вересня σεπτεμβρίου szeptember syyskuuta setembre септември سبتمبر सितंबर सितम्बर""",
    """october oct oktober okt octobre octubre ottobre ott outubro out октября października octombrie ekim
    října říjen жовтня οκτωβρίου október lokakuuta октомври أكتوبر अक्टूबर अक्तूबर""",
    """november nov novembre noviembre novembro ноября listopada noiembrie kasım listopadu листопада
    νοεμβρίου marraskuuta listopad ноември نوفمبر नवंबर नवम्बर""",
    """december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря grudnia desember
    decembrie aralık prosince prosinec грудня δεκεμβρίου joulukuuta desembre декември ديسمبر दिसंबर दिसम्बर""",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
