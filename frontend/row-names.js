/**
 * Has the boxes that choose rows of the grid beside it called in the reader's language; Vaadin knows no words for them.
 * Attributes: "row" and "all".
 */
class AnimatoRowNames extends HTMLElement {
  #boxes = new MutationObserver(() => this.#name());

  connectedCallback() {
    const grid = this.parentElement.querySelector('vaadin-grid');
    if (grid) this.#boxes.observe(grid, { childList: true, subtree: true });
    this.#name();
  }

  disconnectedCallback() {
    this.#boxes.disconnect();
  }

  #name() {
    this.parentElement.querySelectorAll('vaadin-grid vaadin-grid-cell-content > vaadin-checkbox').forEach((box) => {
      const all = box.classList.contains('vaadin-grid-select-all-checkbox') || box.id === 'selectAllCheckbox';
      const name = this.getAttribute(all ? 'all' : 'row');
      if (box.accessibleName !== name) box.accessibleName = name;
    });
  }
}

if (!customElements.get('animato-row-names')) {
  customElements.define('animato-row-names', AnimatoRowNames);
}
