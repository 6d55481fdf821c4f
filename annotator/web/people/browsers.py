"""A browser's own long name, in the few words by which people tell theirs apart."""

# In this order: each names itself and all that it descends from.
_BROWSERS = {"Edg": "Edge", "OPR": "Opera", "Firefox": "Firefox", "Chrome": "Chrome", "Safari": "Safari"}
_SYSTEMS = {
    "iPhone": "an iPhone", "iPad": "an iPad", "Android": "Android", "Windows": "Windows", "Mac OS": "a Mac",
    "CrOS": "a Chromebook", "Linux": "Linux",
}  # fmt: skip


def browser_name(user_agent: str) -> str:
    """Firefox on Linux, say, from the header User-Agent."""
    browser = next((name for part, name in _BROWSERS.items() if f"{part}/" in user_agent), "Another browser")
    system = next((name for part, name in _SYSTEMS.items() if part in user_agent), None)
    return f"{browser} on {system}" if system else browser
