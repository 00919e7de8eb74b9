// Enter goes on, Alt and the arrows move and indent, Ctrl Z undoes what was done with rows. Tab always leaves, as everywhere.
import { form } from "./form.js";
import { ask } from "./times.js";
import { add, firstField, listOf, move } from "./rows.js";
import { takesKey, undo } from "./undo.js";
import { addCause, indent, moveCause, outdent } from "./causes.js";

form.addEventListener("keydown", (event) => {
  const row = event.target.closest("[data-row]");
  if (!row || event.isComposing) return;
  if (event.altKey && !event.ctrlKey && !event.metaKey) return arrows(event, row);
  if (event.target.matches("[data-drag]")) return arrows(event, row);
  if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey) goOn(event, row);
});

function arrows(event, row) {
  const causes = listOf(row) === "factors";
  const done = {
    ArrowUp: () => (causes ? moveCause : move)(row, -1),
    ArrowDown: () => (causes ? moveCause : move)(row, 1),
    ArrowRight: causes && (() => indent(row)),
    ArrowLeft: causes && (() => outdent(row)),
    Enter: causes && (() => addCause("below", row)),
  }[event.key];
  if (!done) return;
  event.preventDefault();
  done();
  ask();
}

function goOn(event, row) {
  const list = listOf(row);
  if (list !== "timeline" && list !== "factors") return;
  if (event.target.matches("input.when")) row.querySelector("textarea").focus();
  else if (event.target.matches("textarea.txt")) {
    if (row.nextElementSibling) firstField(row.nextElementSibling).focus();
    else if (list === "factors") addCause("after", row);
    else add(list, row);
  } else return;
  event.preventDefault();
}

document.addEventListener("keydown", (event) => {
  const wanted = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!wanted || !takesKey()) return;
  event.preventDefault();
  undo();
  ask();
});
