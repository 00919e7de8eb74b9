// While the text of an entry is typed and nobody has chosen its kind, the words suggest one; that it is a guess can be seen.
import { changed, form, send } from "./form.js";
import { announce, beside } from "./undo.js";

const PAUSE = 700;
const timers = new WeakMap();
const kindOf = (row) => row.querySelector("select.kind");

form.addEventListener("input", (event) => {
  if (!event.target.matches?.("[data-rows=timeline] textarea")) return;
  const row = event.target.closest("[data-row]");
  clearTimeout(timers.get(row));
  if (isOpen(row)) timers.set(row, setTimeout(() => guess(row, event.target), PAUSE));
});

form.addEventListener("change", (event) => {
  if (event.target.matches?.("[data-rows=timeline] select.kind")) settle(event.target);
});

const isOpen = (row) => !kindOf(row).value && !("chosen" in kindOf(row).dataset);

async function guess(row, area) {
  try {
    const { kind } = await send("POST", `${form.dataset.address}/timeline/kind`, new URLSearchParams({ text: area.value }));
    if (!kind || !isOpen(row)) return;
    const select = kindOf(row);
    select.value = kind;
    select.classList.add("guessed");
    select.selectedOptions[0].textContent = `${kind}?`;
    select.title = "Guessed from the words. Choose another, or leave it.";
    changed();
    announce(`Kind guessed: ${kind}.`);
    beside(`guessing ${kind}`, () => select.classList.contains("guessed") && clear(select));
  } catch {
    // Nobody waits for a guess.
  }
}

// Whoever chose has chosen: nothing is guessed again for this entry.
function settle(select) {
  select.dataset.chosen = "";
  select.classList.remove("guessed");
  select.removeAttribute("title");
  for (const option of select.options) if (option.value) option.textContent = option.value;
}

function clear(select) {
  settle(select);
  select.value = "";
  changed();
}
