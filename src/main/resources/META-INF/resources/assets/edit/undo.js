// What was done with rows can be undone step by step: with the button, or with Ctrl Z where no text is being typed.
import { form } from "./form.js";

const MOST = 200;
const steps = [];
const button = form.querySelector("[data-undoes]");
const region = document.getElementById("announced");
let typedSince = false;

// What a script inserts for somebody, such as a picture, is announced by "input" alone.
for (const typing of ["beforeinput", "input"]) {
  form.addEventListener(typing, (event) => event.target.matches("textarea, input") && (typedSince = true));
}

// A deed with rows, in words that follow "Undo", and how it is undone.
export function did(words, undo) {
  beside(words, undo);
  typedSince = false;
}

// The same for what happens beside somebody's typing: the key still belongs to the text.
export function beside(words, undo) {
  steps.push({ words, undo });
  if (steps.length > MOST) steps.shift();
  show();
}

// False where nothing is left to undo. A deed that was undone in another way is passed over.
export function undo() {
  while (steps.length) {
    const step = steps.pop();
    if (step.undo() === false) continue;
    show();
    announce(`Undone: ${step.words}.`);
    return true;
  }
  show();
  return false;
}

// The undo of the text belongs to the browser while somebody types.
export const takesKey = () => steps.length > 0 && !typedSince;

// Said politely to those who do not see it.
export function announce(words) {
  region.textContent = "";
  requestAnimationFrame(() => (region.textContent = words));
}

function show() {
  const last = steps.at(-1);
  button.hidden = !last;
  if (last) button.textContent = `Undo ${last.words}`;
}
