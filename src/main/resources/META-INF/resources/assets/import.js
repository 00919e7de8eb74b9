// A line of the file and what came of it light each other; the page of many files looks again while they are read.
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

async function lookAgain() {
  const run = document.getElementById("run");
  if (!run || run.dataset.atWork === undefined) return;
  try {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("run");
    if (answer.ok && fresh && !run.contains(document.activeElement)) run.replaceWith(document.adoptNode(fresh));
  } catch {
    // The next look comes anyway.
  }
  setTimeout(lookAgain, EVERY);
}
setTimeout(lookAgain, EVERY);
