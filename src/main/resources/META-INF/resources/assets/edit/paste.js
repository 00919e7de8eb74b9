// A pasted log is counted while it lies in the box, read and shown below it, and added without reloading.
import { form, send, typed } from "./form.js";
import { addAll } from "./rows.js";
import { sort } from "./sort.js";

const PAUSE = 500;
const LONGEST_COUNTED = 300_000;
const box = form.querySelector("[data-pasted]");
const says = form.querySelector("[data-pasted-says]");
const shown = form.querySelector("[data-pasted-shown]");
const wrong = form.querySelector("#paste-wrong");
const button = form.querySelector("[data-reads-pasted]");
const address = `${form.dataset.address}/pasted`;
let timer;
let asked = 0;

// What lies in the box is no part of the document: it is not kept with every keystroke.
box.setAttribute("form", "paste");
box.removeAttribute("name");

box.addEventListener("input", (event) => {
  event.stopPropagation();
  const lines = box.value.split("\n").filter((line) => line.trim()).length;
  button.textContent = lines === 1 ? "Read 1 line" : lines ? `Read ${lines} lines` : "Read it";
  says.textContent = "";
  clearTimeout(timer);
  if (lines && box.value.length <= LONGEST_COUNTED) timer = setTimeout(count, PAUSE);
});

async function count() {
  const question = ++asked;
  try {
    const { words } = await send("POST", `${address}/tally`, withForm({ pasted: box.value }));
    if (question === asked) says.textContent = words;
  } catch {
    // Reading it will say aloud what is wrong.
  }
}

// What stands in the form tells the zone, the day and what is in the timeline already.
function withForm(fields) {
  const all = typed();
  for (const [name, value] of fields instanceof FormData ? fields : Object.entries(fields)) all.set(name, value);
  return all;
}

async function show(to, fields) {
  asked++;
  clearTimeout(timer);
  try {
    const { html, objection } = await send("POST", to, withForm(fields));
    object(objection);
    if (objection) return box.focus();
    shown.innerHTML = html;
    shown.querySelector(".pasted-all")?.removeAttribute("hidden");
    says.textContent = "";
    shown.querySelector("h3").focus();
  } catch (failure) {
    object(`Not read: ${failure.message}`);
  }
}

function object(words) {
  wrong.hidden = !words;
  wrong.querySelector("[data-pasted-wrong]").textContent = words;
  box.toggleAttribute("aria-invalid", Boolean(words));
}

button.addEventListener("click", (event) => {
  event.preventDefault();
  event.stopPropagation();
  show(address, { pasted: box.value });
});

document.addEventListener("submit", (event) => {
  if (event.target.id !== "reread" && event.target.id !== "paste") return;
  event.preventDefault();
  if (!shown.firstElementChild) return;
  if (event.target.id === "paste") take();
  else show(`${shown.querySelector("[data-log]").dataset.log}/reading`, new FormData(event.target, event.submitter));
});

shown.addEventListener("change", (event) => {
  if (event.target.form?.id === "reread") event.target.form.requestSubmit();
});

shown.addEventListener("click", (event) => {
  const which = event.target.closest("[data-takes]")?.dataset.takes;
  if (which) shown.querySelectorAll("[name=take]").forEach((check) => (check.checked = which === "all"));
});

for (const kind of ["input", "change"]) {
  shown.addEventListener(kind, (event) => kind === "input" && event.stopPropagation());
}

async function take() {
  const evidence = shown.querySelector("[data-evidence]").dataset.evidence;
  const source = shown.querySelector("[name=source]").value;
  const byTime = shown.querySelector("[name=byTime]").checked;
  const chosen = [...shown.querySelectorAll("[data-pasted-row]")].filter((row) => row.querySelector("[name=take]").checked);
  if (!chosen.length) return (says.textContent = "No message is chosen.");
  const rows = chosen.map((row) => ({
    when: row.dataset.when,
    kind: row.querySelector("select").value,
    text: row.querySelector(".said").textContent,
    source,
    evidence,
  }));
  addAll("timeline", rows);
  for (const row of chosen) row.querySelector("[name=take]").checked = false;
  const more = shown.querySelector("button[name=from]");
  if (!more) {
    shown.replaceChildren();
    box.value = "";
    button.textContent = "Read it";
  }
  says.textContent = rows.length === 1 ? "1 entry was added." : `${rows.length} entries were added.`;
  if (byTime) await sort();
}
