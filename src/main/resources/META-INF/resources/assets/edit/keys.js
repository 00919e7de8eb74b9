// Enter goes on, Alt and the arrows move and indent, Ctrl Z brings a row back. Tab always leaves, as everywhere.
import { form } from "./form.js";
import { ask } from "./times.js";
import { add, canPutBack, firstField, listOf, move, putBack } from "./rows.js";
import { addCause, indent, moveCause, outdent } from "./causes.js";

let typedSince = false;
form.addEventListener("beforeinput", () => (typedSince = true));
form.addEventListener("click", (event) => {
  if (event.target.closest("button[value^='remove:']")) typedSince = false;
});

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
  const undo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!undo || typedSince || !canPutBack()) return;
  event.preventDefault();
  putBack();
  ask();
});
