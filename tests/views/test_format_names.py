"""What the forms say of the files they take."""

from annotator.views import format_names


def test_a_form_names_each_format_it_takes_with_its_endings():
    words = format_names.listed(format_names.ARTICLES)
    assert words.startswith("Web page (.html, .htm, .xhtml), Word document (.docx), ")
    assert words.endswith(" or file exported by this desk (.json)")
    assert "PDF (.pdf)" in format_names.listed(format_names.CAPTURES)


def test_a_draft_is_never_an_export_and_an_article_never_a_pdf():
    assert ".json" in format_names.accepted(format_names.ARTICLES)
    assert ".json" not in format_names.accepted(format_names.DRAFTS)
    assert ".pdf" not in format_names.accepted(format_names.ARTICLES)
    assert ".pdf" in format_names.accepted(format_names.CAPTURES)
