// Rows come, go, move and come back without reloading. What was removed stays in the form, out of sight.
import { changed, form } from "./form.js";
import { grow } from "./grow.js";
import { refresh } from "./choices.js";
import { hangBelow, moveUp, numberOf } from "./causes.js";

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
  const copy = document.getElementById(`fresh-${list}`).content.cloneNode(true);
  const row = copy.querySelector("[data-row]");
  const id = freshId();
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of [...element.attributes]) {
      if (attribute.value.includes("new-row")) attribute.value = attribute.value.replaceAll("new-row", id);
    }
  }
  row.classList.add("is-new");
  if (after) after.after(row);
  else form.querySelector(`[data-rows="${list}"]`).append(row);
  settle(list);
  row.querySelectorAll("textarea").forEach(grow);
  row.querySelectorAll(".marks").forEach((marks) => (marks.hidden = false));
  firstField(row).focus();
  return row;
}

export function remove(row) {
  const list = listOf(row);
  const place = rowsOf(list).indexOf(row);
  const next = row.nextElementSibling ?? row.previousElementSibling;
  const below = list === "factors" ? moveUp(row) : [];
  gone.push({ row, list, place, below });
  order(row).disabled = true;
  for (const element of row.querySelectorAll("[data-label][aria-label]")) element.removeAttribute("aria-label");
  kept.append(row);
  note(`${removedWords()} ${list}:${row.dataset.row}:${place}:${below.join(",")}`);
  settle(list);
  (next ? firstField(next) : form.querySelector(`[data-adds="${list}"]`)).focus();
}

// False where the row went before this page was loaded: then the server puts it back.
export function putBack() {
  const last = gone.pop();
  if (!last) return false;
  const { row, list, place, below } = last;
  order(row).disabled = false;
  const rows = rowsOf(list);
  if (place < rows.length) rows[place].before(row);
  else form.querySelector(`[data-rows="${list}"]`).append(row);
  note(removedWords().split(" ").slice(0, -1).join(" "));
  if (list === "factors") hangBelow(below, row);
  settle(list);
  firstField(row).focus();
  return true;
}

export const canPutBack = () => gone.length > 0;

export function move(row, by) {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  const focused = document.activeElement;
  if (by < 0) other.before(row);
  else other.after(row);
  settle(listOf(row));
  focused.focus();
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
