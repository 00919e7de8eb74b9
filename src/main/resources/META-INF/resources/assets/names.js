// Names while somebody types one. An answer that comes when other words stand there already is too late.
document.addEventListener("input", async (event) => {
  const field = event.target;
  const names = document.getElementById("names");
  if (!names || field.getAttribute("list") !== "names" || field.value.length < 2) return;
  const words = field.value;
  const answer = await fetch(`/actions/names?q=${encodeURIComponent(words)}`);
  if (!answer.ok) return;
  const found = await answer.json();
  if (field.value !== words) return;
  names.replaceChildren(...found.map((name) => Object.assign(document.createElement("option"), { value: name })));
});
