/** In milliseconds. */
const AGAIN = 300;

/**
 * What is being made. Offers notifications, plays what is finished while it is on the screen, and goes to what was asked
 * for.
 *
 * Attributes: "making" (how many are open), "reveal" (the set to go to).
 */
class AnimatoMakings extends HTMLElement {
  static observedAttributes = ['making', 'reveal'];

  #still = matchMedia('(prefers-reduced-motion: reduce)');
  #onScreen = new IntersectionObserver((entries) => entries.forEach((entry) => this.#met(entry)), { threshold: 0.25 });
  #videos = new MutationObserver(() => this.#watch(true));
  #begun = new MutationObserver((changes) => changes.forEach(({ target: video }) => this.#lookAgain(video)));
  #known = new WeakSet();
  #rested = new WeakSet();

  connectedCallback() {
    this.addEventListener('click', this.#answered);
    addEventListener('catch-up', this.#mended);
    this.#videos.observe(this, { childList: true, subtree: true });
    this.#watch();
    this.#offer();
  }

  disconnectedCallback() {
    removeEventListener('catch-up', this.#mended);
    this.#videos.disconnect();
    this.#begun.disconnect();
    this.#onScreen.disconnect();
    this.#known = new WeakSet();
  }

  attributeChangedCallback(name, before, now) {
    if (name === 'reveal' && now) requestAnimationFrame(() => this.#reveal(now));
    else this.#offer();
  }

  get #open() {
    return Number(this.getAttribute('making') ?? 0);
  }

  #reveal(set) {
    const panel = this.querySelector(`[data-set="${CSS.escape(set)}"]`);
    (panel?.hasAttribute('data-alone') ? panel : (panel ?? this)).scrollIntoView({
      block: 'start',
      behavior: this.#still.matches ? 'auto' : 'smooth'
    });
  }

  #offer() {
    const offer = this.querySelector('.making-offer');
    if (!offer || !('Notification' in window)) return;
    offer.hidden = Notification.permission !== 'default' || this.#declined || this.#open === 0;
  }

  get #declined() {
    try {
      return localStorage.getItem('animato-no-notifications') !== null;
    } catch {
      return true;
    }
  }

  #answered = async (event) => {
    const answer = event.target.closest?.('[data-offer]')?.dataset.offer;
    if (!answer) return;
    if (answer === 'yes') {
      await Notification.requestPermission();
    } else {
      localStorage.setItem('animato-no-notifications', '');
    }
    this.#offer();
  };

  /** What has just been made starts at once, without waiting for the next picture to tell whether it is on the screen. */
  #watch(made = false) {
    this.querySelectorAll('.making-stage video').forEach((video) => {
      if (this.#known.has(video)) return;
      this.#known.add(video);
      // Before the browser starts it: whether it plays is decided here.
      video.autoplay = false;
      this.#begun.observe(video, { attributeFilter: ['controls'] });
      video.addEventListener('error', () => this.#refused(video), { once: true });
      if (this.#still.matches) return;
      video.addEventListener('pause', () => {
        if (video.checkVisibility() && !video.ended && video.dataset.away === undefined) this.#rested.add(video);
      });
      video.addEventListener('play', () => this.#rested.delete(video));
      this.#onScreen.observe(video);
      if (made) video.play().catch(() => {});
    });
  }

  /** More than a few are not waited for at once, but it may well be there a moment later. */
  #refused(video) {
    if (video.controls) this.#lookAgain(video);
    else setTimeout(() => this.#load(video), AGAIN);
  }

  /** It may have been asked for too early, and has its controls once it is there. */
  #lookAgain(video) {
    if (video.controls) this.#load(video);
  }

  /** Once for each time that the line is mended. */
  #mended = () => this.querySelectorAll('.making-stage video').forEach((video) => this.#load(video));

  #load(video) {
    if (!video.isConnected || !video.error) return;
    video.load();
    if (!this.#still.matches && !this.#rested.has(video)) video.play().catch(() => {});
  }

  /** What its person has paused stays so. */
  #met({ target: video, isIntersecting }) {
    if (isIntersecting) {
      delete video.dataset.away;
      if (!this.#rested.has(video)) video.play().catch(() => {});
    } else {
      video.dataset.away = '';
      video.pause();
    }
  }
}

if (!customElements.get('animato-makings')) {
  customElements.define('animato-makings', AnimatoMakings);
}
