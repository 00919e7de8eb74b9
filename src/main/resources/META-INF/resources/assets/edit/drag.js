// A row follows its handle. Alt and the arrows do the same from the keyboard.
import { form } from "./form.js";
import { ask } from "./times.js";
import { moved, rowsOf, listOf } from "./rows.js";

for (const handle of form.querySelectorAll("[data-drag]")) handle.title = "Drag, or Alt and the arrows";

form.addEventListener("pointerdown", (event) => {
  const handle = event.target.closest("[data-drag]");
  if (!handle || event.button !== 0) return;
  const row = handle.closest("[data-row]");
  const list = listOf(row);
  const before = rowsOf(list);
  let dragged = false;
  handle.setPointerCapture(event.pointerId);

  const follow = (at) => {
    const over = document.elementFromPoint(at.clientX, at.clientY)?.closest("[data-row]");
    if (!over || over === row || over.parentElement !== row.parentElement) return;
    const box = over.getBoundingClientRect();
    if (at.clientY < box.top + box.height / 2) over.before(row);
    else over.after(row);
    dragged = true;
  };
  const drop = () => {
    handle.removeEventListener("pointermove", follow);
    if (!dragged) return;
    moved(row, before);
    ask();
  };
  handle.addEventListener("pointermove", follow);
  handle.addEventListener("lostpointercapture", drop, { once: true });
});
