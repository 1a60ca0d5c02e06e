/**
 * What is being made. Counts in the tab's title, offers and gives notifications, plays what is finished while it is on
 * the screen, and goes to what was asked for.
 *
 * Attributes: "making" (how many are open), "finished" (rises with every set that was seen to end), "reveal" (the set
 * to go to), "title-plain", "title-making" and "title-done" ("#" stands for the number).
 */
class AnimatoMakings extends HTMLElement {
  static observedAttributes = ['making', 'finished', 'reveal'];

  #still = matchMedia('(prefers-reduced-motion: reduce)');
  #onScreen = new IntersectionObserver((entries) => entries.forEach((entry) => this.#met(entry)), { threshold: 0.25 });
  #videos = new MutationObserver(() => this.#watch(true));
  #known = new WeakSet();
  #rested = new WeakSet();
  #done = false;
  #seen = '';
  #due = false;

  connectedCallback() {
    this.addEventListener('click', this.#answered);
    ['visibilitychange', 'pointerdown', 'keydown'].forEach((type) => document.addEventListener(type, this.#noticed));
    this.#videos.observe(this, { childList: true, subtree: true });
    this.#watch();
    this.#seen = this.getAttribute('finished') ?? '';
    this.#update();
  }

  disconnectedCallback() {
    ['visibilitychange', 'pointerdown', 'keydown'].forEach((type) => document.removeEventListener(type, this.#noticed));
    this.#videos.disconnect();
    this.#onScreen.disconnect();
    this.#known = new WeakSet();
  }

  attributeChangedCallback(name, before, now) {
    if (name === 'reveal' && now) requestAnimationFrame(() => this.#reveal(now));
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
    this.#offer();
  }

  #name() {
    const open = this.#open;
    if (open > 0) {
      document.title = this.getAttribute('title-making').replace('#', open);
    } else {
      document.title = this.getAttribute(this.#done ? 'title-done' : 'title-plain');
    }
  }

  /** Whoever looks at the page or does something on it has seen that it is done. */
  #noticed = () => {
    if (document.hidden || !this.#done || this.#open > 0) return;
    this.#done = false;
    this.#name();
  };

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

  /** What has just been made starts at once, without waiting for the next picture to tell whether it is on the screen. */
  #watch(made = false) {
    this.querySelectorAll('.making-stage video').forEach((video) => {
      if (this.#known.has(video)) return;
      this.#known.add(video);
      // Before the browser starts it: whether it plays is decided here.
      video.autoplay = false;
      if (this.#still.matches) return;
      video.addEventListener('pause', () => {
        if (video.checkVisibility() && !video.ended && video.dataset.away === undefined) this.#rested.add(video);
      });
      video.addEventListener('play', () => this.#rested.delete(video));
      this.#onScreen.observe(video);
      if (made) video.play().catch(() => {});
    });
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
