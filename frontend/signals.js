/**
 * On every page of whoever is signed in: counts in the tab's title what is being made, says there that it is done until
 * that was seen, and tells those who are elsewhere.
 *
 * Attributes: "making" (how many are open), "finished" (rises with every set that was seen to end), "title-done".
 */
class AnimatoSignals extends HTMLElement {
  static observedAttributes = ['making', 'finished'];

  #titles = new MutationObserver(() => this.#name());
  #plain = document.title;
  #shown = document.title;
  #done = false;
  #seen = '';
  #due = false;

  connectedCallback() {
    for (const type of ['visibilitychange', 'pointerdown', 'keydown']) document.addEventListener(type, this.#noticed);
    this.#titles.observe(document.head, { subtree: true, childList: true, characterData: true });
    this.#seen = this.getAttribute('finished') ?? '';
    this.#name();
  }

  disconnectedCallback() {
    for (const type of ['visibilitychange', 'pointerdown', 'keydown']) document.removeEventListener(type, this.#noticed);
    this.#titles.disconnect();
  }

  attributeChangedCallback() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#update();
    });
  }

  get #open() {
    return Number(this.getAttribute('making') ?? 0);
  }

  #update() {
    const finished = this.getAttribute('finished') ?? '';
    if (finished !== this.#seen) this.#done = true;
    this.#seen = finished;
    this.#name();
  }

  /** Before whatever the page itself is called. */
  #name() {
    if (document.title !== this.#shown) this.#plain = document.title;
    if (this.#open > 0) this.#shown = `(${this.#open}) ${this.#plain}`;
    else this.#shown = this.#done ? `${this.getAttribute('title-done')} · ${this.#plain}` : this.#plain;
    if (document.title !== this.#shown) document.title = this.#shown;
  }

  /** Whoever looks at the page or does something on it has seen that it is done. */
  #noticed = () => {
    if (document.hidden || !this.#done || this.#open > 0) return;
    this.#done = false;
    this.#name();
  };

  /** Tells those who are elsewhere; called by the server when everything of a set has ended. */
  async tell(title, text) {
    if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') return;
    const options = { body: text, icon: 'ui/icon-192.png', tag: 'animato-making' };
    try {
      const notification = new Notification(title, options);
      notification.onclick = () => {
        window.focus();
        notification.close();
      };
    } catch {
      // Phones show them by their service worker alone.
      const worker = await navigator.serviceWorker?.getRegistration();
      await worker?.showNotification(title, options);
    }
  }
}

if (!customElements.get('animato-signals')) {
  customElements.define('animato-signals', AnimatoSignals);
}
