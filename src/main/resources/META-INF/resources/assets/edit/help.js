// Help that was closed stays closed the next time.
import { form } from "./form.js";

for (const help of form.querySelectorAll("details[data-help][open]")) {
  help.addEventListener("toggle", () => {
    if (help.open) return;
    fetch("/settings/help/closed", {
      method: "POST",
      body: new URLSearchParams({ part: help.dataset.help }),
      headers: { "X-CSRF-TOKEN": form.querySelector("input[name=csrf-token]")?.value ?? "" },
      keepalive: true,
    }).catch(() => {}); // It opens once more; nothing else depends on it.
  });
}
