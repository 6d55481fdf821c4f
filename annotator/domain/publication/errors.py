"""The sentences for what can go wrong at publication: a part of `domain.errors.SENTENCES`."""

OF_PUBLICATION = {
    "may_not_sign": "As {role} you cannot sign an article off: ask a checker, the legal desk or an editor.",
    "may_not_run": "As {role} you cannot say that an article has run: ask an editor.",
    "may_not_correct": "As {role} you cannot correct what has run: ask an editor.",
    "signs_as_another": "As {role} you cannot sign for the {wanted}.",
    "signed_already": "You have signed this text already: somebody else has to sign, too.",
    "changed_under_hand": "The article has changed since you opened this page, and you did not sign: read what changed, then sign.",
    "exception_needs_reason": "Say for each thing that still blocks why it may run all the same, or have it settled first.",
    "not_signed_off": "It cannot run yet: {missing}.",
    "run_is_kept": "Whether the article has run is not taken back by this key: say so on the page of its sign-offs.",
    "has_run_already": "This article has run already.",
    "has_not_run": "This article has not run yet: change it, and nothing needs a correction.",
    "has_corrections": "It was corrected since, so that it must have run: take its corrections back first.",
    "has_run": "This article has run, and what was checked stays as it was: make a correction. If it did not run after all, say so on the page of its sign-offs.",
    "no_such_signoff": "This sign-off is not here: perhaps it was taken back.",
    "signoff_not_yours": "Only {name} can take this sign-off back.",
    "unit_wanted": "Choose the unit that held the mistake, or say that nobody had made one of it.",
    "corrects_nothing": "What is right says the same as what was wrong: there is nothing to correct.",
    "no_such_correction": "This correction is not here: perhaps it was taken back.",
}
