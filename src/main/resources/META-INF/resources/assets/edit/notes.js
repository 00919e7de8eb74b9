// What the writing checks say stands beside the text. It is exchanged quietly: nothing is announced, nothing moves the
// cursor, and a reason that somebody is writing stays.
import { form } from "./form.js";

const shown = new Map();

export function showNotes(pieces) {
  for (const slot of form.querySelectorAll("[data-notes]")) {
    const html = pieces[slot.dataset.notes] ?? "";
    if (shown.get(slot) === html || isBeingUsed(slot)) continue;
    shown.set(slot, html);
    slot.innerHTML = html;
  }
}

function isBeingUsed(slot) {
  const reasons = [...slot.querySelectorAll("input")];
  return slot.contains(document.activeElement) || reasons.some((reason) => reason.value.trim());
}

// Selects the words where they are now: as near as possible to where they were found.
function find(button) {
  const name = button.dataset.finds;
  const asked = name.replace(/^sections\.(section-[^.]+)\.body$/, "$1.text"); // a section that the template asks for
  const area = document.getElementById(`field-${name}`) ?? document.getElementById(`field-${asked}`);
  if (!area) return;
  const pattern = button.dataset.words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+");
  const from = Number(button.dataset.from);
  const places = [...area.value.matchAll(new RegExp(pattern, "gu"))];
  const nearest = places.sort((one, other) => Math.abs(one.index - from) - Math.abs(other.index - from))[0];
  area.focus();
  if (nearest) area.setSelectionRange(nearest.index, nearest.index + nearest[0].length);
}

form.addEventListener("click", (event) => {
  const button = event.target.closest("[data-finds]");
  if (button) find(button);
});

// Enter gives the reason, and does not save the form.
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches(".leaves input")) return;
  event.preventDefault();
  event.target.closest(".leaves").querySelector("button").click();
});
