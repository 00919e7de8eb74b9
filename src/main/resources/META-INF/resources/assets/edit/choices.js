// Selects that name rows follow the rows: milestones the timeline, "led to" the causes.
import { form } from "./form.js";
import { showCauses } from "./causes.js";
import { short, showPointers } from "./pointers.js";

const rows = (list) => [...form.querySelector(`[data-rows="${list}"]`).children];

export function refresh(list) {
  if (list === "timeline") entries();
  if (list === "factors") showCauses();
  if (list === "actionItems") showPointers();
}

function entries() {
  const found = rows("timeline").map((row, at) => {
    const text = short(row.querySelector("textarea").value);
    return [row.dataset.row, text ? `Entry ${at + 1}: ${text}` : `Entry ${at + 1}`];
  });
  const options = [["", "Not known yet"], ["written", "Write down a time"], ...found, ["none", "Not applicable"]];
  for (const select of form.querySelectorAll("[data-milestone]")) fill(select, options, "An entry that was removed");
}

export function fill(select, options, lost) {
  const chosen = select.value;
  const all = options.some(([value]) => value === chosen) ? options : [...options, [chosen, lost]];
  select.replaceChildren(...all.map(([value, words]) => new Option(words, value, false, value === chosen)));
}

form.addEventListener("input", (event) => {
  if (event.target.matches?.("[data-rows=timeline] textarea")) entries();
});
