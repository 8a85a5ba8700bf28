// The HTML of the built pages, by the standard; `tests/site/test_html.py` reads them all.
module.exports = {
  root: true,
  extends: ["html-validate:standard"],
  rules: {
    // The theme's two switches, the menu and the search, are check boxes with autocomplete="off" so
    // that Firefox does not reopen a menu after a reload. Without meaning there, and without harm.
    "valid-autocomplete": "off",
    // The theme writes tabindex="" on the labels of its menu, which browsers read as no tabindex.
    "attribute-allowed-values": "off",
  },
};
