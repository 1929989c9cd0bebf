#!/usr/bin/env python3
"""Opens the pages of `kg view` in headless Chromium and uses them as a person would.

    check_page.py KG [SCREENSHOT.png]

KG is the program. Needs Chromium and its driver (Debian: chromium, chromium-driver) and selenium
(PyPI). Prints one line a check and ends with `N passed, N failed`; exit code 1 when one failed.
"""
import pathlib
import subprocess
import sys
import tempfile
import xml.sax.saxutils

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

HOSTILE = [
    "<script>window.hacked=1</script>", "</script><script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>", "<!--<script>", "\"onmouseover=window.hacked=1 x=\"",
    "javascript:window.hacked=1", "'-window.hacked=1-'", "\\u003cb>", "]]>", "${window.hacked=1}",
    "\u2028window.hacked=1", "&lt;b&gt;&#x3c;", "\u202eevil", "__proto__", "constructor",
]
SHARED = pathlib.Path(__file__).resolve().parents[2] / "seeds" / "gaza-talks.txt"


def graphml(nodes, edges):
    """A GraphML file of (kind, label) nodes and (source, relation, target, evidence) edges."""
    def data(key, value):
        return f'<data key="{key}">{xml.sax.saxutils.escape(value)}</data>'
    text = ['<graphml xmlns="http://graphml.graphdrawing.org/xmlns">']
    for owner, names in (("node", ("label", "type")), ("edge", ("relation", "evidence"))):
        text += [f'<key id="{n}" for="{owner}" attr.name="{n}" attr.type="string"/>' for n in names]
    text.append('<graph edgedefault="directed">')
    for i, (kind, label) in enumerate(nodes):
        text.append(f'<node id="n{i}">{data("label", label)}{data("type", kind)}</node>')
    for source, relation, target, evidence in edges:
        text.append(f'<edge source="n{source}" target="n{target}">'
                    f'{data("relation", relation)}{data("evidence", evidence)}</edge>')
    return "".join(text) + "</graph></graphml>"


class Checks:
    def __init__(self, kg, screenshot):
        self.kg, self.screenshot, self.passed, self.failed = kg, screenshot, 0, 0
        options = Options()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1500,950"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))

    def expect(self, what, truth):
        self.passed, self.failed = self.passed + bool(truth), self.failed + (not truth)
        print(("ok    " if truth else "FAILED ") + what)

    def find(self, selector):
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector):
        return self.find(selector)[0].text

    def visible(self, selector):
        return [e for e in self.find(selector) if e.is_displayed()]

    def open(self, folder, name, source):
        page = folder / f"{name}.html"
        # The page is headed by the path as given: the one in the repository, not this machine's.
        root = SHARED.parents[1]
        name = source.relative_to(root) if source.is_relative_to(root) else source
        kg = pathlib.Path(self.kg).resolve()
        subprocess.run([kg, "view", name, "-o", page.resolve()], check=True, cwd=root)
        self.browser.get(page.as_uri())
        return page

    def silent(self, what):
        log = [entry["message"] for entry in self.browser.get_log("browser")]
        self.expect(f"{what}: no message on the console {log}", not log)

    def seed(self, folder):
        self.open(folder, "seed", SHARED)
        self.silent("seed")
        nodes, edges = len(self.find(".node")), len(self.find(".edge"))
        self.expect("nodes and edges are drawn", nodes > 5 and edges > 5)
        if self.screenshot:
            self.browser.save_screenshot(self.screenshot)
        self.find("body")[0].send_keys("/")
        self.browser.switch_to.active_element.send_keys("hamas")
        hits = self.find("#found button")
        self.expect("search by keyboard finds a name in any case", any("Hamas" in h.text for h in hits))
        hits[0].click()
        self.expect("a found name opens the panel", "statements" in self.text("#panel"))
        self.find(".statement")[0].click()
        self.expect("a statement shows its sentence", len(self.text("#panel blockquote")) > 20)
        self.expect("its names are marked", len(self.find("#panel mark")) > 0)
        self.find("body")[0].send_keys(Keys.ESCAPE)
        self.expect("Esc closes the panel", not self.visible("#panel"))
        before = len(self.find(".edge:not(.hidden)"))
        self.find('[data-filter="relation"]')[0].click()
        after = len(self.find(".edge:not(.hidden)"))
        self.expect("a relation's filter hides its edges", 0 <= after < before)
        self.expect("the count says so", f"{after} of {edges} statements" in self.text("#count"))
        self.find('[data-filter="relation"]')[0].click()
        self.expect("and shows them again", len(self.find(".edge:not(.hidden)")) == before)
        self.browser.execute_script(
            "arguments[0].value = 100; arguments[0].dispatchEvent(new Event('input'))",
            self.find("#confidence")[0])
        self.expect("least confidence hides the unsure", len(self.find(".edge:not(.hidden)")) < before)
        self.browser.execute_script(
            "arguments[0].value = 0; arguments[0].dispatchEvent(new Event('input'))",
            self.find("#confidence")[0])
        self.expect("and shows them again", len(self.find(".edge:not(.hidden)")) == before)
        transform = self.find("#stage > g")[0].get_attribute("transform")
        self.find("#in")[0].click()
        self.expect("zooming changes the picture",
                    self.find("#stage > g")[0].get_attribute("transform") != transform)
        self.find("#theme")[0].click()
        first = self.find("html")[0].get_attribute("data-theme")
        self.find("#theme")[0].click()
        self.expect("the theme changes", {first, self.find("html")[0].get_attribute("data-theme")}
                    == {"dark", "light"})
        node = self.find(".node")[0]
        self.expect("nodes have a label for screen readers", "statements" in node.get_attribute("aria-label"))
        self.browser.execute_script("arguments[0].focus()", node)
        self.browser.switch_to.active_element.send_keys(Keys.ENTER)
        self.expect("Enter opens the focused node", bool(self.visible("#panel")))
        self.silent("after use")

    def hostile(self, folder):
        source = folder / "hostile.graphml"
        nodes = [(("Person", "Issue", name)[i % 3], name) for i, name in enumerate(HOSTILE)]
        edges = [(i, HOSTILE[i - 1], (i + 1) % len(HOSTILE), name) for i, name in enumerate(HOSTILE)]
        source.write_text(graphml(nodes, edges), encoding="utf-8")
        self.open(folder, "hostile", source)
        for number in range(len(self.find(".node"))):
            self.browser.execute_script(
                "const n = document.querySelectorAll('.node')[arguments[0]]; n.dispatchEvent("
                "new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))", number)
            for statement in self.find(".statement")[:1]:
                statement.click()
        self.expect("hostile names are drawn", len(self.find(".node")) == len(HOSTILE))
        self.expect("nothing of them ran", self.browser.execute_script(
            "return window.hacked === undefined && document.scripts.length === 2"
            " && document.images.length === 0"))
        self.expect("they are shown as they are",
                    any("<script>" in (n.get_attribute("aria-label") or "") for n in self.find(".node")))
        self.silent("hostile")

    def large(self, folder):
        source = folder / "large.graphml"
        nodes = [("Person", f"Person {i}") for i in range(600)]
        edges = [(i * 7 % 600, "meets", (i * 13 + 1) % 600, "x") for i in range(2000)]
        source.write_text(graphml(nodes, edges), encoding="utf-8")
        self.open(folder, "large", source)
        self.expect("2,000 edges are drawn", len(self.find(".edge")) >= 1900)
        self.find("#search")[0].send_keys("Person 599")
        self.expect("and searched", len(self.find("#found button")) == 1)
        self.silent("large")


def main():
    checks = Checks(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
    try:
        with tempfile.TemporaryDirectory() as folder:
            for check in (checks.seed, checks.hostile, checks.large):
                check(pathlib.Path(folder))
    finally:
        checks.browser.quit()
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


main()
