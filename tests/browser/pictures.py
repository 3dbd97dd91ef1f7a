"""`make pictures`: the picture of a page that the README shows, taken of the built site."""

from __future__ import annotations

from playwright.sync_api import sync_playwright

from tests.browser.conftest import launch
from tests.conftest import KEY, ROOT

PICTURE = ROOT / "tests" / "browser" / "thesis.png"


def main() -> None:
    """Take the picture of thesis 2."""
    page_address = (ROOT / "output" / KEY / "2.html").as_uri()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport={"width": 1200, "height": 1000}, color_scheme="light")
        page.goto(page_address)
        page.evaluate("document.fonts.ready")
        page.screenshot(path=PICTURE)
        browser.close()
    print(PICTURE.relative_to(ROOT))


if __name__ == "__main__":
    main()
