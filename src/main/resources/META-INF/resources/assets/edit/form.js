// The form, what it holds, and the way to the server.
export const form = document.getElementById("f");

const token = () => form.querySelector("input[name=csrf-token]")?.value ?? "";

export const typed = () => new URLSearchParams(new FormData(form));

// Answers what the server said in JSON; fails with words for a person.
export async function send(method, address, body, options = {}) {
  let response;
  try {
    response = await fetch(address, {
      method,
      body,
      redirect: "manual",
      headers: { "X-CSRF-TOKEN": token(), Accept: "application/json" },
      ...options,
    });
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Error("there is no way to the server at the moment.");
  }
  if (response.ok) return response.json();
  throw new Error(reason(response));
}

function reason(response) {
  if (response.type === "opaqueredirect" || response.status === 401) {
    return "you are signed out. Sign in again in another tab, then go on here.";
  }
  if (response.status === 413) return "it is too long. Shorten the longest text.";
  if (response.status === 403) return "your account may not edit.";
  return `the server could not take it (${response.status}).`;
}

// Says that something was typed, where a script changed it.
export const changed = () => form.dispatchEvent(new Event("input", { bubbles: true }));
