// What the policy asks of each action item stands below its date; a press takes it over.
import { form } from "./form.js";
import { replace } from "./write.js";

const shown = new Map();

export function showProposals(pieces) {
  for (const place of form.querySelectorAll("[data-asks]")) {
    const html = pieces[place.dataset.asks] ?? "";
    if (shown.get(place) === html) continue;
    const hadFocus = place.contains(document.activeElement);
    shown.set(place, html);
    place.innerHTML = html;
    if (hadFocus) document.getElementById(`field-actionItems.${place.dataset.asks}.due`)?.focus();
  }
}

export function takeDue(id, day) {
  const field = document.getElementById(`field-actionItems.${id}.due`);
  if (!field) return false;
  replace(field, 0, field.value.length, day);
}
