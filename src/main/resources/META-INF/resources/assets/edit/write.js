// Text written into a field so that the browser can take it back with Ctrl Z.
let composing = false;
const waiting = [];
document.addEventListener("compositionstart", () => (composing = true));
document.addEventListener("compositionend", () => {
  composing = false;
  setTimeout(() => composing || waiting.splice(0).forEach((write) => write()));
});

// Words that are being put together from several keys (Japanese, Chinese, accents) are never cut in the middle.
export const whenSettled = (write) => (composing ? waiting.push(write) : write());

// Over what is selected. The old command is the only one that the browser can take back.
export function insert(area, text) {
  area.focus({ preventScroll: true });
  const focused = document.activeElement === area;
  if (focused && document.execCommand(text ? "insertText" : "delete", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

// Over what stands between two places; caret and focus stay where they are.
export function replace(area, from, to, text) {
  const active = document.activeElement;
  const { selectionStart, selectionEnd } = area;
  const place = active === area ? undefined : [active.selectionStart, active.selectionEnd];
  area.setSelectionRange(from, to);
  insert(area, text);
  const moved = (at) => (at <= from ? at : at >= to ? at + text.length - (to - from) : from + text.length);
  area.setSelectionRange(moved(selectionStart), moved(selectionEnd));
  if (!place) return;
  active.focus?.({ preventScroll: true });
  if (typeof place[0] === "number") active.setSelectionRange(...place);
}

export const lineStart = (text, at) => text.lastIndexOf("\n", at - 1) + 1;

export function lineEnd(text, at) {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

// Whether a place lies in a block of code, where nothing means anything.
export const inCode = (text, at) => (text.slice(0, at).match(/^ {0,3}(```|~~~)/gm) ?? []).length % 2 === 1;
