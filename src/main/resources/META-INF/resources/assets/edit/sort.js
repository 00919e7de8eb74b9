// Puts the timeline into the order of time. The server knows what each time means and answers with the order.
import { form, send, typed } from "./form.js";
import { arrange } from "./rows.js";
import { ask } from "./times.js";

export async function sort() {
  try {
    const { rows, times } = await send("POST", `${form.dataset.address}/timeline/order`, typed());
    arrange("timeline", rows, times);
    ask();
  } catch {
    // The rows stay as they stand; the working copy says aloud when the server cannot be reached.
  }
}
