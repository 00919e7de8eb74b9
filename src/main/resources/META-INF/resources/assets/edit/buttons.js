// The buttons that the server understands too, done here without reloading.
import { form } from "./form.js";
import { ask } from "./times.js";
import { add, find, move, putBack, remove } from "./rows.js";
import { indent, outdent } from "./choices.js";
import { take } from "./milestones.js";
import { sort } from "./sort.js";

const deeds = {
  add: (list, after, id) => add(list, after === "after" ? find(list, id) : undefined),
  remove: (list, id) => remove(find(list, id)),
  up: (list, id) => move(find(list, id), -1),
  down: (list, id) => move(find(list, id), 1),
  indent: (list, id) => indent(find(list, id)),
  outdent: (list, id) => outdent(find(list, id)),
  undo: () => putBack(),
  sort: () => void sort(),
  milestone: (kind, id) => take(kind, id),
};

form.addEventListener("click", (event) => {
  const button = event.target.closest("button[name=do]");
  if (!button) return;
  const [verb, ...words] = button.value.split(":");
  if (!deeds[verb]) return;
  if ("drag" in button.dataset || deeds[verb](...words) !== false) {
    event.preventDefault();
    ask();
  }
});
