// Selects that name rows follow the rows: milestones the timeline, "led to" the causes.
import { form } from "./form.js";
import { numberOf } from "./labels.js";

const LONGEST = 60;
const rows = (list) => [...form.querySelector(`[data-rows="${list}"]`).children];
const short = (text) => {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

export function refresh(list) {
  if (list === "timeline") entries();
  if (list === "factors") causes();
}

function entries() {
  const found = rows("timeline").map((row, at) => {
    const text = short(row.querySelector("textarea").value);
    return [row.dataset.row, text ? `Entry ${at + 1}: ${text}` : `Entry ${at + 1}`];
  });
  const options = [["", "Not known yet"], ["written", "Write down a time"], ...found, ["none", "Not applicable"]];
  for (const select of form.querySelectorAll("[data-milestone]")) fill(select, options, "An entry that was removed");
}

function causes() {
  const all = rows("factors");
  for (const row of all) {
    const others = all.filter((other) => other !== row).map((other) => [other.dataset.row, `led to F${numberOf(other)}`]);
    fill(row.querySelector(".led-to"), [["", "led to the impact"], ...others], "led to a cause that was removed");
  }
  for (const row of all) row.className = `d${depth(row)}`;
}

function fill(select, options, lost) {
  const chosen = select.value;
  const all = options.some(([value]) => value === chosen) ? options : [...options, [chosen, lost]];
  select.replaceChildren(...all.map(([value, words]) => new Option(words, value, false, value === chosen)));
}

export const parent = (row) => rows("factors").find((other) => other.dataset.row === row.querySelector(".led-to").value);

export function depth(row) {
  const seen = new Set();
  for (let up = parent(row); up && !seen.has(up) && seen.size < 6; up = parent(up)) seen.add(up);
  return seen.size;
}

// It led to the nearest cause above that stands as deep.
export function indent(row) {
  const deep = depth(row);
  for (let above = row.previousElementSibling; above; above = above.previousElementSibling) {
    if (depth(above) === deep) return lead(row, above.dataset.row);
    if (depth(above) < deep) return;
  }
}

export function outdent(row) {
  const over = parent(row);
  if (over) lead(row, parent(over)?.dataset.row ?? "");
}

function lead(row, to) {
  const select = row.querySelector(".led-to");
  select.value = to;
  select.dispatchEvent(new Event("input", { bubbles: true }));
  causes();
}

form.addEventListener("input", (event) => {
  if (event.target.matches?.("[data-rows=timeline] textarea")) entries();
  if (event.target.matches?.(".led-to")) causes();
});
