/** Shows the time since a moment (attribute "since", milliseconds since the epoch) and counts on by itself. */
class AnimatoElapsed extends HTMLElement {
  #timer;

  connectedCallback() {
    this.#show();
    this.#timer = setInterval(() => this.#show(), 1000);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #show() {
    const seconds = Math.max(0, Math.floor((Date.now() - Number(this.getAttribute('since'))) / 1000));
    const minutes = Math.floor(seconds / 60);
    this.textContent = `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
  }
}

if (!customElements.get('animato-elapsed')) {
  customElements.define('animato-elapsed', AnimatoElapsed);
}
