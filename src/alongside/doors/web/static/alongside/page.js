// Small comforts. Every page works without this file.

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;

// After htmx puts in a part of a page, a reader who was inside it must not be left nowhere.
document.addEventListener("htmx:afterSettle", (event) => {
  if (document.activeElement === document.body) {
    event.target.querySelector("[autofocus], [tabindex='-1']")?.focus();
  }
});
