"""annotator/reading/1: a reading of an article, before anybody checked it."""

from dataclasses import asdict
from typing import Any

from annotator.domain.readings import Paraphrase, Quotation, Reading, Speaker, Suggestion, TextSpan
from annotator.formats.json_parts import blocks_json, encode, facts_json, sentences_json

SCHEMA = "annotator/reading/1"


def write(reading: Reading) -> bytes:
    seen = reading.analysis
    return encode(
        {
            "schema": SCHEMA,
            "article": facts_json(reading.facts),
            "text": reading.text,
            "blocks": blocks_json(reading.blocks),
            "sentences": sentences_json(reading.sentences),
            "quotes": [_quote(q) for q in seen.quotes],
            "paraphrases": [_paraphrase(p) for p in seen.paraphrases],
            "suggestions": [_suggestion(s) for s in seen.suggestions],
            "notes": [asdict(note) for note in seen.notes],
        }
    )


def _quote(quote: Quotation) -> dict[str, Any]:
    return {
        "start": quote.start,
        "end": quote.end,
        "sentences": [f"s{n}" for n in quote.sentences],
        "kind": quote.kind,
        "speaker": _speaker(quote.speaker),
        "cue": _words(quote.cue),
        **_candidates(quote),
    }


def _paraphrase(paraphrase: Paraphrase) -> dict[str, Any]:
    return {
        "start": paraphrase.start,
        "end": paraphrase.end,
        "sentence": f"s{paraphrase.sentence}",
        "speaker": _speaker(paraphrase.speaker),
        "cue": _words(paraphrase.cue),
        **_candidates(paraphrase),
    }


def _candidates(said: Quotation | Paraphrase) -> dict[str, Any]:
    """Those whom a pronoun may mean; the key is left out where there are none."""
    listed = [
        {"name": one.name, "mention": one.mention.text, "start": one.mention.start, "end": one.mention.end}
        for one in said.candidates
    ]
    return {"candidates": listed} if listed else {}


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "sentence": f"s{suggestion.sentence}",
        "score": suggestion.score,
        "reasons": [asdict(reason) for reason in suggestion.reasons],
    }


def _speaker(speaker: Speaker | None) -> dict[str, Any] | None:
    if speaker is None:
        return None
    mention = speaker.mention
    return {
        "name": speaker.name,
        "mention": mention.text,
        "start": mention.start,
        "end": mention.end,
        "certain": speaker.certain,
    }


def _words(words: TextSpan | None) -> dict[str, Any] | None:
    return None if words is None else {"text": words.text, "start": words.start, "end": words.end}
