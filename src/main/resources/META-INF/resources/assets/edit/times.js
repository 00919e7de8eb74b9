// Times are shown as understood while they are typed: a time may hang on the rows above it, so all are asked for.
import { form, send, typed } from "./form.js";
import { show } from "./answer.js";

const PAUSE = 300;
const COUNT = "[data-time], [data-milestone], #field-timeZone, #field-severity, [name^='actionItems.'][name$='.priority']";
let timer;
let asked = 0;

export function ask() {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const question = ++asked;
    try {
      const answer = await send("POST", `${form.dataset.address}/times`, typed());
      if (question === asked) show(answer);
    } catch {
      // The working copy says aloud when the server cannot be reached.
    }
  }, PAUSE);
}

form.addEventListener("input", (event) => event.target.matches?.(COUNT) && ask());

// The part that is being written in is marked in the list of parts.
form.addEventListener("focusin", (event) => {
  const part = event.target.closest(".part");
  if (!part) return;
  for (const link of document.querySelectorAll("[data-part]")) {
    link.toggleAttribute("aria-current", false);
    if (link.hash === `#${part.id}`) link.setAttribute("aria-current", "true");
  }
});
