// A key of one sign is a shortcut wherever it is not being typed; a list of choices has none that begins with a mark.
function isPressed(key, event) {
  if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !(event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]"));
}

// "/" goes to the search, as the hint in its field says.
document.addEventListener("keydown", (event) => {
  if (!isPressed("/", event)) return;
  const search = [...document.querySelectorAll("input[type=search]")].find((field) => field.offsetParent !== null);
  if (!search) return;
  event.preventDefault();
  search.focus();
});

// "?" shows the keys: as a sheet where the page has one, otherwise as a page.
document.addEventListener("keydown", (event) => {
  if (!isPressed("?", event)) return;
  if (document.querySelector("dialog[open]")) return;
  event.preventDefault();
  const sheet = document.getElementById("keyboard");
  if (sheet) sheet.showModal();
  else document.querySelector(".foot a[href='/keyboard']")?.click();
});

// A button names the element whose text it puts on the clipboard; it stays hidden where that is not possible.
for (const button of document.querySelectorAll("button[data-copies]")) {
  const source = document.getElementById(button.dataset.copies);
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    const said = document.getElementById(button.dataset.says);
    if (said) said.textContent = "Copied.";
  });
}

// Printing opens the details, so that paper holds what a click would show.
window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("article details:not([open])")) {
    details.open = true;
    details.dataset.forPrint = "";
  }
});
window.addEventListener("afterprint", () => {
  for (const details of document.querySelectorAll("details[data-for-print]")) {
    details.open = false;
    delete details.dataset.forPrint;
  }
});
for (const button of document.querySelectorAll("button[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Who comes for the first time is asked for a zone: the one of this device is proposed, and can be changed.
const ownZone = document.querySelector("form[action='/welcome'] input[name=zone], form:not([action]) input[name=zone]");
if (ownZone?.value === "UTC" && !ownZone.hasAttribute("aria-invalid")) {
  ownZone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}
