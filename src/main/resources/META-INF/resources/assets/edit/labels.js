// Causes are pointed at as F1, F2, ... by their place, blank ones not counted. When they move, what points follows.
import { form } from "./form.js";

const POINTING = "[name$='.covers'], [name$='.alsoLedTo']";
const rows = () => [...form.querySelector("[data-rows=factors]").children];
const fields = () => [...form.querySelectorAll(POINTING)].filter((field) => !field.closest("#kept"));
const words = (field) => field.value.split(/[\s,;]+/).filter(Boolean);
const TYPED = "textarea, input:not([type=hidden]):not([type=checkbox])";
const isBlank = (row) => [...row.querySelectorAll(TYPED)].every((field) => !field.value.trim());

let known = labels();

function labels() {
  const found = new Map();
  for (const row of rows()) if (!isBlank(row)) found.set(`F${found.size + 1}`, row.dataset.row);
  return found;
}

// The number of a cause: the blank ones before it do not count.
export const numberOf = (row) => 1 + rows().slice(0, rows().indexOf(row)).filter((other) => !isBlank(other)).length;

export const labelOf = (id) => [...known].find(([, row]) => row === id)?.[0] ?? "";

export function carryOver() {
  const now = labels();
  const label = new Map([...now].map(([name, row]) => [row, name]));
  for (const field of fields()) {
    const pointed = words(field).flatMap((word) => {
      const row = known.get(word.toUpperCase());
      if (!row) return [word];
      return label.has(row) ? [label.get(row)] : [];
    });
    if (words(field).join() !== pointed.join()) field.value = pointed.join(", ");
  }
  known = now;
}

export const pointingAt = (id) =>
  fields().filter((field) => words(field).some((word) => known.get(word.toUpperCase()) === id)).map((field) => field.name);

export function pointAgain(names, id) {
  for (const name of names) {
    const field = form.elements.namedItem(name);
    if (field) field.value = [...words(field), labelOf(id)].join(", ");
  }
}
