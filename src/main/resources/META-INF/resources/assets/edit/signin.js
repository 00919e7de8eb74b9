// Signing in again without leaving what is being written. It never opens by itself: a dialog that takes the cursor
// away in the middle of a word would swallow the rest of it.
import { form, send } from "./form.js";

const button = document.getElementById("sign-in-here");
const dialog = document.getElementById("sign-in-dialog");
const problem = dialog.querySelector("[data-problem]");
const [email, password] = dialog.querySelectorAll("input");
let goOn = () => {};

// Offers it; at once where somebody has pressed a button that needs it.
export function ask(then, now = false) {
  goOn = then;
  button.hidden = false;
  if (now) open();
}

export function stopAsking() {
  button.hidden = true;
}

function open() {
  problem.hidden = true;
  password.value = "";
  dialog.showModal();
  (email.value ? password : email).focus();
}

button.addEventListener("click", open);
dialog.querySelector("[data-later]").addEventListener("click", () => dialog.close());

dialog.addEventListener("submit", async (event) => {
  event.preventDefault();
  const body = new URLSearchParams({ email: email.value, password: password.value, person: form.elements.person.value });
  try {
    await send("POST", "/sign-in/here", body);
    dialog.close();
    password.value = "";
    goOn();
  } catch (failure) {
    problem.textContent = failure.message;
    problem.hidden = false;
    password.select();
  }
});
