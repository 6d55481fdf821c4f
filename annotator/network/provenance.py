"""Finds what an address alone proves about a page: its host, and for some hosts the type of source."""

import re
from urllib.parse import urlsplit

# Addresses of scientific papers, social posts, videos, and files by their endings.
_PATTERNS = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (r"(?:dx\.)?doi\.org/10\.", "academic"),
        (r"arxiv\.org/(?:abs|pdf)/", "academic"),
        (r"pubmed\.ncbi\.nlm\.nih\.gov/\d", "academic"),
        (r"(?:mobile\.)?(?:twitter|x)\.com/[^/]+/status/\d", "social_post"),
        (r"bsky\.app/profile/[^/]+/post/", "social_post"),
        (r"threads\.(?:net|com)/@[^/]+/post/", "social_post"),
        (r"(?:[a-z-]+\.)?facebook\.com/[^/]+/posts/", "social_post"),
        (r"instagram\.com/(?:[^/]+/)?p/", "social_post"),
        (r"tiktok\.com/@[^/]+/video/\d", "social_post"),
        (r"linkedin\.com/posts/", "social_post"),
        (r"(?:m\.)?youtube\.com/(?:watch|live/|shorts/)", "audio_video"),
        (r"youtu\.be/\w", "audio_video"),
        (r"vimeo\.com/\d", "audio_video"),
        (r"[^/]+/[^:]*\.(?:csv|tsv|xlsx?|ods|geojson|parquet)\Z", "dataset"),
        (r"[^/]+/[^:]*\.(?:jpe?g|png|gif|webp|tiff?)\Z", "image"),
        (r"[^/]+/[^:]*\.(?:mp3|mp4|m4a|wav|ogg|webm|mov)\Z", "audio_video"),
    )
)


def host_of(url: str) -> str | None:
    """The host without `www.`; None if there is none."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def proven_type(url: str) -> str | None:
    """The id of a type in `profile.SOURCE_TYPES`; None if the address proves none."""
    host = host_of(url)
    place = f"{host}{urlsplit(url).path}" if host else ""
    return next((kind for pattern, kind in _PATTERNS if pattern.match(place)), None)
