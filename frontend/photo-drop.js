/**
 * Takes a photo: chosen, dropped, pasted or taken, shows it at once, and sends it to the address in the attribute
 * "target". What is on its way stays in view until the server says "settled" (any change of that attribute).
 * Tells the server of a file that is too large to be worth sending ("photo-too-large"), of one that did not get through
 * ("photo-lost"), and, once that is settled, of how many there were when only the first was taken ("photo-several").
 */
class AnimatoPhotoDrop extends HTMLElement {
  static observedAttributes = ['settled', 'waiting'];

  #request;
  #preview;
  #depth = 0;
  #several = 0;

  connectedCallback() {
    this.addEventListener('change', this.#chosen);
    this.addEventListener('dragenter', this.#enter);
    this.addEventListener('dragover', this.#over);
    this.addEventListener('dragleave', this.#leave);
    this.addEventListener('drop', this.#dropped);
    document.addEventListener('paste', this.#pasted);
    for (const type of ['dragover', 'drop']) document.addEventListener(type, this.#beside);
  }

  disconnectedCallback() {
    document.removeEventListener('paste', this.#pasted);
    for (const type of ['dragover', 'drop']) document.removeEventListener(type, this.#beside);
    this.#cancel();
    this.#hidePreview();
  }

  attributeChangedCallback(name) {
    if (!this.isConnected) return;
    if (name === 'settled') this.#settle();
    else this.#say(this.hasAttribute('waiting') ? 'looking' : '');
  }

  #chosen = (event) => {
    const input = event.target;
    if (input.type !== 'file') return;
    this.#take([...input.files]);
    input.value = '';
  };

  #carriesFiles(event) {
    return [...event.dataTransfer.types].includes('Files');
  }

  /** The browser would leave the page and show the photo alone. */
  #beside = (event) => {
    if (event.defaultPrevented || !this.#carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };

  #enter = (event) => {
    if (!this.#carriesFiles(event)) return;
    this.#depth++;
    this.toggleAttribute('over', true);
  };

  #over = (event) => {
    if (this.#carriesFiles(event)) event.preventDefault();
  };

  #leave = (event) => {
    if (this.#carriesFiles(event) && --this.#depth <= 0) this.#out();
  };

  #out() {
    this.#depth = 0;
    this.removeAttribute('over');
  }

  #dropped = (event) => {
    if (!this.#carriesFiles(event)) return;
    event.preventDefault();
    this.#out();
    this.#take([...event.dataTransfer.files]);
  };

  #pasted = (event) => {
    const files = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith('image/'));
    if (!files.length) return;
    event.preventDefault();
    this.#take(files);
  };

  #take(files) {
    const file = files.find((each) => each.type.startsWith('image/')) ?? files[0];
    if (!file) return;
    if (file.size > Number(this.getAttribute('largest'))) {
      this.dispatchEvent(new CustomEvent('photo-too-large'));
      return;
    }
    this.#cancel();
    this.#showPreview(file);
    this.#send(file);
    this.#several = files.length > 1 ? files.length : 0;
  }

  #send(file) {
    const request = new XMLHttpRequest();
    this.#request = request;
    request.upload.onprogress = (event) => this.#show(event.loaded / event.total);
    request.upload.onload = () => this.#say('looking');
    request.onloadend = () => {
      if (this.#request !== request) return;
      this.#request = undefined;
      if (request.status === 200) return;
      this.#settle();
      this.dispatchEvent(new CustomEvent('photo-lost'));
    };
    request.open('POST', this.getAttribute('target'));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Filename', 'photo');
    this.#show(0);
    request.send(file);
  }

  #show(share) {
    this.#say('sending', Math.floor(share * 100));
    this.style.setProperty('--sent', String(share));
  }

  #say(state, share = 0) {
    const words = state ? this.getAttribute(`${state}-words`).replace('{share}', share) : '';
    if (state) this.setAttribute('state', state);
    else this.removeAttribute('state');
    const progress = this.querySelector('.photo-progress');
    if (progress && progress.textContent !== words) progress.textContent = words;
  }

  /** What the browser cannot draw (a HEIC, mostly) is not shown before the server has looked at it. */
  #showPreview(file) {
    this.#hidePreview();
    const preview = document.createElement('img');
    preview.className = 'photo-preview';
    preview.alt = '';
    preview.src = URL.createObjectURL(file);
    preview.onerror = () => preview.remove();
    this.#preview = preview;
    this.querySelector('.photo-area').append(preview);
  }

  #hidePreview() {
    if (!this.#preview) return;
    URL.revokeObjectURL(this.#preview.src);
    this.#preview.remove();
    this.#preview = undefined;
  }

  #cancel() {
    const request = this.#request;
    this.#request = undefined;
    request?.abort();
  }

  async #settle() {
    this.#cancel();
    this.#say('');
    if (this.#several) this.dispatchEvent(new CustomEvent('photo-several', { detail: this.#several }));
    this.#several = 0;
    const shown = this.#preview;
    await this.querySelector('.photo-picture')?.decode().catch(() => {});
    if (shown && shown === this.#preview) this.#hidePreview();
  }
}

if (!customElements.get('animato-photo-drop')) {
  customElements.define('animato-photo-drop', AnimatoPhotoDrop);
}
