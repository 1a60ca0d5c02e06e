/**
 * Takes a photo: chosen, dropped, pasted or taken, and sends it to the address in the attribute "target".
 * Tells the server of a file that is too large to be worth sending ("photo-too-large") and of one that did not get
 * through ("photo-lost").
 */
class AnimatoPhotoDrop extends HTMLElement {
  #request;

  connectedCallback() {
    this.addEventListener('change', this.#chosen);
    this.addEventListener('dragover', this.#over);
    this.addEventListener('dragleave', this.#out);
    this.addEventListener('drop', this.#dropped);
    document.addEventListener('paste', this.#pasted);
  }

  disconnectedCallback() {
    document.removeEventListener('paste', this.#pasted);
    this.#request?.abort();
  }

  #chosen = (event) => {
    const input = event.target;
    if (input.type !== 'file') return;
    this.#send(input.files[0]);
    input.value = '';
  };

  #over = (event) => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    this.toggleAttribute('over', true);
  };

  #out = () => this.removeAttribute('over');

  #dropped = (event) => {
    event.preventDefault();
    this.#out();
    this.#send(event.dataTransfer.files[0]);
  };

  #pasted = (event) => {
    const file = [...(event.clipboardData?.files ?? [])].find((candidate) => candidate.type.startsWith('image/'));
    if (file) {
      event.preventDefault();
      this.#send(file);
    }
  };

  #send(file) {
    if (!file) return;
    if (file.size > Number(this.getAttribute('largest'))) {
      this.dispatchEvent(new CustomEvent('photo-too-large'));
      return;
    }
    this.#request?.abort();
    const request = new XMLHttpRequest();
    this.#request = request;
    request.upload.onprogress = (event) => this.#show(event.loaded / event.total);
    request.onloadend = () => {
      this.removeAttribute('sending');
      if (request.status !== 200 && this.#request === request) {
        this.dispatchEvent(new CustomEvent('photo-lost'));
      }
    };
    request.onabort = () => (this.#request = undefined);
    request.open('POST', this.getAttribute('target'));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Filename', 'photo');
    this.#show(0);
    request.send(file);
  }

  #show(share) {
    this.setAttribute('sending', '');
    this.style.setProperty('--sent', String(share));
  }
}

if (!customElements.get('animato-photo-drop')) {
  customElements.define('animato-photo-drop', AnimatoPhotoDrop);
}
