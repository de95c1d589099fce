// Small comforts. Every page works without this file.

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;

// What a form holds, into the clipboard; only where there is one (not on a page without https).
function offerCopies(part) {
  for (const button of part.querySelectorAll("[data-copy]")) button.hidden = !navigator.clipboard;
}
offerCopies(document);
document.addEventListener("htmx:afterSettle", (event) => offerCopies(event.target));
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.form.elements[button.dataset.copy].value);
  button.textContent = button.dataset.copied;
});

// After htmx puts in a part of a page, a reader who was inside it must not be left nowhere.
document.addEventListener("htmx:afterSettle", (event) => {
  if (document.activeElement === document.body) {
    event.target.querySelector("[autofocus], [tabindex='-1']")?.focus();
  }
});
