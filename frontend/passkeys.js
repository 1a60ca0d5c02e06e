/** Passkeys: what is asked of the browser's own dialogs, and what they answer. */

const known = () =>
  window.isSecureContext && Boolean(window.PublicKeyCredential?.parseCreationOptionsFromJSON && navigator.credentials);

/**
 * On the page for signing in, in a form of its own: a button that asks for a passkey, and the browser's offer of one at the
 * field for the e-mail. Not seen where neither works.
 *
 * Attributes: "asked" (what to ask the browser for), "origin" (the one address at which passkeys can be used).
 */
class PasskeySignIn extends HTMLElement {
  #offer;

  connectedCallback() {
    if (!known() || location.origin !== this.getAttribute('origin')) return;
    this.toggleAttribute('usable', true);
    this.addEventListener('click', this.#pressed);
    this.#offerOne();
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#pressed);
    this.#offer?.abort();
  }

  #pressed = async () => {
    this.#offer?.abort();
    await this.#ask({});
    this.#offerOne();
  };

  /** Where the browser lists what it can fill in, and until it was chosen. */
  async #offerOne() {
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.()) || !this.isConnected) return;
    this.#offer = new AbortController();
    await this.#ask({ mediation: 'conditional', signal: this.#offer.signal });
  }

  async #ask(how) {
    try {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(this.getAttribute('asked')));
      this.#send(await navigator.credentials.get({ publicKey, ...how }));
    } catch (left) {
      // Closed by its person, who can still type: the browser has said so itself.
      console.debug('No passkey was used', left);
    }
  }

  #send(passkey) {
    const form = this.closest('form');
    const field = (name, value) => {
      const input = document.createElement('input');
      Object.assign(input, { type: 'hidden', name, value });
      form.append(input);
    };
    field('passkey', JSON.stringify(passkey));
    if (document.querySelector('vaadin-checkbox[name="remember-me"]')?.checked) field('remember-me', 'on');
    form.requestSubmit();
  }
}

/**
 * Among a person's own passkeys: makes a new one, and says whether that works in this browser at this address.
 *
 * Attribute: "origin" (the one address at which passkeys can be used).
 */
class PasskeyMaker extends HTMLElement {
  connectedCallback() {
    const here = location.origin === this.getAttribute('origin');
    this.dataset.works = !here ? 'elsewhere' : known() ? 'here' : 'not';
  }

  /** Called by the server; it hears what was made, or the name of what came between. */
  async make(options) {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options));
    try {
      return JSON.stringify(await navigator.credentials.create({ publicKey }));
    } catch (trouble) {
      return trouble.name;
    }
  }
}

customElements.get('animato-passkey-sign-in') ?? customElements.define('animato-passkey-sign-in', PasskeySignIn);
customElements.get('animato-passkey-maker') ?? customElements.define('animato-passkey-maker', PasskeyMaker);
