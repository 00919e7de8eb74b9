// "Preview" shows the text as readers will see it, and goes back to writing.
import { form, send } from "./form.js";

form.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-preview]");
  if (!button) return;
  event.preventDefault();
  const editor = button.closest("[data-editor]");
  const area = editor.querySelector("textarea");
  const shown = editor.querySelector("[data-shown]");
  if (area.hidden) return write(button, area, shown);
  try {
    const { html } = await send("POST", "/preview", new URLSearchParams({ text: area.value, incident: form.dataset.address.split("/").pop() }));
    shown.innerHTML = html;
  } catch (failure) {
    shown.textContent = `No preview: ${failure.message}`;
  }
  shown.hidden = false;
  area.hidden = true;
  button.setAttribute("aria-pressed", "true");
});

function write(button, area, shown) {
  shown.hidden = true;
  area.hidden = false;
  button.setAttribute("aria-pressed", "false");
  area.focus();
}
