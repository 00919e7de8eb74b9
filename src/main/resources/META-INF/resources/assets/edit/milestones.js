// A row says when a milestone was: the select of the milestone follows the button in the row.
import { form } from "./form.js";
import { find } from "./rows.js";
import { announce, did } from "./undo.js";

export function take(kind, id) {
  const select = form.querySelector(`[name="${kind}.from"]`);
  const before = select.value;
  if (before === id || !find("timeline", id)) return;
  choose(select, id);
  announce(`The milestone ${kind} is taken from this entry.`);
  did(`taking ${kind} from a row`, () => choose(select, before));
}

function choose(select, value) {
  select.value = value;
  select.dispatchEvent(new Event("input", { bubbles: true }));
}
