"""The sentences of what can go wrong with seals, and with the key that makes them."""

OF_SEALS = {
    "broken_key": "The desk’s key {path} is not as the desk made it: put back the one from before, or delete it. Without it everybody has to sign in again, and annotator verify --accept has to be run.",
    "file_was_replaced": "The desk’s database {path} is not the file that was opened any more: it, or the -wal file beside it, was removed or replaced, so nothing was stored. Stop the server, put the right files back, then run annotator verify.",
    "log_was_cut": "The desk’s log ended at event {number} a moment ago, and does not hold it any more: another program has changed or replaced the file, so nothing was stored. Stop the server, then run annotator verify.",
    "log_was_shortened": "At {at} the desk’s log ended at event {number}, and it does not hold that event any more: newer work was lost, or another program has changed it. Put back the right file, or see what is here with annotator verify, and go on with it by annotator verify --accept.",
    "not_a_head": "“{value}” is no end of a log: give it as annotator verify --head printed it, a number and 64 hexadecimal digits.",
}
