"""What can go wrong at the desk: for each error a code, its values, and one sentence for people."""

from annotator.domain.annotations.errors import OF_ANNOTATIONS
from annotator.domain.api.errors import OF_THE_API
from annotator.domain.archives.errors import OF_ARCHIVES
from annotator.domain.bibliographies.errors import OF_BIBLIOGRAPHIES
from annotator.domain.contents.errors import OF_CONTENTS
from annotator.domain.conversations.errors import OF_QUERIES
from annotator.domain.desk.errors import OF_THE_DESK
from annotator.domain.history.errors import HISTORY_SENTENCES
from annotator.domain.packets.errors import OF_PACKETS
from annotator.domain.passage_watch.errors import OF_PASSAGE_WATCH
from annotator.domain.people.errors import OF_PEOPLE
from annotator.domain.publication.errors import OF_PUBLICATION
from annotator.domain.seals.errors import OF_SEALS
from annotator.domain.search.errors import SEARCH_SENTENCES
from annotator.domain.second_readings.errors import SECOND_READINGS
from annotator.domain.settings.errors import OF_SETTINGS
from annotator.domain.sheets.errors import OF_SHEETS


class DeskError(Exception):
    """Holds a `code` of `SENTENCES` and the values that its sentence names."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        return say(self)

    def __reduce__(self) -> tuple[object, ...]:
        """Errors cross processes, for articles are read on every core: by itself, pickle would lose the values."""
        return _rebuilt, (type(self), self.code, self.values)


class RuleBroken(DeskError):
    """The newsroom's rules forbid this."""


class Stale(DeskError):
    """Somebody else changed the same thing after it was read."""


class NotFound(DeskError):
    """The thing that was asked for does not exist."""


class Refused(DeskError):
    """What came in cannot be accepted; nothing of it was stored."""


SENTENCES = {
    **(OF_QUERIES | OF_PEOPLE | OF_PUBLICATION | OF_THE_DESK | SECOND_READINGS | HISTORY_SENTENCES),
    **(SEARCH_SENTENCES | OF_SHEETS | OF_ANNOTATIONS | OF_BIBLIOGRAPHIES | OF_PASSAGE_WATCH | OF_THE_API | OF_PACKETS),
    **(OF_ARCHIVES | OF_SEALS | OF_SETTINGS | OF_CONTENTS),
    # what comes in
    "empty": "There is nothing in it: the file or the paste is empty.",
    "several_ways": "You gave more than one of these ({given}), and only one is read: clear the others.",
    "binary": "This is {what}, not an article: save the page as HTML, or paste its text.",
    "too_large": "This is larger than {limit} MB: save only the article, or paste its text.",
    "too_deep": "Its elements are nested more than {limit} deep: paste the article’s text instead.",
    "too_many_elements": "This page has more than {limit} elements: save only the article, or paste its text.",
    "broken_document": "This Word document cannot be read: open it in Word and save it again as .docx, or paste its text.",
    "is_word": "This is a Word document and cannot be read as {format}: leave the format out, or name docx.",
    "large_document": "This document unpacks to more than {limit} MB: save it without pictures, or paste its text.",
    "broken_envelope": "This {what} is broken or ends too early: save it again, or open it and paste its text.",
    "empty_envelope": "This {what} holds no page and no text: open it, and upload the file in it that you mean.",
    "feed": "This is a feed, a list of articles for programs: open the article that you mean, and give its address or upload its saved page.",
    "sitemap": "This is a sitemap, a list of addresses for programs: give the address of the article that you mean.",
    "other_xml": "This is XML for programs (its first element is “{root}”), not a page: save the page as HTML, or paste its text.",
    "no_article": "No article was found in this page: paste the article itself, or upload the file that holds it.",
    "closed_page": "Only subscribers are shown this article, and hardly any of it is in this page: open it in your browser where you have access, save the page and upload the file.",
    "cookie_wall": "This page asks about cookies in place of the article: answer it in your browser, save the page that follows and upload the file.",
    "login_page": "This page asks for a login in place of the article: log in with your browser, save the article’s page and upload the file.",
    "robot_check": "This page checks whether a person is asking, in place of the article: open it in your browser, save the page that follows and upload the file.",
    "listing": "This page lists articles and is not one itself: open the one you mean, and give its address or upload its saved page.",
    "missing_page": "This page says that there is no such page: check its address, or look for a copy in a web archive.",
    "in_frames": "This page shows its text in frames, which are pages of their own: open the frame alone in your browser, save the page and upload the file.",
    "built_by_script": "This page stays empty until a browser runs its scripts: open it in your browser, save the page and upload the file, or paste the article’s text.",
    "bad_charset": "“{label}” is not a character encoding that browsers know: leave it out, or name another.",
    "known_url": "This address is already here as {slug} with other text: import this as a new draft of that article.",
    "not_json": "This is no complete JSON file: export it again, or send the whole file.",
    "unknown_schema": "This file is “{schema}”, and this desk reads “{known}”: export it again from a current desk.",
    "schema_broken": "This file does not follow annotator/article/1 at {where}: {what}. Export it again; do not edit it by hand.",
    "inconsistent": "This file contradicts itself: {what}. Export it again; do not edit it by hand.",
    "other_content": "{noun} {id} is already here with other content: nothing was imported.",
    "empty_folder": "There is no file in {path}: choose another folder.",
    "no_file": "There is no file {path}: check its name.",
    "no_packet_file": "{path} is a folder: give the zip file as it came, or run “sha256sum -c SHA256SUMS” in the folder.",
    "unreadable_file": "{path} cannot be read ({why}): check its permissions, or choose another file.",
    "unknown_format": "“{format}” is not a format this desk reads: choose one of {known}.",
    "file_exists": "There is a file {path} already: choose another name.",
    "desk_exists": "There is a desk at {path} already: move it away first, or choose another place with --db.",
    "damaged_backup": "{path} is damaged, and nothing was restored: {what}. Copy it again, or take another backup.",
    "no_backup_but_desk": "{path} is the database of a desk and no backup, so what was captured would not come along: make a backup of it with annotator --db {path} backup FILE, and restore that.",
    "not_a_database": "{path} is not a database of this desk: choose another with --db.",
    "older_database": "{path} was made by an older desk: run “annotator migrate” first, after a backup.",
    "no_copy_before": "This desk is brought up to date only once its database was copied to {path}, and that cannot be written ({why}): make room there first.",
    "newer_database": "{path} was made by a newer desk: use that version, or a later one.",
    "text_too_long": "This text has {length} characters, and an article may have {limit}: import it in parts.",
    "page_too_long": "There are {length} characters of text in this, and an article may have {limit}: save only the article, or import it in parts.",
    "article_too_long": "This could not be read within {seconds} seconds, and nothing was stored: save only the article, or paste its text.",
    "article_too_heavy": "To read this takes more memory than it may, and nothing was stored: save only the article, or paste its text.",
    "article_failed": "The desk broke while it read this, and nothing was stored: paste the article’s text, and tell the person who runs the desk.",
    "file_too_long": "This file could not be read within {seconds} seconds, and nothing was stored: divide it, and send the parts.",
    "file_too_heavy": "To read this file takes more memory than it may, and nothing was stored: divide it, and send the parts.",
    "file_failed": "The desk broke while it read this file, and nothing was stored: tell the person who runs the desk.",
    "reading_busy": "The desk is reading the texts of several others, and more are waiting: send yours again in a minute.",
    # requests to other machines
    "offline": "This desk is offline, so nothing is fetched: save the page in your browser and upload the file.",
    "no_such_host": "There is no {host} on the internet, or no way to its name servers: check the address.",
    "no_connection": "{host} cannot be reached: try again later, or save the page in your browser and upload the file.",
    "never_answers": "{host} did not finish within {seconds} seconds: try again later, or save the page in your browser and upload the file.",
    "broken_off": "What {host} sent was broken or ended too early: try again, or save the page in your browser and upload the file.",
    "not_trusted": "{host} does not prove that it is {host} ({why}): look at it in your browser first, and upload the file only if you trust it.",
    "not_secured": "No secure connection to {host} could be made: save the page in your browser and upload the file.",
    "not_public": "{host} lies inside a network or behind an unusual port, and only public pages are fetched: save the page in your browser and upload the file.",
    "address_with_password": "This address holds a name or a password: leave out the part before the @.",
    "leads_astray": "{host} redirects to something that is not a web address: open it in your browser, and upload the page as a file.",
    "too_many_redirects": "{host} redirects more than {limit} times: open it in your browser, and take the address it ends at.",
    "page_closed": "{host} does not give this page to a program (answer {status}): save the page in your browser and upload the file.",
    "page_missing": "There is no such page at {host} (answer {status}): check the address.",
    "page_gone": "{host} has taken this page down (answer {status}): look for a copy in a web archive.",
    "too_many_requests": "{host} refuses more requests for now (answer {status}): wait a while, or save the page in your browser and upload the file.",
    "server_trouble": "{host} is out of order (answer {status}): try again later.",
    "page_status": "{host} did not give the page (answer {status}): save the page in your browser and upload the file.",
    "page_empty": "{host} answered with nothing: save the page in your browser and upload the file.",
    "page_too_large": "What {host} sends is larger than {limit} MB: save only the article and upload that file.",
    "not_a_page": "What {host} sends is not a page, text, PDF, Word document or image: open it in your browser, and give the address of the article itself.",
    # captures of a source
    "document_locked": "This document is locked with a password: save a copy of it without one, and give that.",
    "pdf_locked": "This PDF is locked with a password: type the passage by hand, or upload a copy without one.",
    "pdf_broken": "This PDF is broken, and cannot be read: open the file itself, or get another copy.",
    "pdf_part": "Some pages of this PDF could not be read, and are missing from the text: read them in the file itself.",
    "no_text_pdf": "This PDF holds no text, only pictures of it: type the passage by hand.",
    "no_text_image": "An image holds no text: type the passage by hand.",
    "no_text_page": "No text was found in it: type the passage by hand.",
    "reading_too_long": "Its text could not be read within a minute: type the passage by hand.",
    "reading_failed": "Its text could not be read: capture or upload it again, or type the passage by hand.",
    "no_address": "This source has no address: give it one first, or upload the file.",
    "not_kept": "A file of this format cannot be kept: save it in another ({known}), or keep it elsewhere.",
    "capture_in_use": "A passage rests on this capture: remove the passage first.",
    "job_interrupted": "The desk was stopped each time it fetched this: try again.",
    "job_fault": "Something broke in the desk while this was captured: try again, and tell the person who runs the desk.",
    # files and formats
    "needs_accounts": "Nobody has an account here yet, so the desk is not served to {host}: add --team, which lets nobody in without one, and open the link that it prints.",
    "needs_address": "Served to {host}, the desk has to know the address at which people open it: give it with --address https://desk.example.org.",
    "needs_tls": "At {address} passphrases and drafts would cross the network in clear: put a server with TLS in front and give its https address, or add --without-tls.",
    "not_a_desk_address": "{address} is not the address of a desk: give it as https://desk.example.org, without a path.",
    "cannot_listen": "The desk cannot listen at {host}, port {port} ({why}): choose another with --port or --host, or stop the program that is there.",
    "desk_is_served": "Another server runs on this desk already (process {process}): stop it first, or use the one that runs.",
    # places in the text
    "span_outside": "Characters {start} to {end} are outside the text, which has {length}: select the words again.",
    "span_blank": "Only white space was selected: select the words themselves.",
    "span_across_blocks": "A unit cannot cross paragraphs: make one for each paragraph.",
    "words_not_here": "These words are not in this sentence: select them in the text, or copy them exactly.",
    "words_twice": "These words appear {count} times here: choose the ones you mean.",
    "unit_exists": "There is already a {kind} on exactly these words: open that one, or select other words.",
    # rules
    "unknown_value": "“{value}” is not a valid {field}: it may be {known}.",
    "required": "Please fill in the {field}.",
    "too_long": "The {field} has {length} characters, and may have {limit}: shorten it.",
    "forbidden_characters": "The {field} holds characters that cannot be stored: paste it as plain text.",
    "not_an_address": "The {field} must be a full address that begins with https:// or http://.",
    "not_a_date": "Give the date ({field}) as 2026, 2026-01 or 2026-01-16.",
    "not_a_language": "Give the language by its two letters, such as en or de.",
    "not_a_day": "Give the day ({field}) as 2026-01-16.",
    "not_a_minute": "Give the day ({field}) as 2026-01-16, or with the time on the newsroom’s clock as 2026-01-16 09:30.",
    "description_required": "A source {terms} needs an agreed description: exports and prints show nothing else of it.",
    "illegal_move": "A unit cannot go from “{origin}” to “{to}” at once: take it up again first.",
    "needs_support": "“{to}” needs supporting evidence that is not off the record: add a source first.",
    "not_on_author": "Only a unit on the author can be vouched for: set that status first.",
    "voucher_role": "{name} is not an editor: choose an editor.",
    "has_units": "This sentence has units: remove them first, or leave it unmarked.",
    "same_source": "This is the same source: choose another to merge it with.",
    "terms_differ": "These two sources have different terms: give both the same terms first.",
    "source_in_use": "Evidence rests on this source ({count}): remove that first.",
    "capture_swept": "This capture has been deleted for good: upload the file again.",
    "no_folder": "There is no folder {path}: make it first, or check its name.",
    "fact_differs": "The words say “{theirs}”, the article says “{ours}”: tie them as Contradicts, or say that they carry it all the same.",
    "source_unclear": "“{words}” may be one of these sources: choose it, or make a new one.",
    "type_wanted": "“{title}” is new here. Say what it is, then keep it.",
    "not_wrong": "This is not marked as wrong: mark it first, then say what it should say.",
    "same_wording": "These are the wrong words themselves: say what it should say instead, or leave it empty.",
    "other_wording": "It does not say “{proposed}”, as was proposed: confirm that it is right as it reads now.",
    "no_wording": "No wording was proposed: confirm that it is right as it reads now.",
    "nothing_wrong_elsewhere": "Nothing that this unit says is wrong there any more: reload the page.",
    "nothing_differs": "No fact differs from these words any more: reload the page.",
    "nothing_to_undo": "You have nothing left to undo here.",
    "undo_overtaken": "Somebody has since changed what your last step here changed: nothing was undone. Unless they take that back, neither this step nor your earlier ones can be undone: change them by hand.",
    "source_captured": "Something was captured since of the source that your last step here added: remove the capture on the source’s page first.",
    "capture_removed": "A passage would come back whose capture was removed since: put the capture back on the source’s page first.",
    "not_in_log": "Revision {number} was replaced before the desk kept enough to undo that, so neither that step nor your earlier ones can be undone: take the earlier text as a new draft, or cut the sentence by hand.",
    "no_version": "This form does not say what you saw when you changed it, so nothing was overwritten: reload the page and try again.",
    # things that are not there
    "no_such_article": "There is no article “{slug}” here: check its name.",
    "no_such_revision": "There is no revision {number} of this article: choose one from the list of drafts.",
    "same_draft": "This text is identical to the one here: nothing was changed.",
    "nothing_to_join": "It is the last sentence of its paragraph: only sentences of one paragraph can be joined.",
    "no_place": "Its words are gone from the text: select the words it should cover now, or mark it as cut.",
    "verdict_without_words": "No words of its source are on file: tie the passage that carries it, or confirm the verdict without words.",
    "strange_draft": "Hardly anything of the article is in this text: if it really is a draft of it, confirm that.",
    "no_such_preview": "This preview is no longer kept, and nothing of it was stored: send the article or the draft again.",
    "no_such_unit": "This unit is not here: perhaps somebody removed it.",
    "no_such_evidence": "This evidence is not here: perhaps somebody removed it.",
    "no_such_capture": "This capture is not here: perhaps somebody removed it.",
    "nothing_captured": "No text of “{title}” is kept yet: choose a source that was captured, or capture its page, or upload its file, on the source’s page.",
    "no_text_captured": "No text of any source of this article is kept yet: capture the page of one, or upload its file, on the source’s page.",
    "nothing_tied": "No source is tied in this article yet: tie one first.",
    "capture_not_here": "The capture is not at this desk: only its hash was imported, or it was deleted. Ask the desk that captured it.",
    "capture_altered": "The file of this capture was removed or changed outside the desk, which does not show it: capture the page or upload the file again, or have it put back from a backup. “annotator verify” names each such file.",
    "text_altered": "The captured text of “{title}” was removed or changed outside the desk, which does not search in it: capture its page or upload its file again, on the source’s page.",
    "pages_left_out": "Captured pages that are not in the packet, as their files were removed or changed outside the desk: {count}. “annotator verify” names them.",
    "rows_changed": "Another program has changed the desk’s database, and this page cannot be made of what it left. Nothing was stored. Tell the person who runs the desk: “annotator verify” says what was changed.",
    "no_backup": "{path} is no backup of a desk, or was cut off or changed on its way here, and nothing was restored: copy it again, or take another.",
    "is_a_backup": "{path} is a backup, and no desk: make one of it with annotator --db DESK restore {path}.",
    "no_such_source": "This source is not here: perhaps somebody removed it.",
    "no_such_suggestion": "This suggestion is no longer open: somebody answered it, or its words have changed.",
    "no_such_draft_source": "This is no longer offered as a source: it is tied already, or the text has changed.",
    "no_such_person": "There is no person “{id}” at this desk.",
    "no_such_account": "This account was closed: ask an admin for a new link.",
    "no_such_sentence": "There is no sentence {sentence} in this article: reload the page.",
    "no_such_block": "There is no block {block} in this article: reload the page.",
    "no_such_field": "There is no field “{field}” to change: reload the page.",
    "no_database": "There is no database at {path} yet: import an article, or run “annotator demo”.",
}


# What a form calls the fields whose names say little.
_CALLED = {"runs": "day on which it runs", "closes": "end of its checks", "embargoed_until": "end of the embargo"}


def say(error: DeskError) -> str:
    field = error.values.get("field")
    called = {"field": _CALLED[str(field)]} if field in _CALLED else {}
    return SENTENCES[error.code].format(**(error.values | called))


def _rebuilt(kind: type[DeskError], code: str, values: dict[str, object]) -> DeskError:
    return kind(code, **values)
