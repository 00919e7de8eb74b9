// 1.5 seconds after the last keystroke what was typed is kept on the server as a working copy; long before that, in the
// browser's own store. While the server cannot be reached it is asked again and again, less and less often.
import { changed, form } from "./form.js";
import { exchange, posted, remember, size, unkept } from "./copy.js";
import { before } from "./held.js";
import { bringBack } from "./bringback.js";
import { ask, stopAsking } from "./signin.js";
import { say } from "./status.js";
import { onNews, tell } from "./tabs.js";

const PAUSE = 1500;
const SOON = 150;
const ON_ITS_WAY = 10_000;
const WAITS = [2000, 4000, 8000, 15_000, 30_000];
const LARGEST_LAST_WORD = 60_000;
let timer;
let deviceTimer;
let running = false;
let again = false;
let trouble; // the failure that keeps things from the server; undefined while all is well
let failures = 0;
let submitting = false;
let extra = [];

form.addEventListener("input", () => {
  if (submitting) return void remember(); // on its way out: what is sent is fixed, what is typed now waits here
  if (!trouble) say("saving", "Saving");
  clearTimeout(deviceTimer);
  deviceTimer = setTimeout(keepHere, SOON);
  if (!trouble || trouble.kind === "too-long") later(PAUSE);
});

function later(pause) {
  clearTimeout(timer);
  timer = setTimeout(() => keep(), pause);
}

function keepHere() {
  const isHere = remember();
  if (trouble) sayTrouble(isHere);
}

// pull: asks for what was typed elsewhere, too, where nothing was typed here. Answers whether all is on the server.
async function keep(pull = false) {
  if (submitting) return false;
  if (running) {
    again = true;
    return false;
  }
  const open = unkept();
  if (!open && !pull && !trouble) return true;
  running = true;
  try {
    const answer = await exchange();
    well(answer, Boolean(open));
  } catch (failure) {
    if (failure.name !== "AbortError") ill(failure);
  } finally {
    running = false;
    if (again && !trouble) later(0);
    again = false;
  }
  return !trouble && !unkept();
}

function well(answer, told) {
  trouble = undefined;
  failures = 0;
  stopAsking();
  if (told) tell();
  if (told) document.body.dispatchEvent(new Event("kept")); // what stands beside the form may be something else now
  if (unkept()) return later(PAUSE);
  say(answer.status.look, answer.status.words, answer.status.hint);
  bringBack();
}

function ill(failure) {
  trouble = failure;
  sayTrouble(remember());
  if (failure.kind === "signed-out" || failure.kind === "somebody-else") return ask(() => keep(true));
  if (failure.kind === "line" || failure.kind === "away") later(WAITS[Math.min(failures++, WAITS.length - 1)]);
}

function sayTrouble(isHere) {
  if (isHere) say("device", "Kept on this device", trouble.message);
  else say("stopped", "Not saved", `${trouble.message} This browser has no room for it: leave the page open.`);
}

function atOnce() {
  if (trouble?.kind === "line" || trouble?.kind === "away") later(0);
}
window.addEventListener("online", atOnce);
onNews(() => keep(true));

// A page that goes away has no time to wait for an answer; what is too long for that waits in the browser's store.
function lastWord() {
  if (submitting) return;
  remember();
  if (!unkept() || trouble || size() > LARGEST_LAST_WORD) return;
  exchange({ keepalive: true }).then((answer) => well(answer, true), ill);
}
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") {
    remember();
    keep();
  } else keep(true);
});
window.addEventListener("pagehide", lastWord);
window.addEventListener("pageshow", (event) => event.persisted && location.reload());
window.addEventListener("beforeunload", (event) => {
  if (!submitting && unkept() && !remember()) event.preventDefault();
});

// The form itself carries everything. While the server is out of reach it stays here, and is sent once that is over.
form.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  if (trouble) {
    event.preventDefault();
    return sendLater(event.submitter);
  }
  submitting = true;
  clearTimeout(timer);
  extra = [...before(unkept()), ...Object.entries(posted())];
  remember(true);
  say("saving", "Saving");
  setTimeout(stayed, ON_ITS_WAY);
});
window.navigation?.addEventListener("navigateerror", stayed);

// Somebody stopped it, or the answer was lost: the page is still here, so it goes on keeping what it holds.
function stayed() {
  if (!submitting) return;
  submitting = false;
  remember();
  keep(true);
}

async function sendLater(button) {
  const press = () => (button ? button.click() : form.requestSubmit());
  if (trouble.kind === "signed-out" || trouble.kind === "somebody-else") {
    return ask(async () => (await keep(true)) && press(), true);
  }
  if (await keep(true)) press();
}

// What only a script knows goes along: which page sends it, and what it began from.
form.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of extra) formData.append(name, value);
});

bringBack();
if (unkept()) changed();
