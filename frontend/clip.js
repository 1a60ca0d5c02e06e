/** A poster that turns into its video while it is hovered over or holds the focus. */
class AnimatoClip extends HTMLElement {
  #video;

  connectedCallback() {
    const link = this.closest('a') ?? this;
    link.addEventListener('pointerenter', this.#play);
    link.addEventListener('focus', this.#play);
    link.addEventListener('pointerleave', this.#rest);
    link.addEventListener('blur', this.#rest);
  }

  #play = () => {
    if (this.#video || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const video = document.createElement('video');
    Object.assign(video, { src: this.getAttribute('video'), muted: true, loop: true, playsInline: true, tabIndex: -1 });
    video.setAttribute('aria-hidden', 'true');
    video.addEventListener('playing', () => video.classList.add('playing'), { once: true });
    this.#video = video;
    this.append(video);
    video.play().catch(this.#rest);
  };

  #rest = () => {
    this.#video?.remove();
    this.#video = undefined;
  };
}

if (!customElements.get('animato-clip')) {
  customElements.define('animato-clip', AnimatoClip);
}
