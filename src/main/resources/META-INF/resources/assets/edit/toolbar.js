// Markdown with one key or one click, in every text. A toolbar is one stop for Tab; the arrows go on within it.
import { form } from "./form.js";
import { choose } from "./attach.js";
import { addColumn, addRow, insertTable, tableAt } from "./tables.js";
import { insert, lineEnd, lineStart } from "./write.js";

const around = { bold: "**", italic: "_", code: "`" };
const before = { list: "- ", task: "- [ ] ", quote: "> ", heading: "### " };
const keys = { b: "bold", i: "italic", e: "code", k: "link" };
const others = { table: insertTable, row: addRow, column: addColumn, picture: choose, codeblock };

export function mark(area, what) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const chosen = value.slice(from, to);
  if (around[what]) return put(area, around[what] + chosen + around[what], around[what].length, chosen.length);
  if (what === "link") return put(area, `[${chosen || "words"}](https://)`, 1, (chosen || "words").length);
  if (others[what]) return others[what](area);
  lines(area, what);
}

// A second time takes the marks away again.
function lines(area, what) {
  const from = lineStart(area.value, area.selectionStart);
  const to = lineEnd(area.value, area.selectionEnd);
  const rows = area.value.slice(from, to).split("\n");
  const sign = (at) => before[what] ?? `${at + 1}. `;
  const marked = rows.every((row, at) => row.startsWith(sign(at)));
  const done = rows.map((row, at) => (marked ? row.slice(sign(at).length) : sign(at) + row)).join("\n");
  area.setSelectionRange(from, to);
  put(area, done, done.length, 0);
}

function codeblock(area) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const opens = `${from > lineStart(value, from) ? "\n" : ""}\`\`\`\n`;
  const chosen = value.slice(from, to);
  put(area, `${opens}${chosen}\n\`\`\`${to < lineEnd(value, to) ? "\n" : ""}`, opens.length, chosen.length);
}

function put(area, text, start, length) {
  const from = area.selectionStart;
  insert(area, text);
  area.setSelectionRange(from + start, from + start + length);
}

form.addEventListener("keydown", (event) => {
  const what = keys[event.key.toLowerCase()];
  if (!what || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  if (!event.target.matches("textarea")) return;
  event.preventDefault();
  mark(event.target, what);
});

form.addEventListener("click", (event) => {
  const button = event.target.closest("[data-mark]");
  if (button) mark(button.closest("[data-editor]").querySelector("textarea"), button.dataset.mark);
});

const buttons = (bar) => [...bar.querySelectorAll("[data-mark]:not([hidden])")];

function onlyStop(bar, button) {
  for (const one of bar.querySelectorAll("[data-mark]")) one.tabIndex = one === button ? 0 : -1;
}

export function ready(root) {
  for (const bar of root.querySelectorAll(".marks")) {
    bar.hidden = false;
    onlyStop(bar, buttons(bar)[0]);
  }
}
ready(form);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node.querySelectorAll) ready(node);
}).observe(form, { childList: true, subtree: true });

form.addEventListener("keydown", (event) => {
  const button = event.target.closest("[data-mark]");
  if (!button) return;
  const all = buttons(button.parentElement);
  const at = all.indexOf(button);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined) return;
  onlyStop(button.parentElement, all[next % all.length]);
  all[next % all.length].focus();
  event.preventDefault();
});

// Rows and columns can be added where there is a table.
function offerRows(event) {
  if (!event.target.matches?.("[data-editor] textarea")) return;
  const inTable = tableAt(event.target) !== undefined;
  for (const button of event.target.closest("[data-editor]").querySelectorAll("[data-in-table]")) {
    button.hidden = !inTable;
  }
}
for (const moment of ["keyup", "click", "input", "focusin"]) form.addEventListener(moment, offerRows);
