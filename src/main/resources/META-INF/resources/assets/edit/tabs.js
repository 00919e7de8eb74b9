// Tabs of the same person tell one another that something was kept. Without that, coming back to a tab is enough.
import { form } from "./form.js";

const name = `debrief:${form.elements.person.value}:${form.dataset.address}`;
const channel = "BroadcastChannel" in window ? new BroadcastChannel(name) : undefined;

export const tell = () => channel?.postMessage("kept");

export const onNews = (listen) => channel?.addEventListener("message", listen);
