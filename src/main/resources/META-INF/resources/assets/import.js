// A line of the file and what came of it light each other; the page of many files looks again while they are read. Files,
// folders and zips can be dropped: see import-drop.js.
const page = document.querySelector("[data-preview]");
if (page) {
  const parts = [...page.querySelectorAll("[data-lines]")].map((part) => {
    const [first, last] = part.dataset.lines.split("-").map(Number);
    return { part, first, last };
  });
  const lineOf = (number) => document.getElementById(`l-${number}`);

  const dark = () => page.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));

  const ofPart = (target) => {
    const part = target.closest("[data-lines]");
    if (!part) return;
    const [first, last] = part.dataset.lines.split("-").map(Number);
    for (let number = first; number <= last; number++) lineOf(number)?.classList.add("lit");
  };

  const ofLine = (target) => {
    const line = target.closest(".src li");
    if (!line) return;
    const number = Number(line.id.slice(2));
    const narrowest = parts
      .filter(({ first, last }) => first <= number && number <= last)
      .sort((one, other) => one.last - one.first - (other.last - other.first))[0];
    narrowest?.part.classList.add("lit");
  };

  for (const event of ["pointerover", "focusin"]) {
    page.addEventListener(event, ({ target }) => {
      dark();
      ofPart(target);
      ofLine(target);
    });
  }
  page.addEventListener("pointerleave", dark);
}

const EVERY = 2000;
const QUARTERS = 4;
let quarterSaid = 0;

// What is new is put into its place, so that whoever reads or writes there is left alone.
function renew(run, fresh) {
  for (const part of run.querySelectorAll("[data-part]")) {
    const now = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!now || part.contains(document.activeElement) || part.innerHTML === now.innerHTML) continue;
    if (part.querySelector("details[open]")) continue;
    part.replaceChildren(...now.childNodes);
  }
}

// A voice says how far it is four times, and not every two seconds.
function say(run, isAtWork) {
  const said = run.querySelector("[data-said]");
  const bar = run.querySelector("progress");
  if (!isAtWork) {
    said.textContent = `${run.querySelector("h1").textContent}. ${run.querySelector('[data-part="summary"]').textContent}`;
    return;
  }
  if (!bar) return;
  const quarter = Math.floor((QUARTERS * bar.value) / bar.max);
  if (quarter > quarterSaid) said.textContent = `${bar.value} of ${bar.max} files`;
  quarterSaid = Math.max(quarter, quarterSaid);
}

async function lookAgain() {
  const run = document.getElementById("run");
  if (!run || run.dataset.atWork === undefined) return;
  try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("run");
    if (answer.ok && fresh) {
      const isAtWork = fresh.dataset.atWork !== undefined;
      renew(run, fresh);
      document.title = page.title;
      if (!isAtWork) delete run.dataset.atWork;
      say(run, isAtWork);
    }
  } catch {
    // The next look comes anyway.
  }
  setTimeout(lookAgain, EVERY);
}
setTimeout(lookAgain, EVERY);
