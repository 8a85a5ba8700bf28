// Loaded on every page, so it stays tiny: whatever a calculator needs is fetched where there is one.

async function connectForms() {
  if (!document.querySelector(".j120-form")) return;
  const { connectAll } = await import("./calculator.js");
  connectAll();
}

// The theme replaces pages without leaving them and says so through this observable.
const pages = /** @type {{subscribe(next: () => void): void} | undefined} */ (
  Reflect.get(window, "document$")
);
if (pages) pages.subscribe(connectForms);
else connectForms();
