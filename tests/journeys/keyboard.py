"""Walk a page with nothing but the keyboard."""

from playwright.sync_api import Locator, Page

FAR_ENOUGH = 200


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus, as somebody without a mouse would."""
    goal = target.element_handle()
    for _ in range(FAR_ENOUGH):
        page.keyboard.press("Tab")
        if page.evaluate("goal => document.activeElement === goal", goal):
            return
    raise AssertionError(f"{target} cannot be reached with Tab")


def press(page: Page, target: Locator) -> None:
    """Reach a link or a button with Tab, and press Enter."""
    tab_to(page, target)
    page.keyboard.press("Enter")


def write(page: Page, target: Locator, text: str) -> None:
    """Reach a field with Tab, and type into it."""
    tab_to(page, target)
    page.keyboard.type(text)
