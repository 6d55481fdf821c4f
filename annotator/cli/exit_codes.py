"""How a command ends, beside 0 (done) and 2 (wrong usage)."""

# Some input was refused, or the fault is ours.
REFUSED, OUR_FAULT = 1, 70
