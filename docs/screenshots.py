"""Takes the picture of the README from the demo desk: make screenshots

The desk is made anew in a temporary folder, so that the picture shows what `make demo` shows.
"""

import base64
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.conftest import CHROMIUMS, FLAGS

IMAGES = Path(__file__).parent / "images"
SENTENCE = "fell by 43 per cent"
LARGEST = 150_000
"""Bytes of one picture: everybody who reads the README loads it."""


def take(page: Page, address: str) -> None:
    """The reading table on a sentence that is wrong: its card has the slip, the evidence and what to do next."""
    page.goto(address)
    sentence = page.locator(".s", has_text=SENTENCE).first
    sentence.click()
    number = (sentence.get_attribute("id") or "").removeprefix("s")
    page.locator(f"#card[data-sentence='{number}']").wait_for()
    page.mouse.move(0, 0)
    _save(page, IMAGES / "reading-table.webp")


def _save(page: Page, path: Path) -> None:
    """Playwright writes PNG and JPEG only; Chromium itself writes WebP, at a third of the size."""
    wanted = {"format": "webp", "quality": 80}
    answer = page.context.new_cdp_session(page).send("Page.captureScreenshot", wanted)
    image = base64.b64decode(answer["data"])
    if len(image) > LARGEST:
        sys.exit(f"{path.name} would have {len(image):,} bytes, more than {LARGEST:,}: it was not written")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(image)
    print(f"{path.name}: {len(image):,} bytes")


@contextmanager
def demo_desk() -> Iterator[str]:
    """Serve the demo desk from a temporary folder while the block runs; yields the address of its article."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "annotator", "--db", f"{folder}/demo.db", "demo", "--port", "0", "--offline"]
        named = {**os.environ, "ANNOTATOR_NAME": "Vera Lind"}
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=named) as server:
            assert server.stdout
            try:
                yield next(line.split()[-1] for line in server.stdout if "http" in line)
            finally:
                server.terminate()


if __name__ == "__main__":
    chromium = next((path for name in CHROMIUMS if (path := shutil.which(name))), None)
    with demo_desk() as desk, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        context = browser.new_context(viewport={"width": 1360, "height": 900}, device_scale_factor=1.5)
        take(context.new_page(), desk)
        browser.close()
