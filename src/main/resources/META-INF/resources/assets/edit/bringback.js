// What an earlier page typed and could not hand over is brought together with what the server has, and can be dropped.
import { changed, form } from "./form.js";
import { difference, held } from "./held.js";
import { forget, leftBehind } from "./device.js";
import { bring, reached, unkept } from "./copy.js";
import { takeOver } from "./takeover.js";
import { say } from "./status.js";

const notice = document.getElementById("brought-back");
let busy = false;
let undo;

export async function bringBack() {
  if (busy) return;
  busy = true;
  try {
    for (const copy of await leftBehind()) await one(copy);
  } finally {
    busy = false;
  }
}

async function one(copy) {
  if (copy.sent && reached(copy.page, copy.number)) return forget(copy.page);
  const shown = held();
  try {
    const answer = await bring(copy.unkept, copy);
    forget(copy.page);
    if (!unkept()) say(answer.status.look, answer.status.words, answer.status.hint);
    tell(copy, shown, held());
  } catch (failure) {
    say("device", "Kept on this device", `an earlier page was not brought back: ${failure.message}`);
  }
}

function tell(copy, shown, now) {
  const back = difference(shown, now);
  if (!back) return;
  const names = [...new Set([...Object.keys(back.fields).filter((name) => name !== "desk.removed"), ...Object.keys(back.rows)].map(words))];
  const more = names.length > 4 ? ` and ${names.length - 3} more` : "";
  const listed = names.slice(0, more ? 3 : 4).join(", ");
  const at = new Date(copy.at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
  notice.querySelector("[data-words]").textContent =
    `Brought back from this device: ${listed}${more}. Typed ${at}, and not yet on the server when that page went away.`;
  notice.hidden = false;
  undo = { shown, now };
}

function words(name) {
  const part = form.querySelector(`[data-rows="${name}"]`)?.closest(".part");
  if (part) return `${part.querySelector("h2").textContent}, rows`;
  const field = form.elements.namedItem(name);
  return field?.getAttribute?.("aria-label") ?? field?.labels?.[0]?.firstChild.textContent ?? name;
}

notice.querySelector("[data-drop]").addEventListener("click", () => {
  takeOver(undo.shown, undo.now);
  notice.hidden = true;
  changed();
});
