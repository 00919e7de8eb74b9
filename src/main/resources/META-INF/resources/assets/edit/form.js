// The form, what it holds, and the way to the server.
export const form = document.getElementById("f");

const TOKEN = "input[name=csrf-token]";
const token = () => form.querySelector(TOKEN)?.value ?? "";

export const typed = () => new URLSearchParams(new FormData(form));

// Why something could not be sent: kind for the program, message for a person.
export class Failure extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

// Answers what the server said in JSON; fails with words for a person.
export async function send(method, address, body, options = {}) {
  let response;
  try {
    response = await ask(method, address, body, options);
    if (response.status === 400 && (await renewToken())) response = await ask(method, address, body, options);
    if (response.ok) return await response.json();
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Failure("line", "there is no way to the server at the moment.");
  }
  throw await reason(response);
}

const ask = (method, address, body, options) =>
  fetch(address, {
    method,
    body,
    redirect: "manual",
    headers: { "X-CSRF-TOKEN": token(), Accept: "application/json" },
    ...options,
  });

// A browser that has lost its cookies gets a new token with any page; signing in has one too.
async function renewToken() {
  for (const page of [`${form.dataset.address}/edit`, "/sign-in"]) {
    const response = await fetch(page);
    const found = new DOMParser().parseFromString(await response.text(), "text/html").querySelector(TOKEN);
    if (!found || found.value === token()) continue;
    form.querySelector(TOKEN).value = found.value;
    return true;
  }
  return false;
}

async function reason(response) {
  const { status } = response;
  if (response.type === "opaqueredirect" || status === 401) {
    return new Failure("signed-out", "you are signed out.");
  }
  if (status === 409 || status === 422 || status === 429) {
    const { detail } = await response.json().catch(() => ({}));
    return new Failure(status === 409 ? "somebody-else" : "refused", detail ?? "somebody else is signed in.");
  }
  if (status === 413) return new Failure("too-long", "it is too long. Shorten the longest text.");
  if (status === 403) return new Failure("refused", "your account may not edit any more.");
  if (status === 404) return new Failure("refused", "this incident is not there any more.");
  if (status === 412) return new Failure("away", "the server has a later state of this page; it is asked again.");
  if (status >= 500) return new Failure("away", "the server is away at the moment.");
  return new Failure("refused", `the server could not take it (${status}).`);
}

// Says that something was typed, where a script changed it.
export const changed = () => form.dispatchEvent(new Event("input", { bubbles: true }));
