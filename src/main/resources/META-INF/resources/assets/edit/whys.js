// Five whys in place: a question at a time, and every answer is a row of the causes at once.
import { form } from "./form.js";
import { addCause, because, ledTo, numberOf, showCauses } from "./causes.js";
import { cover } from "./pointers.js";
import { find, settle } from "./rows.js";

const ROOT = "root cause";
const dialog = document.getElementById("whys");
const place = (name) => dialog.querySelector(`[data-${name}]`);
const text = dialog.querySelector("#whys-text");
const answer = dialog.querySelector("#whys-answer");
const item = dialog.querySelector("#whys-item");
let here;
let goal;

const words = (row) => row.querySelector("textarea").value;
const label = (row) => `F${numberOf(row)}`;
const role = (row) => row.querySelector("select.role");

export function askWhy(id) {
  here = find("factors", id);
  show(false);
  dialog.showModal();
  (words(here).trim() ? answer : text).focus();
}

function show(ending) {
  place("asking").hidden = ending;
  place("ending").hidden = !ending;
  place("chain").replaceChildren(...chain().map((row) => step(row, `Back to ${label(row)}`)));
  place("here").textContent = label(here);
  text.value = words(here);
  answer.value = "";
  reasons();
  name();
  if (ending) end();
}

function chain() {
  const found = [];
  for (let up = ledTo(here); up && up !== here && !found.includes(up); up = ledTo(up)) found.unshift(up);
  return found;
}

function step(row, called) {
  const line = document.createElement("li");
  const button = Object.assign(document.createElement("button"), {
    className: "btn quiet sm",
    name: "do",
    value: `go:${row.dataset.row}`,
    textContent: label(row),
  });
  button.setAttribute("aria-label", called);
  line.append(button, ` ${words(row)}`);
  return line;
}

function reasons() {
  const rows = because(here);
  const list = Object.assign(document.createElement("ul"), { className: "plainlist" });
  list.append(...rows.map((row) => step(row, `Ask why of ${label(row)}`)));
  const head = Object.assign(document.createElement("p"), { className: "hint", textContent: "Because:" });
  place("reasons").replaceChildren(...(rows.length ? [head, list] : []));
}

// The deepest of the newest answers could be the root.
function end() {
  const seen = new Set();
  for (let below = because(here); below.length && !seen.has(below.at(-1)); below = because(here)) {
    here = below.at(-1);
    seen.add(here);
  }
  place("last-label").textContent = label(here);
  place("last").textContent = words(here);
  place("on").value = `go:${here.dataset.row}`;
  const isRoot = role(here).value === ROOT;
  place("root").hidden = isRoot;
  place("is-root").hidden = !isRoot;
  item.value = "";
}

// A name is no fault in a text; it is a reason to ask once more. NamedPerson looks in the same way on the server.
function named(written) {
  const heads = ["lead", "commanders", "communications", "scribes", "participants", "authors"];
  const fields = heads.flatMap((head) => (form.elements.namedItem(head)?.value ?? "").split(","));
  const people = [...(document.getElementById("people")?.options ?? [])].map((option) => option.value);
  const parts = new Set([...people, ...fields].flatMap((one) => [one.trim(), ...one.trim().split(/[\s,.]+/)]));
  const names = [...parts].filter((part) => [...part].length >= 3 && !/^\p{Ll}/u.test(part));
  const whole = names.find((part) => part.includes(" ") && written.includes(part));
  const single = (written.match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? []).map((word) => word.replace(/['’]s?$/, ""));
  return whole ?? single.find((word) => names.includes(word)) ?? "";
}

function name() {
  const found = named(`${text.value}\n${answer.value}`);
  place("named").hidden = !found;
  place("name").textContent = found;
}

// What was reworded goes to its row at once.
function reword() {
  const area = here.querySelector("textarea");
  if (area.value === text.value) return;
  area.value = text.value;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function take() {
  if (!answer.value.trim()) return undefined;
  const row = addCause("below", here, answer.value.trim());
  answer.value = "";
  return row;
}

const deeds = {
  answer: () => {
    const deeper = take();
    if (!deeper) return answer.focus();
    here = deeper;
    show(false);
    answer.focus();
  },
  another: () => {
    take();
    show(false);
    answer.focus();
  },
  end: () => {
    take();
    show(true);
    item.focus();
  },
  root: () => {
    role(here).value = ROOT;
    settle("factors");
    show(true);
    item.focus();
  },
  go: (id) => {
    take();
    here = find("factors", id) ?? here;
    show(false);
    answer.focus();
  },
  item: () => {
    if (!item.value.trim()) return item.focus();
    const row = cover(here.dataset.row, item.value.trim());
    goal = row.querySelector("textarea");
    dialog.close();
  },
  close: () => dialog.close(),
};

dialog.addEventListener("submit", (event) => event.preventDefault());
dialog.addEventListener("click", (event) => {
  const button = event.target.closest("button[name=do]");
  if (!button) return;
  event.preventDefault();
  const [verb, id] = button.value.split(":");
  deeds[verb]?.(id);
});
dialog.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.target.tagName !== "TEXTAREA") return;
  event.preventDefault();
  if (event.target === text) answer.focus();
  else if (event.target === item) deeds.item();
  else if (answer.value.trim()) deeds.answer();
  else deeds.end();
});
text.addEventListener("input", () => {
  reword();
  name();
});
answer.addEventListener("input", name);
dialog.addEventListener("close", () => {
  if (answer.value.trim()) take();
  showCauses();
  (goal ?? here.querySelector("button[value^=whys]")).focus();
  goal = undefined;
});
