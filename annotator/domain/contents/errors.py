"""The sentences of what can go wrong with the bucket in which captured files are kept."""

# What passes by itself, or as soon as somebody has seen to the bucket. Nothing was stored then, and nothing is lost.
OF_CONTENTS_AWAY = frozenset(
    {"contents_away", "contents_busy", "contents_refused", "contents_no_bucket", "contents_trouble",
     "contents_unfaithful", "contents_being_removed", "contents_of_another"}
)  # fmt: skip
OF_CONTENTS = {
    "contents_away": "The bucket in which captured files are kept does not answer ({why}), so this was not done; what you typed is still here. Try again in a minute; annotator doctor says which bucket it is.",
    "contents_busy": "The bucket in which captured files are kept is slow, and others are waiting for it, so this was not done; what you typed is still here. Try again in a minute.",
    "contents_refused": "The bucket in which captured files are kept does not let the desk do this ({why}), so it was not done; what you typed is still here. Correct the desk’s keys, or give them the right to read, write, list and delete there, then send it again.",
    "contents_no_bucket": "There is no bucket where captured files should be kept, so this was not done; what you typed is still here. Make it, or correct {setting}, then send it again.",
    "contents_trouble": "The bucket in which captured files are kept does not take this ({why}), so it was not done; what you typed is still here. Look what its service says of that, then send it again.",
    "contents_unfaithful": "The bucket in which captured files are kept took a file and gave other bytes back, so nothing was stored; what you typed is still here. Look what stands between the desk and the bucket, then send it again.",
    "contents_being_removed": "Captured files that nobody uses are being deleted just now, so nothing was stored; what you typed is still here. Send it again in a minute.",
    "contents_being_kept": "Something is being captured just now, so no file was deleted: try again in a minute.",
    "contents_not_removed": "{count} captured files that no source has are still in the bucket ({why}): see to that, then run annotator verify --sweep.",
    "contents_of_another": "The bucket’s folder {folder} holds the captured files of another desk, so nothing was stored; what you typed is still here. Give each desk a folder of its own; if this is the same desk with a new key, delete the object {mark} there.",
    "contents_place": "{setting} has to be s3://BUCKET or s3://BUCKET/FOLDER, of small letters, digits, dots and hyphens; a folder may have large letters and underscores, too.",
    "contents_endpoint": "{setting} has to be an address such as https://s3.example.org, without a path. With http, others on the way could read what is captured: that is for this machine alone, unless {without_tls} is set.",
    "contents_keys": "The bucket needs both keys, each of letters and signs without spaces: set {settings}, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
    "contents_region": "{setting} has to be the name of a region, such as eu-central-1.",
    "no_botocore": "Captured files are kept in {bucket}, and what asks it is not installed: run pip install 'annotator-desk[s3]'.",
    "move_within_bucket": "Both desks would keep their captured files in {bucket}, where one deletes what the other has: say with --contents where the new one keeps them, s3://BUCKET/FOLDER or “beside” for with the desk.",
    "move_nowhere": "The captured files are in {place} already: name another place.",
}
