// How causes hang together: below each stands what led to it, and what led to a cause moves with it.
import { form } from "./form.js";
import { add, firstField, settle } from "./rows.js";
import { fill } from "./choices.js";
import { pointed, showPointers } from "./pointers.js";
import { did } from "./undo.js";

const DEEPEST = 6;
const TYPED = "textarea, input:not([type=hidden]):not([type=checkbox]), select.category";
const list = () => form.querySelector("[data-rows=factors]");
const rows = () => [...list().children];
const choice = (row) => row.querySelector(".led-to");
const isBlank = (row) => [...row.querySelectorAll(TYPED)].every((field) => !field.value.trim());

// The number of a cause: the blank ones before it do not count.
export const numberOf = (row) => 1 + rows().slice(0, rows().indexOf(row)).filter((other) => !isBlank(other)).length;
export const written = () => rows().filter((row) => !isBlank(row));
export const ledTo = (row) => rows().find((other) => other.dataset.row === choice(row).value);
export const because = (row) => rows().filter((other) => choice(other).value === row.dataset.row);
const level = (row) => rows().filter((other) => ledTo(other) === ledTo(row));

export function lead(row, to) {
  choice(row).value = to?.dataset.row ?? "";
}

function depth(row) {
  const seen = new Set();
  for (let up = ledTo(row); up && !seen.has(up) && seen.size < DEEPEST; up = ledTo(up)) seen.add(up);
  return seen.size;
}

// Every cause directly below the one that it led to; those that lead round in a circle stand last.
export function arrange() {
  const before = rows();
  const ordered = new Set();
  const collect = (row) => {
    if (ordered.has(row)) return;
    ordered.add(row);
    because(row).forEach(collect);
  };
  before.filter((row) => !ledTo(row)).forEach(collect);
  before.forEach(collect);
  if ([...ordered].every((row, at) => row === before[at])) return;
  const focused = document.activeElement;
  list().append(...ordered);
  if (list().contains(focused)) focused.focus();
}

function settled() {
  arrange();
  settle("factors");
}

// One step to undo: every cause goes back to where it stood and to what it had led to.
function undoable(words, deed) {
  const before = rows().map((row) => [row, choice(row).value]);
  deed();
  settled();
  did(words, () => {
    const here = before.filter(([row]) => row.parentElement === list());
    list().append(...here.map(([row]) => row));
    for (const [row, to] of here) choice(row).value = to;
    settle("factors");
  });
}

export function indent(row) {
  const above = level(row)[level(row).indexOf(row) - 1];
  if (above) undoable("indenting a cause", () => lead(row, above));
}

export function outdent(row) {
  const over = ledTo(row);
  if (!over) return;
  arrange();
  undoable("outdenting a cause", () => lead(row, ledTo(over)));
}

export function moveCause(row, by) {
  const other = level(row)[level(row).indexOf(row) + by];
  if (!other) return;
  const focused = document.activeElement;
  undoable("moving a cause", () => (by < 0 ? other.before(row) : other.after(row)));
  focused.focus();
}

// Before or after a cause on its level, or below it as what led to it.
export function addCause(where, beside, words = "") {
  const row = add("factors", where === "below" ? undefined : beside);
  if (where === "before") beside.before(row);
  lead(row, where === "below" ? beside : ledTo(beside));
  row.querySelector("textarea").value = words;
  settled();
  firstField(row).focus();
  return row;
}

// What led to a cause that goes leads to whatever it had led to; answers with the rows that moved.
export function moveUp(row) {
  const moved = because(row);
  const over = ledTo(row);
  for (const one of moved) lead(one, over === one ? undefined : over);
  return moved.map((one) => one.dataset.row);
}

export function hangBelow(ids, row) {
  showCauses();
  const over = ledTo(row);
  for (const one of rows()) {
    const untouched = ledTo(one) === (over === one ? undefined : over);
    if (ids.includes(one.dataset.row) && untouched) choice(one).value = row.dataset.row;
  }
  arrange();
}

export function showCauses() {
  const all = rows();
  const numbered = all.map((row) => [row.dataset.row, `led to F${numberOf(row)}`]);
  for (const row of all) {
    const others = numbered.filter(([id]) => id !== row.dataset.row);
    fill(choice(row), [["", "led to the impact"], ...others], "led to a cause that was removed");
  }
  for (const row of all) row.className = row.className.replace(/\bd\d\b|^/, `d${depth(row)} `).trim();
  showPointers();
}

// The way from one cause to another, each end with it; nothing where there is none.
function way(from, to, seen = new Set()) {
  if (from === to) return [from];
  if (seen.has(from)) return undefined;
  seen.add(from);
  for (const next of [ledTo(from), ...pointed(from)].filter(Boolean)) {
    const rest = way(next, to, seen);
    if (rest) return [from, ...rest];
  }
  return undefined;
}

function circle(row) {
  for (const to of [ledTo(row), ...pointed(row)].filter(Boolean)) {
    const round = way(to, row);
    if (round) return [row, ...round].map((one) => `F${numberOf(one)}`);
  }
  return undefined;
}

function sayCircle(row) {
  row.querySelector("[data-circle]")?.remove();
  const round = circle(row);
  if (!round) return;
  const said = Object.assign(document.createElement("p"), { className: "err row-says", role: "alert" });
  said.dataset.circle = "";
  const steps = round.slice(1).map((name, at) => `${round[at]} led to ${name}`).join(", ");
  said.textContent = `This goes round in a circle: ${steps}. Choose another in one of them.`;
  row.append(said);
}

form.addEventListener("change", (event) => {
  const row = event.target.closest("[data-rows=factors] > li");
  if (!row || !event.target.matches(".led-to, [data-pointers] input")) return;
  showCauses();
  for (const one of rows()) if (one === row || one.querySelector("[data-circle]")) sayCircle(one);
});
