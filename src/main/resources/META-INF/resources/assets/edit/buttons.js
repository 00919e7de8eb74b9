// The buttons that the server understands too, done here without reloading.
import { form } from "./form.js";
import { ask } from "./times.js";
import { add, find, move, putBack, remove } from "./rows.js";
import { take } from "./milestones.js";
import { sort } from "./sort.js";
import { addCause, indent, moveCause, outdent } from "./causes.js";
import { cover } from "./pointers.js";
import { takeDue } from "./proposals.js";
import { askWhy } from "./whys.js";

const deeds = {
  add: (list, where, id) =>
    id && list === "factors" ? addCause(where, find(list, id)) : add(list, id ? find(list, id) : undefined),
  remove: (list, id) => remove(find(list, id)),
  up: (list, id) => (list === "factors" ? moveCause : move)(find(list, id), -1),
  down: (list, id) => (list === "factors" ? moveCause : move)(find(list, id), 1),
  indent: (list, id) => indent(find(list, id)),
  outdent: (list, id) => outdent(find(list, id)),
  cover: (id) => cover(id),
  due: (id, day) => takeDue(id, day),
  whys: (id) => askWhy(id),
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
