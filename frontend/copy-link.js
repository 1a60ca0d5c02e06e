/**
 * A link to copy: an address that is selected as a whole, and a button that puts it on the clipboard. Says so politely.
 * Attributes: value, label, copy, copied.
 */
class CopyLink extends HTMLElement {
  connectedCallback() {
    if (this.firstChild) {
      return;
    }
    this.input = document.createElement('input');
    this.input.readOnly = true;
    this.input.value = this.getAttribute('value');
    this.input.setAttribute('aria-label', this.getAttribute('label'));
    this.input.addEventListener('focus', () => this.input.select());
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = 'button-link';
    this.button.textContent = this.getAttribute('copy');
    this.button.addEventListener('click', () => this.copy());
    this.said = document.createElement('span');
    this.said.className = 'visually-hidden';
    this.said.setAttribute('role', 'status');
    this.append(this.input, this.button, this.said);
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.input.value);
    } catch {
      // Without TLS a page may not reach the clipboard itself.
      this.input.select();
      document.execCommand('copy');
      this.button.focus();
    }
    this.button.textContent = this.getAttribute('copied');
    this.said.textContent = this.getAttribute('copied');
  }
}

customElements.get('animato-copy-link') ?? customElements.define('animato-copy-link', CopyLink);
