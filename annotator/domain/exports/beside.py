"""What is shown of an article beside its files, from the same public copy, and what that carries."""

from annotator.domain.exports.parts import FOR_READERS, Contents

# Printed, or set as PDF.
GALLEY = Contents(
    "Galley",
    "To read and sign on paper; as PDF by “annotator galley”.",
    frozenset(
        {"text", "units", "status", "flags", "notes", "sources", "source_facts", "stance", "queries",
         "blockers", "signoffs", "corrections", "people", "facts"}
    ),
)  # fmt: skip
EMBED = Contents("Embed", "A frame on other sites: what was checked of an article that has run.", FOR_READERS)
