// Rows come, go, move and come back without reloading. What was removed stays in the form, out of sight.
import { changed, form } from "./form.js";
import { grow } from "./grow.js";
import { refresh } from "./choices.js";
import { hangBelow, moveUp, numberOf } from "./causes.js";
import { announce, did } from "./undo.js";

const kept = document.getElementById("kept");
const notice = document.getElementById("removed");
const gone = [];

export const listOf = (row) => row.closest("[data-rows]").dataset.rows;
export const rowsOf = (list) => [...form.querySelector(`[data-rows="${list}"]`).children];
export const find = (list, id) => rowsOf(list).find((row) => row.dataset.row === id);
export const firstField = (row) => row.querySelector("input:not([type=hidden]), textarea, select");

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const freshId = () => [...crypto.getRandomValues(new Uint8Array(10))].map((n) => LETTERS[n % 36]).join("");

export function add(list, after) {
  const row = fresh(list);
  if (after) after.after(row);
  else form.querySelector(`[data-rows="${list}"]`).append(row);
  settle(list);
  row.querySelectorAll("textarea").forEach(grow);
  did("adding a row", () => takeBack([row]));
  firstField(row).focus();
  return row;
}

// Several rows at once, filled in, behind those that are there; one step to undo.
export function addAll(list, filled) {
  const rows = filled.map((columns) => {
    const row = fresh(list);
    for (const [column, value] of Object.entries(columns)) {
      row.querySelector(`[name="${list}.${row.dataset.row}.${column}"]`).value = value;
    }
    row.querySelector("details.more").open = Boolean(columns.source);
    return row;
  });
  form.querySelector(`[data-rows="${list}"]`).append(...rows);
  settle(list);
  rows.forEach((row) => row.querySelectorAll("textarea").forEach(grow));
  did(rows.length === 1 ? "adding 1 entry" : `adding ${rows.length} entries`, () => takeBack(rows));
  firstField(rows[0]).focus();
}

function fresh(list) {
  const copy = document.getElementById(`fresh-${list}`).content.cloneNode(true);
  const row = copy.querySelector("[data-row]");
  const id = freshId();
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of [...element.attributes]) {
      if (attribute.value.includes("new-row")) attribute.value = attribute.value.replaceAll("new-row", id);
    }
  }
  row.classList.add("is-new");
  row.querySelectorAll(".marks").forEach((marks) => (marks.hidden = false));
  return row;
}

// A row into which somebody has typed meanwhile goes where it can be put back from.
function takeBack(rows) {
  for (const row of rows) {
    if (!row.parentElement?.dataset.rows) continue;
    const list = listOf(row);
    if (rows.length === 1 && isTyped(row)) putAside(row);
    else row.remove();
    settle(list);
  }
}

const isTyped = (row) => [...row.querySelectorAll("textarea, input:not([type=hidden]):not([type=checkbox])")].some((f) => f.value.trim());

export function remove(row) {
  const list = listOf(row);
  const next = row.nextElementSibling ?? row.previousElementSibling;
  const removed = putAside(row);
  did("removing a row", () => gone.includes(removed) && putBack(removed));
  (next ? firstField(next) : form.querySelector(`[data-adds="${list}"]`)).focus();
}

function putAside(row) {
  const list = listOf(row);
  const place = rowsOf(list).indexOf(row);
  const below = list === "factors" ? moveUp(row) : [];
  const removed = { row, list, place, below, word: `${list}:${row.dataset.row}:${place}:${below.join(",")}` };
  gone.push(removed);
  order(row).disabled = true;
  for (const element of row.querySelectorAll("[data-label][aria-label]")) element.removeAttribute("aria-label");
  kept.append(row);
  note(`${removedWords()} ${removed.word}`);
  settle(list);
  return removed;
}

// False where the row went before this page was loaded: then the server puts it back.
export function putBack(last = gone.at(-1)) {
  if (!last) return false;
  gone.splice(gone.indexOf(last), 1);
  const { row, list, place, below } = last;
  order(row).disabled = false;
  const rows = rowsOf(list);
  if (place < rows.length) rows[place].before(row);
  else form.querySelector(`[data-rows="${list}"]`).append(row);
  note(removedWords().split(" ").filter((word) => word !== last.word).join(" "));
  if (list === "factors") hangBelow(below, row);
  settle(list);
  firstField(row).focus();
  return true;
}

export function move(row, by) {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return announce("It cannot go further.");
  const focused = document.activeElement;
  const before = rowsOf(listOf(row));
  if (by < 0) other.before(row);
  else other.after(row);
  moved(row, before);
  focused.focus();
}

// Says where the row stands now; the order before comes back with one undo.
export function moved(row, before) {
  const list = listOf(row);
  settle(list);
  announce(`Now ${rowsOf(list).indexOf(row) + 1} of ${rowsOf(list).length}.`);
  did("moving a row", () => inOrder(list, before));
}

// Rows in another order, and times that are written out so that they go on meaning the same.
export function arrange(list, ids, times) {
  const before = rowsOf(list);
  const order = ids.map((id) => find(list, id)).filter(Boolean);
  if (order.every((row, at) => row === before[at])) return announce("The rows stand in the order of time.");
  const typed = Object.keys(times).map((name) => [form.elements.namedItem(name), form.elements.namedItem(name)?.value]);
  for (const [name, value] of Object.entries(times)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
  inOrder(list, order);
  announce("The rows were put into the order of time.");
  did("sorting by time", () => {
    for (const [field, value] of typed) if (field) field.value = value;
    inOrder(list, before);
  });
}

function inOrder(list, rows) {
  const parent = form.querySelector(`[data-rows="${list}"]`);
  const here = rows.filter((row) => row.parentElement === parent);
  const others = rowsOf(list).filter((row) => !here.includes(row));
  parent.append(...here, ...others);
  settle(list);
}

export function settle(list) {
  number(list);
  refresh(list);
  changed();
}

function number(list) {
  rowsOf(list).forEach((row, at) => {
    const is = list === "factors" ? numberOf(row) : at + 1;
    for (const element of row.querySelectorAll("[data-label]")) {
      const words = element.dataset.label.replace("#", is);
      if (element.matches("button, input, select, textarea")) element.setAttribute("aria-label", words);
      else element.textContent = words;
    }
  });
}

// A cause that was blank until now counts from now on.
form.addEventListener("input", (event) => {
  if (!event.target.matches?.("[data-rows=factors] textarea, [data-rows=factors] select.category")) return;
  number("factors");
  refresh("factors");
});

const order = (row) => row.querySelector(`input[type=hidden][value="${row.dataset.row}"]`);
const field = () => kept.querySelector("input[name='desk.removed']");
const removedWords = () => field()?.value.trim() ?? "";

function note(words) {
  let hidden = field();
  if (!hidden) {
    hidden = Object.assign(document.createElement("input"), { type: "hidden", name: "desk.removed" });
    kept.append(hidden);
  }
  hidden.value = words.trim();
  notice.hidden = hidden.value === "";
  notice.querySelector("[data-words]").textContent = inWords(hidden.value.split(" "));
}

function inWords(removed) {
  const rows = removed.length === 1 ? "One row was removed." : `${removed.length} rows were removed.`;
  const moved = (removed.at(-1).split(":")[3] ?? "").split(",").filter(Boolean).length;
  if (moved === 0) return rows;
  return `${rows} ${moved === 1 ? "The cause below it moved" : `The ${moved} causes below it moved`} up to what it had led to.`;
}
