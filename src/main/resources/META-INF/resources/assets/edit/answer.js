// Shows what the server understood: times beside their fields, and how far each part is.
import { showNotes } from "./notes.js";
import { showProposals } from "./proposals.js";

const looks = { err: "err", soon: "soon" };

export function show(answer) {
  for (const [name, time] of Object.entries(answer.times ?? {})) showTime(name, time);
  for (const part of answer.parts ?? []) showPart(part);
  if (answer.notes) showNotes(answer.notes);
  if (answer.proposals) showProposals(answer.proposals);
  const tally = document.getElementById("tally");
  if (tally && answer.tally) tally.textContent = answer.tally;
}

function showTime(name, { words, tone }) {
  const place = document.getElementById(`as-${name}`);
  if (!place) return;
  const said = document.createElement("span");
  if (looks[tone]) said.className = looks[tone];
  said.textContent = words;
  if (place.textContent !== words) place.replaceChildren(said);
  const field = document.getElementById(`field-${name}`);
  if (tone === "err") field?.setAttribute("aria-invalid", "true");
  else field?.removeAttribute("aria-invalid");
}

function showPart({ name, state, look, icon, remark }) {
  const link = document.querySelector(`[data-part="${name}"]`);
  if (!link) return;
  link.classList.toggle("full", look === "full");
  link.querySelector("use").setAttribute("href", `/assets/icons.svg#${icon}`);
  link.querySelector("[data-state]").textContent = `, ${state}`;
  link.querySelector("[data-remark]").textContent = remark;
}
