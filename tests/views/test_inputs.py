"""What the forms say of the files they take."""

from annotator.views import inputs


def test_a_form_names_each_format_it_takes_with_its_endings():
    words = inputs.listed(inputs.ARTICLES)
    assert words.startswith("Web page (.html, .htm, .xhtml), Word document (.docx), ")
    assert words.endswith(" or file exported by this desk (.json)")
    assert "PDF (.pdf)" in inputs.listed(inputs.CAPTURES)


def test_a_draft_is_never_an_export_and_an_article_never_a_pdf():
    assert ".json" in inputs.accepted(inputs.ARTICLES)
    assert ".json" not in inputs.accepted(inputs.DRAFTS)
    assert ".pdf" not in inputs.accepted(inputs.ARTICLES)
    assert ".pdf" in inputs.accepted(inputs.CAPTURES)
