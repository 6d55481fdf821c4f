"""The sentences for what can be wrong with a packet: a part of `domain.errors.SENTENCES`."""

OF_PACKETS = {
    # the zip file
    "packet_no_zip": "This is no packet, or the end of it is missing: it does not end as a zip file does.",
    "packet_behind": "{count} bytes stand behind the end of the zip file: they are no part of a packet.",
    "packet_directory": "The list of files at the end of the zip file is broken: a packet of this desk has another.",
    "packet_too_many": "It lists more than {limit} files, or a list of more than {size} MB: no packet is so long. Nothing of it was read.",
    "packet_gap": "Bytes that belong to no file stand before {name}: they are no part of a packet.",
    "packet_anew": "Its {count} files are as manifest.json says, but another program has packed them anew: this is another zip file than was made.",
    "packet_entry": "{name}: what the zip file says about it was changed.",
    # a file that is refused before it is read
    "packet_name": "{name}: no file of a packet has such a name. It could be written outside of the folder that you unpack to, so nothing was read.",
    "packet_twice": "{name}: it is there twice. A program may show the one and check the other, so nothing was read.",
    "packet_link": "{name}: it is a link or a folder, and a packet holds plain files only. Nothing was read.",
    "packet_encrypted": "{name}: it is encrypted, and nothing in a packet is. Nothing was read.",
    "packet_compressed": "{name}: it is compressed, and the files of a packet are stored as they are. Nothing was unpacked.",
    "packet_size": "{name}: the sizes that the zip file gives for it cannot be true. Nothing was read.",
    # the manifest
    "packet_no_manifest": "manifest.json is missing: without it nothing shows what the packet held.",
    "packet_manifest": "manifest.json is no manifest of a packet: {why}",
    "packet_sums": "SHA256SUMS says something else than manifest.json: one of them was changed.",
    # its files
    "packet_missing": "{name}: it is missing.",
    "packet_extra": "{name}: it was added, manifest.json does not name it.",
    "packet_changed": "{name}: it was changed. Its SHA-256 is {found}; manifest.json says {wanted}.",
    "packet_length": "{name}: it was changed. It has {found} bytes; manifest.json says {wanted}.",
    "packet_order": "Its files stand in another order than manifest.json has them: somebody made the zip file anew.",
    # what they say
    "packet_article": "article.json is not the article that was exported: {why}",
    "packet_other_article": "article.json is of another article or draft than manifest.json says.",
    "packet_record": "{name}: the page in it is not the one whose hash captures.json gives.",
    "packet_record_broken": "{name}: it cannot be read as a WARC file with one page of at most {limit} MB.",
    "packet_index": "{name} cannot be read: {why}",
    # written
    "differs_from_file": "There is a file {path} already, with other content, and it was left as it is: replace it with --replace, or give an empty folder.",
    "packet_no_room": "A packet of {size} MB does not fit on the disk of the desk, which must stay writable: use “annotator export” with a file on another disk.",
    "packet_left_out": "The captured page {record} is not on disk as it was, and not in the packet: run “annotator verify”.",
}
