// Runs before the page is drawn, so that a reader who chose a colour scheme never sees the other one flash.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be switched off; the system's scheme then holds.
}
document.documentElement.classList.add("script");
