// Working through action items: keys, deeds without leaving the page, cards that are dragged. Everything here is also a
// link, a box or a button of the page, which works alone.
import "./names.js";
const dialog = document.getElementById("asks");
let sending = false;
let last = null; // the item that was looked at last, and where it stood

const keys = { j: next, k: previous, x: select, s: start, d: done, t: date, g: give, w: wont, u: undo, Escape: none };

function work() {
  return document.getElementById("work");
}
function items() {
  return [...work().querySelectorAll("[data-item]")];
}
function current() {
  return document.activeElement?.closest?.("[data-item]") ?? null;
}
function look(item) {
  item?.querySelector("a.key").focus();
  item?.scrollIntoView({ block: "nearest" });
}
function next() {
  const all = items();
  look(all[all.indexOf(current() ?? remembered()) + 1] ?? all.at(-1));
}
function previous() {
  const all = items();
  look(all[Math.max(0, all.indexOf(current() ?? remembered()) - 1)]);
}
function remembered() {
  return items().find((item) => item.dataset.item === last?.number) ?? null;
}
function select() {
  const box = (current() ?? remembered())?.querySelector("input[name=item]");
  if (!box) return;
  box.checked = !box.checked;
  count();
}
function none() {
  for (const box of boxes()) box.checked = false;
  count();
}
function boxes() {
  return [...work().querySelectorAll("input[name=item]:checked")];
}
function start() {
  ask("deed", "start");
}
function done() {
  ask("deed", "done");
}
function date() {
  ask("ask", "date");
}
function give() {
  ask("ask", "give");
}
function wont() {
  ask("ask", "wont");
}
function undo() {
  work().querySelector("[data-undo]")?.click();
}

// What a button of the bar does, to what is selected or else to the item that is looked at.
function ask(name, value, number) {
  const form = document.getElementById("acts");
  if (!form?.elements["csrf-token"]) return;
  const data = new FormData(form);
  const item = number ?? (boxes().length === 0 ? current()?.dataset.item : null);
  if (item) data.append("item", item);
  if (!data.has("item")) return;
  data.append(name, value);
  send(form, data);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (document.querySelector("dialog[open]")) return;
  if (sending && Object.hasOwn(keys, event.key)) event.preventDefault(); // nothing is asked twice
  if (sending) return;
  const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
  const deed = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
  if (typing || !deed) return;
  event.preventDefault();
  deed();
});

document.addEventListener("focusin", () => {
  const item = current();
  if (item) last = { number: item.dataset.item, place: items().indexOf(item) };
});

function count() {
  const selected = boxes().length;
  const shown = document.getElementById("selected");
  if (shown) shown.textContent = `${selected} selected`;
  say(selected === 0 ? "None selected" : `${selected} selected`);
}
function say(words, everybodySees = false) {
  const announced = document.getElementById("announced");
  announced.textContent = words;
  announced.classList.toggle("vh", !everybodySees);
}
document.addEventListener("change", (event) => {
  if (event.target.matches?.("input[name=item]")) count();
});
document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-none]")) {
    event.preventDefault();
    none();
    look(remembered() ?? items()[0]);
  }
  if (dialog.open && event.target.closest?.("[data-close]")) {
    event.preventDefault();
    dialog.close();
  }
});
dialog.addEventListener("close", () => look(remembered() ?? items()[0]));

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-work]")) return;
  event.preventDefault();
  const data = new FormData(form);
  if (event.submitter?.name) data.append(event.submitter.name, event.submitter.value);
  send(form, data);
});

async function send(form, data) {
  if (sending) return;
  sending = true;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(data) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.getElementById("asked")) showQuestion(page.getElementById("asked"));
    else if (page.getElementById("work")) showWork(page.getElementById("work"), answer);
    else location.reload(); // signed out, or something that this page cannot show
  } catch {
    say("Not done: there is no connection. What you selected is still selected.", true);
  } finally {
    sending = false;
  }
}

function showQuestion(form) {
  dialog.replaceChildren(form);
  if (!dialog.open) dialog.showModal();
  (form.querySelector("[aria-invalid]") ?? form.querySelector("input:not([type=hidden])"))?.focus();
}

function showWork(now, answer) {
  const place = last?.place ?? 0;
  if (dialog.open) dialog.close();
  work().replaceWith(now);
  if (answer.redirected) history.replaceState(null, "", answer.url);
  const all = items();
  look(remembered() ?? all[Math.min(place, all.length - 1)]);
  if (all.length === 0) now.querySelector("h1").setAttribute("tabindex", "-1");
  if (all.length === 0) now.querySelector("h1").focus();
  say([...now.querySelectorAll("[data-says]")].map((part) => part.textContent).join(" "));
}

// A card is dragged to another column; its buttons do the same.
let dragged = null;
document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("[data-item]") ?? null;
});
document.addEventListener("dragover", (event) => {
  const column = event.target.closest?.("[data-column]");
  for (const one of document.querySelectorAll("[data-column]")) one.classList.toggle("over", dragged && one === column);
  if (dragged && column) event.preventDefault();
});
document.addEventListener("dragend", () => {
  dragged = null;
  for (const one of document.querySelectorAll("[data-column]")) one.classList.remove("over");
});
document.addEventListener("drop", (event) => {
  const column = event.target.closest?.("[data-column]");
  const from = dragged?.closest("[data-column]");
  if (!column || !from || column === from) return;
  event.preventDefault();
  last = { number: dragged.dataset.item, place: 0 };
  const wasDone = from.dataset.column === "done";
  if (column.dataset.column === "done") ask("deed", "done", dragged.dataset.item);
  else if (wasDone) ask("ask", "not-yet", dragged.dataset.item);
  else ask("deed", column.dataset.column === "open" ? "reopen" : "start", dragged.dataset.item);
});
