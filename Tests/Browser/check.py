"""Opens every page of a folder in Chromium and says what a reader could not use.

    python Tests/Browser/check.py FOLDER [PICTURES]

Each page is looked at in light and dark, 1280 and 360 pixels wide, and printed. Screenshots and the printed
sheets go to PICTURES, where they can be looked at by a person too. Exit status 1 when anything was found.

The packages of requirements.txt are needed, and Chromium or Chrome: the one that CHROMIUM names, one that is
installed, or the one of `playwright install chromium`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

VIEWS = [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALLEST_TYPE = 10  # points
PIXELS_IN_A_POINT = 96 / 72
SHEETS = {(595, 842): "A4 upright", (1191, 842): "A3 across"}

# Every element with text of its own and the size of that text in pixels.
SIZES_OF_TYPE = """() => [...document.body.querySelectorAll('*')].filter(element => {
  const isShown = element.checkVisibility() && !element.closest('.unseen, title, desc, style');
  return isShown && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
}).map(element => [parseFloat(getComputedStyle(element).fontSize), element.tagName, element.className])"""

# What sticks out of the window and cannot be reached by scrolling a region of its own.
STICKING_OUT = """() => [...document.body.querySelectorAll('*')].filter(element => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.right > innerWidth + 1 && !element.closest('.wide, .unseen, .skip');
}).map(element => element.outerHTML.slice(0, 120))"""

FOCUS = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const style = getComputedStyle(document.activeElement);
  return [document.activeElement.className, box.left >= 0 && box.top >= 0, parseFloat(style.outlineWidth)];
}"""


def browser_path():
    """The browser of this machine, or none for the one that Playwright has fetched."""
    found = [path for path in map(shutil.which, ["chromium", "google-chrome"]) if path]
    return os.environ.get("CHROMIUM") or (found[0] if found else None)


class Check:
    """One page and what was found on it."""

    def __init__(self, browser, page_file, pictures):
        self.browser, self.file = browser, page_file
        self.pictures = pictures / page_file.parent.name if pictures else None
        self.found = []

    def say(self, view, what):
        self.found.append(f"{self.file}: {view}: {what}")

    def run(self):
        for scheme, width in VIEWS:
            self.look(scheme, width)
        self.print()
        return self.found

    def open(self, **options):
        """The page in a window of its own, which notes every message and every request."""
        page = self.browser.new_context(**options).new_page()
        heard = []
        page.on("console", lambda message: heard.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: heard.append(f"error: {error}"))
        page.on("request", lambda request: heard.append(f"request: {request.url}"))
        page.goto(self.file.as_uri())
        page.wait_for_load_state("networkidle")
        return page, [what for what in heard if what != f"request: {self.file.as_uri()}"]

    def look(self, scheme, width):
        view = f"{scheme}, {width} pixels"
        page, heard = self.open(viewport={"width": width, "height": 800}, color_scheme=scheme)
        for what in heard:
            self.say(view, what)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            self.say(view, "the page scrolls sideways")
        for element in page.evaluate(STICKING_OUT)[:5]:
            self.say(view, f"sticks out of the window: {element}")
        self.take_pictures(page, scheme, width)
        self.tab_through(page, view)
        results = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}}).response
        if len(results["passes"]) < 20:
            self.say(view, f"axe looked at {len(results['passes'])} rules only")
        for violation in results["violations"]:
            for node in violation["nodes"][:3]:
                self.say(view, f"axe {violation['id']}: {violation['help']}: {node['html'][:160]}")
        page.context.close()

    def tab_through(self, page, view):
        """The first stop is the link past everything, and it can be seen there."""
        page.keyboard.press("Tab")
        name, is_visible, outline = page.evaluate(FOCUS)
        if name != "skip" or not is_visible or outline < 2:
            self.say(view, f"the first stop of the tab key is \"{name}\", with an outline of {outline} pixels")

    def take_pictures(self, page, scheme, width):
        if not self.pictures:
            return
        self.pictures.mkdir(parents=True, exist_ok=True)
        height = page.evaluate("document.documentElement.scrollHeight")
        for number, top in enumerate(range(0, min(height, 12_000), 2_000), start=1):
            page.screenshot(
                path=self.pictures / f"{self.file.stem}-{scheme}-{width}-{number}.png", full_page=True,
                clip={"x": 0, "y": top, "width": width, "height": min(2_000, height - top)})

    def print(self):
        page, _ = self.open(color_scheme="dark")
        page.emulate_media(media="print")
        sizes = page.evaluate(SIZES_OF_TYPE)
        if len(sizes) < 50:
            self.say("print", f"only {len(sizes)} texts were measured")
        smallest = SMALLEST_TYPE * PIXELS_IN_A_POINT - 0.01
        for size, tag, name in [entry for entry in sizes if entry[0] < smallest][:5]:
            self.say("print", f"{size / PIXELS_IN_A_POINT:.1f} points: {tag} {name}")
        quarter = page.text_content("h1 .unbroken")
        path = (self.pictures or self.file.parent) / f"{self.file.stem}.pdf"
        page.pdf(path=path, prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
        page.context.close()
        self.check_sheets(path, quarter)
        if not self.pictures:
            path.unlink()
        elif shutil.which("pdftoppm"):
            subprocess.run(["pdftoppm", "-r", "60", "-png", path, path.with_suffix("")], check=True)

    def check_sheets(self, path, quarter):
        """Every sheet is of a size that offices have, and carries the quarter, the marking and its number."""
        sheets = PdfReader(path).pages
        kinds = set()
        for number, sheet in enumerate(sheets, start=1):
            box = (round(sheet.mediabox.width), round(sheet.mediabox.height))
            kind = next((name for size, name in SHEETS.items()
                         if abs(size[0] - box[0]) <= 2 and abs(size[1] - box[1]) <= 2), None)
            kinds.add(kind)
            text = " ".join((sheet.extract_text() or "").split())
            for part in [quarter, "OFFICIAL", f"Page {number} of {len(sheets)}"]:
                if part not in text:
                    self.say(f"sheet {number}", f"\"{part}\" does not stand on it")
        if kinds != set(SHEETS.values()):
            self.say("print", f"the sheets are {kinds}, not {set(SHEETS.values())}")
        print(f"{self.file}: {len(sheets)} sheets, {self.file.stat().st_size / 1000:.0f} KB")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    pages = sorted(Path(sys.argv[1]).resolve().rglob("*.html"))
    pictures = Path(sys.argv[2]).resolve() if len(sys.argv) == 3 else None
    if not pages:
        sys.exit(f"no page in {sys.argv[1]}")
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox"])
        found = [what for page in pages for what in Check(browser, page, pictures).run()]
        browser.close()
    print("\n".join(found) or f"{len(pages)} pages: nothing found")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
