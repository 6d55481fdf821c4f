"""The demo as older versions made it: each file is named after the last step that its version knew."""

import gzip
from pathlib import Path

OLDER = sorted((Path(__file__).parent / "storage" / "older_desks").glob("*.db.gz"))


def unpacked(packed: Path, folder: Path) -> Path:
    """The desk, which is desk.db in this folder."""
    path = folder / "desk.db"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    return path
