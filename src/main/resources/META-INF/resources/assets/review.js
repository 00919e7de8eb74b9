// The meeting by keyboard: from line to line, and a decision by its number. Everything here is also a link or a button.
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

// Names while somebody types one. An answer that comes when other words stand there already is too late.
document.addEventListener("input", async (event) => {
  const field = event.target;
  const names = document.getElementById("names");
  if (!names || field.getAttribute("list") !== "names" || field.value.length < 2) return;
  const words = field.value;
  const answer = await fetch(`/actions/names?q=${encodeURIComponent(words)}`);
  if (!answer.ok) return;
  const found = await answer.json();
  if (field.value !== words) return;
  names.replaceChildren(...found.map((name) => Object.assign(document.createElement("option"), { value: name })));
});

// After a choice that was not taken, to the field that is to be mended.
document.querySelector(".decide [aria-invalid]")?.focus();
