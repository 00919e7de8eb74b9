// Tables in Markdown: a small one to begin with, rows and columns added where the caret is.
import { insert, lineEnd, lineStart, replace } from "./write.js";

const isRow = (line) => /^\s*\|/.test(line);
const isRule = (line) => /^\s*\|[\s:|-]*-[\s:|-]*$/.test(line);

export function insertTable(area) {
  const { value, selectionStart: at } = area;
  const opens = at === 0 || /\n\n$/.test(value.slice(0, at)) ? "" : value[at - 1] === "\n" ? "\n" : "\n\n";
  const closes = value.slice(at).startsWith("\n") ? "\n" : "\n\n";
  insert(area, `${opens}| What | How many |\n|---|---|\n|  |  |${closes}`);
  area.setSelectionRange(at + opens.length + 2, at + opens.length + 6);
}

// The table around the caret: its lines, where it begins and ends, and the line of the caret.
export function tableAt(area) {
  const { value, selectionStart: at } = area;
  let from = lineStart(value, at);
  let to = lineEnd(value, at);
  if (!isRow(value.slice(from, to))) return undefined;
  const here = from;
  while (from > 0 && isRow(value.slice(lineStart(value, from - 1), from - 1))) from = lineStart(value, from - 1);
  while (to < value.length && isRow(value.slice(to + 1, lineEnd(value, to + 1)))) to = lineEnd(value, to + 1);
  const lines = value.slice(from, to).split("\n");
  if (!lines.some(isRule)) return undefined;
  return { from, to, lines, line: value.slice(from, here).split("\n").length - 1 };
}

const columns = (line) => line.trim().replace(/^\||\|$/g, "").split(/(?<!\\)\|/).length;

export function addRow(area) {
  const table = tableAt(area);
  if (!table) return;
  const after = Math.max(table.line, table.lines.findIndex(isRule));
  const row = `|${"  |".repeat(columns(table.lines[0]))}`;
  const end = table.from + table.lines.slice(0, after + 1).join("\n").length;
  area.setSelectionRange(end, end);
  insert(area, `\n${row}`);
  area.setSelectionRange(end + 3, end + 3);
}

export function addColumn(area) {
  const table = tableAt(area);
  if (!table) return;
  const lines = table.lines.map((line) => `${line.trimEnd().replace(/\|$/, "")}|${isRule(line) ? "---" : "  "}|`);
  replace(area, table.from, table.to, lines.join("\n"));
  const end = table.from + lines.slice(0, table.line + 1).join("\n").length - 2;
  area.focus();
  area.setSelectionRange(end, end);
}

// Cells as a table; the first row is its head.
export function asTable(rows) {
  const width = Math.max(...rows.map((row) => row.length));
  const cell = (text = "") => text.replace(/\s+/g, " ").trim().replace(/\|/g, "\\|");
  const line = (row) => `| ${Array.from({ length: width }, (_, at) => cell(row[at])).join(" | ")} |`;
  return [line(rows[0]), `|${"---|".repeat(width)}`, ...rows.slice(1).map(line)].join("\n");
}

// Lines divided by tabs, as a spreadsheet copies them; nothing where they are something else.
export function fromTabs(text) {
  const rows = text.replace(/\r/g, "").replace(/\n+$/, "").split("\n").map((line) => line.split("\t"));
  const regular = rows.length > 1 && rows[0].length > 1 && rows.every((row) => row.length === rows[0].length);
  return regular ? asTable(rows) : "";
}
