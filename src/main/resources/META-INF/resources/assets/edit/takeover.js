// Takes over what was typed in another tab or by this person elsewhere, without moving the cursor and without touching
// what was typed here since.
import { form } from "./form.js";
import { held } from "./held.js";
import { grow } from "./grow.js";
import { rowsOf, settle } from "./rows.js";

const kept = document.getElementById("kept");
const at = (map, name) => map.get(name) ?? "";

// should: what the server has; sent: what the form held when it was asked. Answers what is now known to be the same
// on both sides, and whether that is all of it.
export function takeOver(should, sent) {
  const now = held();
  const known = { fields: new Map(should.fields), rows: new Map(should.rows) };
  let whole = true;
  const leave = (map, name, was) => {
    map.set(name, was);
    whole = false;
  };
  for (const list of new Set([...should.rows.keys(), ...sent.rows.keys()])) {
    const [want, was, is] = [should.rows, sent.rows, now.rows].map((rows) => at(rows, list));
    if (want === was || want === is) continue;
    if (is === was && !isTouched(list, want, now, sent)) place(list, want.split(" ").filter(Boolean), should.fields);
    else leave(known.rows, list, was);
  }
  for (const name of new Set([...should.fields.keys(), ...sent.fields.keys()])) {
    const [want, was, is] = [should.fields, sent.fields, now.fields].map((fields) => at(fields, name));
    const isMissing = want && !form.elements.namedItem(name); // of a row that was taken away and can come back
    if (!isMissing && (want === was || want === is)) continue;
    if (is === was || isMissing) put(name, want);
    else leave(known.fields, name, was);
  }
  return { known, whole };
}

// Whether somebody is typing in a row that is to go.
function isTouched(list, want, now, sent) {
  const stays = new Set(want.split(" "));
  const going = at(now.rows, list).split(" ").filter((id) => !stays.has(id));
  return going.some((id) => [...now.fields.keys(), ...sent.fields.keys()].some(
    (name) => name.startsWith(`${list}.${id}.`) && at(now.fields, name) !== at(sent.fields, name),
  ));
}

function place(list, ids, fields) {
  const place = form.querySelector(`[data-rows="${list}"]`);
  const known = new Map(rowsOf(list).map((row) => [row.dataset.row, row]));
  for (const [id, row] of known) if (!ids.includes(id)) row.remove();
  let last;
  for (const id of ids) {
    const row = known.get(id) ?? made(list, id, fields);
    const stands = last ? last.nextElementSibling === row : place.firstElementChild === row;
    if (!stands && last) last.after(row);
    else if (!stands) place.prepend(row);
    last = row;
  }
  settle(list);
  for (const area of place.querySelectorAll("textarea")) grow(area);
}

function made(list, id, fields) {
  for (const old of kept.querySelectorAll(`[name^="${list}.${id}."], [data-row="${id}"]`)) old.remove();
  const copy = document.getElementById(`fresh-${list}`).content.cloneNode(true);
  const row = copy.querySelector("[data-row]");
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of [...element.attributes]) {
      if (attribute.value.includes("new-row")) attribute.value = attribute.value.replaceAll("new-row", id);
    }
  }
  for (const field of row.querySelectorAll("[name]")) {
    if (field.type !== "hidden" && field.name.startsWith(`${list}.${id}.`)) fill(field, at(fields, field.name));
  }
  for (const marks of row.querySelectorAll(".marks")) marks.hidden = false;
  return row;
}

function put(name, value) {
  const all = [...form.elements].filter((field) => field.name === name);
  for (const field of all.slice(0, -1)) if (kept.contains(field)) field.remove();
  const found = form.elements.namedItem(name);
  if (found instanceof Element) fill(found, value);
  else if (!found && value) kept.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  if (name === "desk.removed") tellRemoved(value);
}

function fill(field, value) {
  if (field.type === "checkbox") field.checked = field.value === value;
  else if (field.matches("select")) choose(field, value);
  else if (field === document.activeElement && field.value !== value) splice(field, value);
  else field.value = value;
  if (field.matches("textarea")) grow(field);
}

function choose(select, value) {
  if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  select.value = value;
}

// Only what is different is exchanged, so that the cursor stays between the same words.
function splice(field, value) {
  const old = field.value;
  let start = 0;
  while (start < Math.min(old.length, value.length) && old[start] === value[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, value.length) - start && old.at(-1 - end) === value.at(-1 - end)) end++;
  field.setRangeText(value.slice(start, value.length - end), start, old.length - end, "preserve");
}

function tellRemoved(words) {
  const count = words.split(" ").filter(Boolean).length;
  const notice = document.getElementById("removed");
  notice.hidden = count === 0;
  notice.querySelector("[data-words]").textContent = count === 1 ? "One row was removed." : `${count} rows were removed.`;
}
