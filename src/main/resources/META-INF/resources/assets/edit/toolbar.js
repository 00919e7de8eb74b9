// Markdown with one key or one click, in every text.
import { form } from "./form.js";

const around = { bold: "**", italic: "_", code: "`" };
const keys = { b: "bold", i: "italic", e: "code", k: "link" };

export function mark(area, what) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const chosen = value.slice(from, to);
  if (around[what]) return put(area, around[what] + chosen + around[what], around[what].length, chosen.length);
  if (what === "link") return put(area, `[${chosen || "words"}](https://)`, 1, (chosen || "words").length);
  lines(area, what === "nlist");
}

function lines(area, numbered) {
  const from = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  area.setSelectionRange(from, area.selectionEnd);
  const text = area.value.slice(from, area.selectionEnd);
  const list = text.split("\n").map((line, at) => (numbered ? `${at + 1}. ${line}` : `- ${line}`));
  put(area, list.join("\n"), list.join("\n").length, 0);
}

// The old command is the only one that the browser can take back with Ctrl Z.
function put(area, text, start, length) {
  const from = area.selectionStart;
  area.focus();
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
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

for (const marks of form.querySelectorAll(".marks")) marks.hidden = false;

// Within a toolbar the arrows go from button to button.
form.addEventListener("keydown", (event) => {
  const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const button = event.target.closest("[data-mark]");
  if (!way || !button) return;
  const all = [...button.parentElement.querySelectorAll("[data-mark]")];
  all[(all.indexOf(button) + way + all.length) % all.length].focus();
  event.preventDefault();
});
