// Which causes a row points at: those that a cause also led to, those that an action item covers. The choices follow
// the causes; one that points at a removed cause stays in the form, out of sight, and is there again with it.
import { form } from "./form.js";
import { add } from "./rows.js";
import { written } from "./causes.js";

const LONGEST = 60;
const kept = document.getElementById("kept");
const boxes = () => [...form.querySelectorAll("[data-pointers]")].filter((box) => !kept.contains(box));
const ticks = (box) => [...box.querySelectorAll("input[data-cause]")];
const chosen = (box) => ticks(box).filter((tick) => tick.checked);
const keptField = (name) => [...kept.querySelectorAll("input[type=hidden]")].find((field) => field.name === name);

export const short = (text) => {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

// The causes that a cause also led to.
export function pointed(row) {
  const ids = chosen(row.querySelector("[data-pointers]")).map((tick) => tick.dataset.cause);
  return written().filter((other) => ids.includes(other.dataset.row));
}

export function showPointers() {
  const causes = written().map((row, at) => ({
    id: row.dataset.row,
    label: `F${at + 1}`,
    words: short(row.querySelector("textarea").value),
  }));
  for (const box of boxes()) {
    offer(box, causes.filter(({ id }) => id !== box.dataset.of));
    say(box, causes);
  }
}

function offer(box, causes) {
  const old = new Map(ticks(box).map((tick) => [tick.dataset.cause, tick]));
  const fieldset = box.querySelector("fieldset");
  for (const [id, tick] of old) {
    if (causes.some((cause) => cause.id === id)) continue;
    if (tick.checked) kept.append(hidden(tick.name));
    tick.closest("label").remove();
  }
  for (const { id, label, words } of causes) {
    const tick = old.get(id) ?? fresh(box, id);
    const held = keptField(tick.name);
    if (held) {
      tick.checked = true;
      held.remove();
    }
    const line = tick.closest("label");
    line.querySelector("span").textContent = `${label} ${words}`;
    if (document.activeElement !== tick) fieldset.append(line);
  }
}

const hidden = (name) => Object.assign(document.createElement("input"), { type: "hidden", name, value: "on" });

function fresh(box, id) {
  const line = Object.assign(document.createElement("label"), { className: "choice" });
  const tick = Object.assign(document.createElement("input"), {
    type: "checkbox",
    name: `${box.dataset.pointers}.${id}`,
    value: "on",
  });
  tick.dataset.cause = id;
  line.append(tick, document.createElement("span"));
  return tick;
}

function say(box, causes) {
  const ids = chosen(box).map((tick) => tick.dataset.cause);
  const labels = causes.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  box.querySelector("[data-chosen]").textContent = labels.join(", ") || "nothing yet";
}

// A new action item that covers a cause.
export function cover(id, words = "") {
  const row = add("actionItems");
  const tick = ticks(row.querySelector("[data-pointers]")).find((one) => one.dataset.cause === id);
  if (tick) tick.checked = true;
  row.querySelector("textarea").value = words;
  showPointers();
  form.dispatchEvent(new Event("input", { bubbles: true }));
  return row;
}

form.addEventListener("change", (event) => event.target.matches("[data-pointers] input") && showPointers());
