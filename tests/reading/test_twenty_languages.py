"""Pages in twenty languages, with letters from right to left, without spaces, without capitals: no paragraph is lost."""

import pytest

from annotator.domain.reading_input import Input
from annotator.reading.article import read

# Language, direction, headline, and three paragraphs of our own; the last has two sentences.
PAGES = """
ar|rtl|المرفأ يفتح من جديد|افتتح المرفأ يوم الاثنين بعد تسع سنوات من العمل.|وقال رئيس البلدية إن الجسر سيبقى مغلقا حتى الربيع.|هل يكفي المال؟ لا أحد يعرف ذلك حتى الآن.
he|rtl|הנמל נפתח מחדש|הנמל נפתח ביום שני אחרי תשע שנות עבודה.|ראש העיר אמרה שהגשר יישאר סגור עד האביב.|האם הכסף יספיק? איש אינו יודע זאת עדיין.
fa|rtl|بندر دوباره باز شد|بندر روز دوشنبه پس از نه سال کار باز شد.|شهردار گفت که پل تا بهار بسته می‌ماند.|آیا پول کافی است؟ هنوز کسی نمی‌داند.
ur|rtl|بندرگاہ دوبارہ کھل گئی|نو سال کے کام کے بعد پیر کو بندرگاہ کھل گئی۔|میئر نے کہا کہ پل بہار تک بند رہے گا۔|کیا رقم کافی ہے؟ ابھی کوئی نہیں جانتا۔
ja|ltr|港が再び開く|港は九年間の工事を終えて月曜日に開いた。|市長は橋が春まで閉まったままだと述べた。|資金は足りるのか。まだ誰にも分からない。
zh|ltr|港口重新开放|经过九年的施工，港口于星期一开放。|市长说，大桥将关闭到春天。|钱够吗？现在还没有人知道。
th|ltr|ท่าเรือเปิดอีกครั้ง|ท่าเรือเปิดเมื่อวันจันทร์หลังจากก่อสร้างมาเก้าปี|นายกเทศมนตรีกล่าวว่าสะพานจะปิดจนถึงฤดูใบไม้ผลิ|เงินพอหรือไม่ ยังไม่มีใครรู้
km|ltr|កំពង់ផែបើកឡើងវិញ|កំពង់ផែបានបើកនៅថ្ងៃច័ន្ទ បន្ទាប់ពីការងារប្រាំបួនឆ្នាំ។|អភិបាលក្រុងនិយាយថា ស្ពាននឹងបិទរហូតដល់និទាឃរដូវ។|តើប្រាក់គ្រប់គ្រាន់ទេ? មិនទាន់មាននរណាដឹងទេ។
my|ltr|ဆိပ်ကမ်းပြန်ဖွင့်|ဆိပ်ကမ်းကို ကိုးနှစ်ကြာဆောက်လုပ်ပြီးနောက် တနင်္လာနေ့တွင် ဖွင့်ခဲ့သည်။|မြို့တော်ဝန်က တံတားကို နွေဦးအထိ ပိတ်ထားမည်ဟု ပြောသည်။|ငွေလုံလောက်သလား။ ယခုထိ မည်သူမျှ မသိသေးပါ။
hi|ltr|बंदरगाह फिर खुला|नौ साल के काम के बाद बंदरगाह सोमवार को खुला।|महापौर ने कहा कि पुल वसंत तक बंद रहेगा।|क्या पैसा काफ़ी है? अभी कोई नहीं जानता।
bn|ltr|বন্দর আবার খুলল|নয় বছরের কাজের পর সোমবার বন্দরটি খুলল।|মেয়র বললেন, সেতুটি বসন্ত পর্যন্ত বন্ধ থাকবে।|টাকা কি যথেষ্ট? এখনও কেউ জানে না।
ta|ltr|துறைமுகம் மீண்டும் திறப்பு|ஒன்பது ஆண்டு பணிக்குப் பிறகு திங்களன்று துறைமுகம் திறக்கப்பட்டது.|வசந்த காலம் வரை பாலம் மூடியிருக்கும் என்று மேயர் கூறினார்.|பணம் போதுமா? இன்னும் யாருக்கும் தெரியாது.
ko|ltr|항구가 다시 열리다|항구는 아홉 해의 공사 끝에 월요일에 문을 열었다.|시장은 다리가 봄까지 닫혀 있을 것이라고 말했다.|돈은 충분한가? 아직 아무도 모른다.
ka|ltr|ნავსადგური კვლავ გაიხსნა|ნავსადგური ორშაბათს გაიხსნა ცხრაწლიანი მუშაობის შემდეგ.|მერმა თქვა, რომ ხიდი გაზაფხულამდე დაკეტილი იქნება.|საკმარისია ფული? ჯერ არავინ იცის.
hy|ltr|Նավահանգիստը կրկին բացվեց|Նավահանգիստը բացվեց երկուշաբթի՝ ինը տարվա աշխատանքից հետո։|Քաղաքապետն ասաց, որ կամուրջը փակ կմնա մինչև գարուն։|Բավարա՞ր է գումարը։ Դեռ ոչ ոք չգիտի։
am|ltr|ወደቡ እንደገና ተከፈተ|ወደቡ ከዘጠኝ ዓመት ሥራ በኋላ ሰኞ ተከፈተ።|ከንቲባዋ ድልድዩ እስከ ጸደይ ድረስ ዝግ ይሆናል አሉ።|ገንዘቡ ይበቃል? እስካሁን ማንም አያውቅም።
el|ltr|Το λιμάνι ανοίγει ξανά|Το λιμάνι άνοιξε τη Δευτέρα μετά από εννέα χρόνια έργων.|Η δήμαρχος είπε ότι η γέφυρα θα μείνει κλειστή ως την άνοιξη.|Φτάνουν τα χρήματα; Κανείς δεν ξέρει ακόμη.
ru|ltr|Порт открылся снова|Порт открылся в понедельник после девяти лет работ.|Мэр сказала, что мост останется закрытым до весны.|Хватит ли денег? Пока этого никто не знает.
fi|ltr|Satama avautui jälleen|Satama avautui maanantaina yhdeksän vuoden töiden jälkeen.|Pormestari sanoi, että silta pysyy suljettuna kevääseen asti.|Riittävätkö rahat? Kukaan ei tiedä sitä vielä.
vi|ltr|Cảng mở cửa trở lại|Cảng mở cửa hôm thứ Hai sau chín năm thi công.|Thị trưởng nói rằng cây cầu sẽ đóng đến mùa xuân.|Tiền có đủ không? Chưa ai biết điều đó.
"""
WITHOUT_MARKS = {"th"}


@pytest.mark.parametrize("line", PAGES.strip().split("\n"), ids=lambda line: line[:2])
def test_a_page_of_any_script_is_read_with_all_its_paragraphs_and_sentences(line):
    language, direction, title, *paragraphs = line.split("|")
    # Two longer ones first: a page of three short paragraphs may be refused as none at all.
    paragraphs = [f"{paragraphs[0]} {paragraphs[1]}", f"{title}: {paragraphs[1]}", *paragraphs]
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = (
        f'<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8"><title>{title}</title>'
        f"</head><body><nav><a href='/'>☰</a></nav><main><article><h1>{title}</h1>{body}</article></main></body></html>"
    )
    reading = read(Input(page.encode(), filename="page.html"))
    texts = [reading.text[block.start : block.end] for block in reading.blocks]
    assert [text for text in texts if text != title] == paragraphs
    assert reading.facts.language == language
    last = [s for s in reading.sentences if s.block == len(texts)]
    assert len(last) == (1 if language in WITHOUT_MARKS else 2)
