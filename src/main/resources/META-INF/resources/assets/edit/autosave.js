// 1.5 seconds after the last keystroke, and when the page goes away, what was typed is kept as a working copy.
import { form, send, typed } from "./form.js";
import { say } from "./status.js";
import { show } from "./answer.js";

const PAUSE = 1500;
const AGAIN = 10_000;
const LARGEST_LAST_WORD = 60_000;
let strokes = 0;
let kept = 0;
let timer;
let running;
let submitting = false;

form.addEventListener("input", () => {
  strokes++;
  say("Not saved yet");
  later(PAUSE);
});

function later(pause) {
  clearTimeout(timer);
  timer = setTimeout(save, pause);
}

async function save() {
  if (submitting || running || kept === strokes) return;
  const upTo = strokes;
  running = new AbortController();
  say("Saving");
  try {
    const answer = await send("PUT", `${form.dataset.address}/working-copy`, typed(), { signal: running.signal });
    kept = upTo;
    show(answer);
    if (kept === strokes) say(answer.status, answer.hint);
  } catch (failure) {
    if (failure.name !== "AbortError") {
      say(`Not saved: ${failure.message}`);
      later(AGAIN);
    }
  } finally {
    running = undefined;
    if (kept !== strokes && kept === upTo) later(PAUSE);
  }
}

// A page that goes away has no time to wait for an answer; what is too long for that is asked about instead.
function lastWord() {
  if (submitting || kept === strokes) return;
  const body = typed();
  if (body.toString().length > LARGEST_LAST_WORD) return save();
  const upTo = strokes;
  send("PUT", `${form.dataset.address}/working-copy`, body, { keepalive: true })
    .then((answer) => {
      kept = Math.max(kept, upTo);
      if (kept === strokes) say(answer.status, answer.hint);
    })
    .catch((failure) => say(`Not saved: ${failure.message}`));
}

document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && lastWord());
window.addEventListener("pagehide", lastWord);
window.addEventListener("beforeunload", (event) => {
  if (!submitting && kept !== strokes) event.preventDefault();
});

// The form itself carries everything; a request under way must not arrive after it.
form.addEventListener("submit", () => {
  submitting = true;
  clearTimeout(timer);
  running?.abort();
  say("Saving");
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
