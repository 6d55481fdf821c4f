"""The sentences of what can go wrong with seals, and with the key that makes them."""

# What passes by itself, or as soon as somebody has seen to the server.
OF_A_SERVER_AWAY = frozenset(
    {"server_gone", "server_gone_at_the_end", "server_alone", "server_shuts_out", "server_has_no_database",
     "server_crowded", "server_slow"}
)  # fmt: skip
OF_SEALS = {
    "broken_key": "The desk’s key {path} is not as the desk made it: put back the one from before, or delete it. Without it everybody has to sign in again, and annotator verify --accept has to be run.",
    "disk_full": "The disk of the desk’s database is full, so nothing was stored; what you typed is still here. Free some room on the disk of {path}, then send it again.",
    "database_locked": "Another program has held the desk’s database for too long, so nothing was stored; what you typed is still here. Close that program, then send it again.",
    "database_read_only": "The desk’s database {path} cannot be written, so nothing was stored; what you typed is still here. Give its owner the right to write it, then send it again.",
    "disk_broken": "The disk of the desk’s database does not take what is written, so nothing was stored; what you typed is still here. Check the disk of {path}, then send it again.",
    "file_was_replaced": "The desk’s database {path} is not the file that was opened any more: it, or the -wal file beside it, was removed or replaced, so nothing was stored. Stop the server, put the right files back, then run annotator verify.",
    "log_was_cut": "The desk’s log ended at event {number} a moment ago, and does not hold it any more: another program has changed or replaced the file, so nothing was stored. Stop the server, then run annotator verify.",
    "log_was_shortened": "At {at} the desk’s log ended at event {number}, and it does not hold that event any more: newer work was lost, or another program has changed it. Put back the right file, or see what is here with annotator verify, and go on with it by annotator verify --accept.",
    "server_gone": "The server of the desk’s database, {server}, does not answer, so nothing was read or stored; what you typed is still here. Wait until it is back, or correct its address, then try again.",
    "server_gone_at_the_end": "The server of the desk’s database, {server}, went away while this was stored, and it cannot be known whether it is; what you typed is still here. Look whether it is there before you send it again.",
    "server_alone": "The server of the desk’s database, {server}, has stored this, but the server that stands by for it has not: if the one is lost now, so is this. Look to the server that stands by, then look whether what you sent is here before you send it again.",
    "server_shuts_out": "The server {server} does not let the desk in: correct the name or the password in its address, or let that account into the database.",
    "server_has_no_database": "There is no such database on the server {server}: make it with createdb, or correct the address.",
    "server_crowded": "The server of the desk’s database, {server}, has no connection left for the desk, so nothing was read or stored; what you typed is still here. Close other programs there or raise its max_connections, then try again.",
    "server_full": "The disk of the server {server} is full, so nothing was stored; what you typed is still here. Free some room there, then send it again.",
    "server_cannot_hold": "A text is longer than the server of the desk’s database can take, so nothing was stored; what you typed is still here. Make it shorter, then send it again.",
    "no_such_place": "“{place}” is neither a file nor the address of a PostgreSQL database: give that as postgresql://NAME@HOST/DATABASE.",
    "server_slow": "The server of the desk’s database, {server}, has not answered for a minute, so nothing was stored; what you typed is still here. Look what keeps it busy, then send it again.",
    "server_read_only": "The server {server} only lets the desk read: it stands by for another, or was told so. Nothing was stored; what you typed is still here. Give the address of the server that is written to.",
    "server_forbids": "The server {server} does not let the desk’s account do this, so nothing was stored; what you typed is still here. Take the account that made the desk; a new desk needs one that may make a schema in the database.",
    "jobs_stay_here": "The desk {path} is in a file, and its one server does its captures, mails and backups: --without-jobs and annotator work are for a desk on a PostgreSQL server.",
    "no_server_address": "The address {server} cannot be read: give it as postgresql://NAME@HOST/DATABASE.",
    "no_psycopg": "The desk is on a server, {server}, and what asks it is not installed: run pip install 'annotator-desk[postgres]'.",
    "old_server": "The server {server} is older than PostgreSQL 15, which the desk needs: take a newer one.",
    "server_encoding": "The database {server} is not in UTF-8, so it cannot hold every text: make one with ENCODING 'UTF8'.",
    "move_other_schema": "The two databases were not made by the same version: run annotator migrate on both, then move again.",
    "move_not_whole": "Of {left} rows of {table}, {arrived} arrived as they left, so nothing was moved: stop what writes to the desk, then move again.",
    "move_of_a_changed_desk": "Another program has changed this desk ({what}): look with annotator verify, and take what is here for the desk’s own with annotator verify --accept, then move again.",
    "not_a_head": "“{value}” is no end of a log: give it as annotator verify --head printed it, a number, a colon and 64 hexadecimal digits.",
}
