// Before somebody leaves a device that others use: is there text on it that has not reached the server?
const form = document.getElementById("sign-out");
const notice = document.getElementById("not-yet-saved");
const prefix = `debrief-typed:${form.dataset.person}:`;
let anyway = false;

function waiting() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

form.addEventListener("submit", (event) => {
  const keys = waiting();
  if (anyway || keys.length === 0) return;
  event.preventDefault();
  const numbers = [...new Set(keys.map((key) => key.slice(prefix.length).split(":")[0]))];
  notice.querySelector("ul").replaceChildren(...numbers.map(line));
  notice.hidden = false;
  notice.focus();
});

function line(number) {
  const item = document.createElement("li");
  item.append(Object.assign(document.createElement("a"), { href: `/incidents/${number}/edit`, textContent: `INC-${number}` }));
  return item;
}

notice.querySelector("[data-leave]").addEventListener("click", () => go());
notice.querySelector("[data-drop]").addEventListener("click", () => {
  for (const key of waiting()) localStorage.removeItem(key);
  go();
});

function go() {
  anyway = true;
  form.requestSubmit();
}
