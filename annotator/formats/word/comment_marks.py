"""Where comments stand in the text of a Word document, and the two parts that hold what they say."""

from collections.abc import Iterable, Sequence

from annotator.formats.word.comment_texts import Line, WordComment
from annotator.formats.word.runs import PLAIN, Look, attribute, paragraph, run, starts_from_right

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NEWER = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"'
)
# LibreOffice takes no style in a comment: without these its words are as large as those of the article.
_BALLOON: Look = frozenset({"balloon", "small"})
# Word refuses a longer one.
_LONGEST_NAME = 255
_MARK = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'


def opened(comments: Iterable[WordComment]) -> str:
    """The marks before the first words that these comments are on."""
    return "".join(f'<w:commentRangeStart w:id="{comment.number}"/>' for comment in comments)


def closed(comments: Iterable[WordComment]) -> str:
    """The marks behind the last of these words."""
    return "".join(
        f'<w:commentRangeEnd w:id="{comment.number}"/><w:r>{_MARK}<w:commentReference w:id="{comment.number}"/></w:r>'
        for comment in comments
    )


def comments_part(comments: Sequence[WordComment]) -> str:
    return f'<w:comments xmlns:w="{_MAIN}" {_NEWER}>{"".join(map(_comment, comments))}</w:comments>'


def threads_part(comments: Sequence[WordComment]) -> str:
    """Which comment answers which, by the paragraph with which each ends."""
    listed = "".join(
        f'<w15:commentEx w15:paraId="{_paragraph_id(each.number)}"'
        + (f' w15:paraIdParent="{_paragraph_id(each.replies_to)}"' if each.replies_to is not None else "")
        + ' w15:done="0"/>'
        for each in comments
    )
    return f"<w15:commentsEx {_NEWER}>{listed}</w15:commentsEx>"


def _comment(comment: WordComment) -> str:
    *others, last = comment.lines
    mark = f"<w:r>{_MARK}<w:annotationRef/></w:r>"
    paragraphs = [_paragraph(line, before="" if place else mark) for place, line in enumerate(others)]
    ending = _paragraph(last, before="" if others else mark)
    named = f'<w:p w14:paraId="{_paragraph_id(comment.number)}">{ending.removeprefix("<w:p>")}'
    at = f' w:date="{attribute(comment.at)}"' if comment.at else ""
    return (
        f'<w:comment w:id="{comment.number}" w:author="{attribute(comment.by[:_LONGEST_NAME])}"{at}'
        f' w:initials="{attribute(comment.initials)}">{"".join(paragraphs)}{named}</w:comment>'
    )


def _paragraph(line: Line, before: str) -> str:
    from_right = starts_from_right("".join(text for text, look in line if look == PLAIN))
    runs = "".join(run(text, look | _BALLOON, from_right=from_right) for text, look in line)
    return paragraph(before + runs, "CommentText", from_right=from_right)


def _paragraph_id(number: int) -> str:
    """Eight hexadecimal digits, above nought and below 80000000."""
    return f"{number + 1:08X}"
