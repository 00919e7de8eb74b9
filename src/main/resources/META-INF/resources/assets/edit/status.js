// What is saved, always true.
const status = document.getElementById("status");

export function say(words, hint = "") {
  status.querySelector("[data-words]").textContent = words;
  status.querySelector("[data-hint]").textContent = hint;
  const icon = status.querySelector("svg");
  if (icon) icon.toggleAttribute("hidden", !words.startsWith("Saved"));
}
