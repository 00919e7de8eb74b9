// What the form holds, as values to compare: { fields: name -> text, rows: list -> ids with blanks between }.
import { form } from "./form.js";

const NOT_TYPED = new Set(["csrf-token", "do", "revision", "version", "items", "person", "page", "send", "pasted"]);
const isTyped = (name) => !NOT_TYPED.has(name) && !name.startsWith("reason.");
const lists = new Set([...form.querySelectorAll("[data-rows]")].map((list) => list.dataset.rows));

export function held() {
  const state = { fields: new Map(), rows: new Map() };
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || !isTyped(name)) continue;
    if (lists.has(name)) state.rows.set(name, state.rows.has(name) ? `${state.rows.get(name)} ${value}` : value);
    else if (value) state.fields.set(name, value.replace(/\r\n?/g, "\n"));
  }
  return state;
}

// What the server had put into the form, whatever was typed before this script ran.
export function asLoaded() {
  const state = held();
  for (const field of form.elements) {
    if (!field.name || field.disabled || !isTyped(field.name) || lists.has(field.name)) continue;
    const value = loaded(field);
    if (value) state.fields.set(field.name, value.replace(/\r\n?/g, "\n"));
    else state.fields.delete(field.name);
  }
  return state;
}

function loaded(field) {
  if (field.type === "checkbox") return field.defaultChecked ? field.value : "";
  if (!field.matches("select")) return field.defaultValue ?? "";
  const options = [...field.options];
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? "";
}

// The same from an answer of the server.
export function fromAnswer({ fields, rows }) {
  const words = Object.entries(rows).map(([list, ids]) => [list, ids.join(" ")]);
  return { fields: new Map(Object.entries(fields)), rows: new Map(words) };
}

// What is not the same: { fields: { name: [was, is] }, rows: { list: [was, is] } }; undefined where all is.
export function difference(was, is) {
  const fields = unlike(was.fields, is.fields);
  const rows = unlike(was.rows, is.rows);
  return Object.keys(fields).length + Object.keys(rows).length ? { fields, rows } : undefined;
}

function unlike(was, is) {
  const found = {};
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const pair = [was.get(name) ?? "", is.get(name) ?? ""];
    if (pair[0] !== pair[1]) found[name] = pair;
  }
  return found;
}

// The state with one side of a difference laid over it: 0 for what was, 1 for what is.
export function overlaid(state, { fields, rows }, side) {
  const laid = { fields: new Map(state.fields), rows: new Map(state.rows) };
  for (const [name, pair] of Object.entries(fields)) laid.fields.set(name, pair[side]);
  for (const [list, pair] of Object.entries(rows)) laid.rows.set(list, pair[side]);
  return laid;
}

// What a request adds to the form, so that the server can bring two states together.
export function before(unkept) {
  const all = Object.entries(unkept?.fields ?? {}).map(([name, [was]]) => [`was.${name}`, was]);
  return [...all, ...Object.entries(unkept?.rows ?? {}).map(([list, [were]]) => [`were.${list}`, were])];
}

export function encoded(state, unkept, more) {
  const body = new URLSearchParams(more);
  for (const [name, value] of state.fields) body.append(name, value);
  for (const [list, ids] of state.rows) for (const id of ids.split(" ").filter(Boolean)) body.append(list, id);
  for (const [name, value] of before(unkept)) body.append(name, value);
  return body;
}
