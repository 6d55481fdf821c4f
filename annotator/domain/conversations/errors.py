"""What can go wrong with queries, and with what writers send: the part of `errors.SENTENCES` that is about them."""

OF_QUERIES = {
    "call_without_note": "Write what was said, in a few words: the note stands for the words of the source.",
    "query_decides": "An open query decides this status: close the query first.",
    "query_resolved": "This query is closed already: raise a new one if you have another question.",
    "query_not_yours": "Only the person who raised this query can close it, or an editor once they have left.",
    "no_such_query": "This query is not here: perhaps somebody removed it.",
    "no_such_writer_link": "This link opens nothing: it may have ended, or lack a piece. Ask whoever sent it for another.",
    "too_many_links": "Too many links that open nothing were tried from here: wait {minutes} minutes, then open yours again.",
    "not_an_author": "{name} is no author here: a link is for somebody whose role is author.",
    "no_question": "No open question to {name} may leave the desk: ask one, or put it to them by another way.",
    "nothing_written": "There is nothing to send yet: answer a question, or attach something to it.",
    "question_closed": "This question is no longer open: what you wrote was not sent, and stands below for you to copy.",
    "question_changed": "Something was added to this question since you opened the page: read it, then send your answer again.",
    "enough_replies": "This question has many answers from you already: call whoever asked.",
    "many_files": "An answer may have {limit} files: choose fewer, and send the others with a second answer.",
    "private_link": "This address is of a private network, and the desk cannot open it: attach the page as a file, or write in the answer where it is.",
    "large_file": "The files of an answer may have {limit} MB together: choose fewer or smaller ones, or ask how to hand them over.",
    "large_answer": "All files together may have {limit} MB, and what you sent is larger. Nothing was sent: go back, take a file out and send it again.",
    "form_expired": "The page was open for long, and nothing was sent yet: what you wrote is still here. Send it again.",
    "may_not_back_up": "As {role} you tie evidence: what an author says of a sentence is for authors to add.",
    "being_checked": "Somebody checks this sentence already: answer their query, or make a remark.",
}
