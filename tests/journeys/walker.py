"""Somebody who walks through the site: with a pointer, by keyboard alone, or without scripts."""

import re
from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Locator, Page, expect

FAR_ENOUGH = 300
WAYS = ("pointer", "keyboard", "without scripts")


@dataclass(frozen=True, slots=True)
class Walker:
    """One person at one page. What they name is what is read to them: a link's words, a label."""

    page: Page
    by_keyboard: bool

    def goes_to(self, address: str) -> None:
        """Type an address."""
        self.page.goto(address)

    def follows(self, name: str) -> None:
        """Follow the first link of that name."""
        self._use(self.page.get_by_role("link", name=name).first)

    def presses(self, name: str) -> None:
        """Press the first button of that name."""
        self._use(self.page.get_by_role("button", name=name).first)

    def opens(self, name: str) -> None:
        """Open what is folded behind a summary."""
        self._use(self.page.locator("summary", has_text=name).first)

    def writes(self, label: str, text: str) -> None:
        """Write into a field."""
        field = self.page.get_by_label(label).first
        if not self.by_keyboard:
            field.fill(text)
            return
        self._tab_to(field)
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.insert_text(text)

    def dates(self, label: str, day: date) -> None:
        """Give a day, in the order in which the browser asks for its parts."""
        field = self.page.get_by_label(label).first
        if self.by_keyboard:
            self._tab_to(field)
            self.page.keyboard.type(f"{day:%m%d%Y}")
        else:
            field.fill(day.isoformat())

    def chooses(self, label: str, option: str) -> None:
        """Choose from a list that folds out."""
        field = self.page.get_by_label(label).first
        if self.by_keyboard:
            self._tab_to(field)
            self.page.keyboard.type(option)
        else:
            field.select_option(label=option)

    def ticks(self, label: str) -> None:
        """Tick a box, or pick one of several."""
        field = self.page.get_by_label(label).first
        if field.is_checked():
            return
        if not self.by_keyboard:
            field.check()
            return
        self._tab_to(field)
        if not field.is_checked():  # arriving at one of several may already have picked it
            self.page.keyboard.press("Space")

    def sees(self, words: str) -> None:
        """Be sure that these words are on the page, wherever a line is broken."""
        expect(self.page.locator("body")).to_contain_text(re.compile(re.escape(words)))

    def does_not_see(self, words: str) -> None:
        """Be sure that these words are nowhere on the page."""
        expect(self.page.locator("body")).not_to_contain_text(words)

    def _use(self, target: Locator) -> None:
        if self.by_keyboard:
            self._tab_to(target)
            self.page.keyboard.press("Enter")
        else:
            target.click()
        self.page.wait_for_load_state()

    def _tab_to(self, target: Locator) -> None:
        goal = target.element_handle()
        for _ in range(FAR_ENOUGH):
            if self.page.evaluate("goal => document.activeElement === goal", goal):
                return
            self._next_stop(goal)
        raise AssertionError(f"{target} cannot be reached with the keyboard")

    def _next_stop(self, goal: object) -> None:
        """Press Tab, or an arrow within the same group of radio buttons."""
        same = "goal => document.activeElement.type === 'radio' && document.activeElement.name"
        in_group = self.page.evaluate(f"{same} === goal.name", goal)
        self.page.keyboard.press("ArrowDown" if in_group else "Tab")
