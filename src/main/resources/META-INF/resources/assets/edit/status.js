// What is saved, always true. Seen all the time; read aloud only when it becomes something else.
const status = document.getElementById("status");
const aloud = document.getElementById("aloud");
const icons = { saved: "check", device: "sync", differs: "warn", stopped: "warn" };
let spoken = status.dataset.look;

// look: saved, saving, device (kept in this browser only), differs, or stopped (kept nowhere).
export function say(look, words, hint = "") {
  status.dataset.look = look;
  status.querySelector("[data-words]").textContent = words;
  status.querySelector("[data-hint]").textContent = hint;
  const icon = status.querySelector("svg");
  icon.toggleAttribute("hidden", !icons[look]);
  if (icons[look]) icon.querySelector("use").setAttribute("href", `/assets/icons.svg#${icons[look]}`);
  if (look === "saving" || look === spoken) return;
  spoken = look;
  aloud.textContent = hint ? `${words}: ${hint}` : words;
}
