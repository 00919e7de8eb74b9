// Enter goes on with a list, a quote or a table; on an empty item it ends it. Only in texts of their own: in the rows
// of a list of things Enter means the next row.
import { form } from "./form.js";
import { addRow, tableAt } from "./tables.js";
import { inCode, insert, lineEnd, lineStart } from "./write.js";

const ITEM = /^(\s*)([-*+]|(\d{1,9})([.)])|>)(\s+)(\[[ xX]\]\s+)?(.*)$/;

form.addEventListener("keydown", (event) => {
  const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  if (event.key !== "Enter" || !plain || event.defaultPrevented || !event.target.matches("textarea.prose-in")) return;
  const area = event.target;
  const { value, selectionStart: at, selectionEnd } = area;
  if (at !== selectionEnd || inCode(value, at)) return;
  if (goOnInTable(area) || goOnInList(area)) event.preventDefault();
});

function goOnInTable(area) {
  const { value, selectionStart: at } = area;
  const from = lineStart(value, at);
  if (at !== lineEnd(value, at) || !tableAt(area)) return false;
  if (!/[^\s|]/.test(value.slice(from, at))) return end(area, from, at);
  addRow(area);
  return true;
}

function goOnInList(area) {
  const { value, selectionStart: at } = area;
  const from = lineStart(value, at);
  const item = ITEM.exec(value.slice(from, at));
  if (!item) return false;
  const [, indent, sign, number, point, space, task, words] = item;
  if (!words && at === lineEnd(value, at)) return end(area, from, at);
  const next = number ? `${Number(number) + 1}${point}` : sign;
  insert(area, `\n${indent}${next}${space}${task ? "[ ] " : ""}`);
  return true;
}

function end(area, from, to) {
  area.setSelectionRange(from, to);
  insert(area, "");
  return true;
}
