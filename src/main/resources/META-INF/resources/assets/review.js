// The meeting by keyboard: from line to line, and a decision by its number. Everything here is also a link or a button.
import "./names.js";
const choose = (number) => {
  const box = document.querySelector(`input[data-key="${number}"]`);
  if (!box) return;
  box.checked = true;
  box.focus();
  const asked = box.dataset.asks.split(" ")[0];
  document.querySelector(`.decide [name="${asked}"]`)?.focus();
};
const go = (id) => document.getElementById(id)?.click();
const next = () => go("line-after");
const previous = () => go("line-before");
const keys = { j: next, k: previous, 1: pick, 2: pick, 3: pick, 4: pick, 5: pick, 6: pick, 7: pick, 8: pick };

function pick(key) {
  choose(key);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const typing = event.target.closest?.("input:not([type=radio]), textarea, select");
  const deed = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
  if (typing || !deed) return;
  event.preventDefault();
  deed(event.key);
});

// After a choice that was not taken, to the field that is to be mended.
document.querySelector(".decide [aria-invalid]")?.focus();
