/** Shows how long ago something was (attribute "age", in milliseconds) and counts on by itself, whatever its clock says. */
class AnimatoElapsed extends HTMLElement {
  static observedAttributes = ['age'];

  #since;
  #timer;

  attributeChangedCallback(name, before, age) {
    this.#since = Date.now() - Number(age);
    this.#show();
  }

  connectedCallback() {
    this.#timer = setInterval(() => this.#show(), 1000);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #show() {
    const seconds = Math.max(0, Math.floor((Date.now() - this.#since) / 1000));
    const minutes = Math.floor(seconds / 60);
    this.textContent = `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
  }
}

if (!customElements.get('animato-elapsed')) {
  customElements.define('animato-elapsed', AnimatoElapsed);
}
