"""The sentences of what can go wrong with seals, and with the key that makes them."""

OF_SEALS = {
    "broken_key": "The desk’s key {path} is not as the desk made it: put back the one from before, or delete it. Without it everybody has to sign in again, and annotator verify --accept has to be run.",
    "disk_full": "The disk of the desk’s database is full, so nothing was stored; what you typed is still here. Free some room on the disk of {path}, then send it again.",
    "database_locked": "Another program has held the desk’s database for too long, so nothing was stored; what you typed is still here. Close that program, then send it again.",
    "database_read_only": "The desk’s database {path} cannot be written, so nothing was stored; what you typed is still here. Give its owner the right to write it, then send it again.",
    "disk_broken": "The disk of the desk’s database does not take what is written, so nothing was stored; what you typed is still here. Check the disk of {path}, then send it again.",
    "file_was_replaced": "The desk’s database {path} is not the file that was opened any more: it, or the -wal file beside it, was removed or replaced, so nothing was stored. Stop the server, put the right files back, then run annotator verify.",
    "log_was_cut": "The desk’s log ended at event {number} a moment ago, and does not hold it any more: another program has changed or replaced the file, so nothing was stored. Stop the server, then run annotator verify.",
    "log_was_shortened": "At {at} the desk’s log ended at event {number}, and it does not hold that event any more: newer work was lost, or another program has changed it. Put back the right file, or see what is here with annotator verify, and go on with it by annotator verify --accept.",
    "not_a_head": "“{value}” is no end of a log: give it as annotator verify --head printed it, a number, a colon and 64 hexadecimal digits.",
}
