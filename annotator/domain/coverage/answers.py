"""The sentence that says whether an article can run."""


def answer_of(*, can_run: bool, thin: int, silent: int) -> str:
    """Whether an article can run, in a sentence that never hides how thinly.

    `thin` counts its thin units, `silent` those of them that have no words on file.
    """
    if not can_run:
        return "Not yet."
    if not thin:
        return "It can run."
    words = f"It can run; {thin} {'unit is' if thin == 1 else 'units are'} thin"
    if silent:
        words += ": no words on file" if silent == thin else f", {silent} without words on file"
    return f"{words}."


def answer_now(answer: str, ran: str | None, excepted: int) -> str:
    """The `answer`, unless people decided: the article ran, at the moment `ran`, or was signed off with exceptions.

    `excepted` counts these, and is 0 while a sign-off is missing.
    """
    if ran:
        return "It ran."
    return f"Signed off, with {excepted} {'exception' if excepted == 1 else 'exceptions'}." if excepted else answer
