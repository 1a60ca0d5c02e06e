import { memory } from './wall-memory.js';

const SPEEDS = [0.25, 0.5, 1, 1.5, 2];
const SWIPE = 60;

/** Chosen once, kept from video to video. */
const habits = { loop: true, muted: true, speed: 1, comparing: false, split: 50 };

const GLYPHS = new URL('icons/glyphs.svg', import.meta.url).href;

const icon = (name) => {
  const element = document.createElement('vaadin-icon');
  element.src = GLYPHS;
  element.symbol = name;
  element.setAttribute('aria-hidden', 'true');
  return element;
};

/**
 * Plays a video, alone or under its photo with a divider between them, and leads on by keys and swipes. What the keys do
 * beyond playing are the page's own buttons, which it presses.
 *
 * Attributes: "video", "poster", "photo" and "label"; "key", its place on the wall; "newer-poster" and "older-poster",
 * fetched in advance; "letters" when single letters do something. Property: "texts".
 */
class AnimatoViewer extends HTMLElement {
  static observedAttributes = ['video', 'poster', 'photo', 'label', 'key', 'newer-poster', 'older-poster'];

  texts = this.texts ?? {};
  #frame;
  #video;
  #photo;
  #divider;
  #controls;
  #parts = {};
  #updating = false;
  #drag;
  #fetched = new Map();

  constructor() {
    super();
    this.addEventListener('pointerdown', this.#down);
    this.addEventListener('pointermove', this.#dragged);
    for (const end of ['pointerup', 'pointercancel']) this.addEventListener(end, this.#up);
  }

  connectedCallback() {
    document.addEventListener('keydown', this.#typed);
    addEventListener('catch-up', this.#tryAgain);
    visualViewport.addEventListener('resize', this.#zoomed);
    this.#zoomed();
    this.#update();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#typed);
    removeEventListener('catch-up', this.#tryAgain);
    visualViewport.removeEventListener('resize', this.#zoomed);
    this.#video?.pause();
  }

  attributeChangedCallback() {
    if (this.#updating) return;
    this.#updating = true;
    queueMicrotask(() => {
      this.#updating = false;
      if (this.isConnected) this.#update();
    });
  }

  #update() {
    if (this.getAttribute('key')) memory.viewed = this.getAttribute('key');
    const video = this.getAttribute('video');
    if (video) {
      if (!this.#frame) this.#build();
      this.#frame.hidden = this.#controls.hidden = false;
      this.#show(video);
    } else if (this.#frame) {
      this.#video.pause();
      this.#video.removeAttribute('src');
      this.#frame.hidden = this.#controls.hidden = true;
    }
    this.#fetchAhead();
  }

  #show(address) {
    const video = this.#video;
    video.setAttribute('aria-label', this.getAttribute('label') ?? '');
    if (video.getAttribute('src') === address) return;
    this.#frame.style.transform = '';
    this.#parts.position.value = 0;
    video.poster = this.getAttribute('poster') ?? '';
    video.src = address;
    this.#photo.removeAttribute('src');
    this.#compare(habits.comparing);
    video.playbackRate = video.defaultPlaybackRate = habits.speed;
    video.play().catch(() => {});
  }

  #fetchAhead() {
    for (const side of ['newer-poster', 'older-poster']) {
      const address = this.getAttribute(side);
      if (address && this.#fetched.get(side)?.address !== address) {
        const picture = new Image();
        picture.src = address;
        this.#fetched.set(side, { address, picture });
      }
    }
  }

  // The parts

  #build() {
    this.#frame = document.createElement('div');
    this.#frame.className = 'viewer-frame';
    this.#video = this.#buildVideo();
    this.#photo = new Image();
    this.#photo.className = 'viewer-before';
    this.#photo.alt = '';
    this.#divider = document.createElement('input');
    Object.assign(this.#divider, { type: 'range', min: 0, max: 100, className: 'viewer-divider', hidden: true });
    this.#divider.setAttribute('aria-label', this.texts.divider);
    this.#divider.addEventListener('input', () => this.#split(Number(this.#divider.value)));
    this.#frame.append(this.#video, this.#photo, this.#divider);
    this.#buildControls();
    this.prepend(this.#frame);
    this.append(this.#controls);
  }

  #buildVideo() {
    const video = document.createElement('video');
    Object.assign(video, { playsInline: true, preload: 'auto', loop: habits.loop, muted: habits.muted });
    video.className = 'viewer-video';
    video.addEventListener('loadedmetadata', () => {
      const ratio = video.videoWidth / video.videoHeight || 1;
      this.style.setProperty('--ratio', ratio.toFixed(4));
    });
    // It counts as playing still, and the button would only stop it.
    video.addEventListener('error', () => video.pause());
    for (const event of ['play', 'pause']) video.addEventListener(event, () => this.#say());
    video.addEventListener('timeupdate', () => {
      const { position } = this.#parts;
      if (video.duration && !position.matches(':active')) position.value = (video.currentTime / video.duration) * 1000;
    });
    video.addEventListener('click', () => this.#playOrPause());
    video.addEventListener('dblclick', () => this.#full());
    return video;
  }

  #buildControls() {
    this.#controls = document.createElement('div');
    this.#controls.className = 'viewer-controls';
    this.#parts.play = this.#button('play', 'pause', () => this.#playOrPause());
    this.#parts.sound = this.#button('sound', 'muted', () => {
      habits.muted = this.#video.muted = !this.#video.muted;
    });
    this.#parts.loop = this.#button('loop', 'loop', () => (habits.loop = this.#video.loop = !this.#video.loop));
    this.#parts.compare = this.#button('compare', 'compare', () => this.#compare(!habits.comparing), 'c');
    this.#parts.full = this.#button('full', 'full-screen', () => this.#full(), 'f');
    this.#parts.position = document.createElement('input');
    Object.assign(this.#parts.position, { type: 'range', min: 0, max: 1000, value: 0, className: 'viewer-position' });
    this.#parts.position.setAttribute('aria-label', this.texts.position);
    this.#parts.position.addEventListener('input', () => {
      if (this.#video.duration) this.#video.currentTime = (this.#parts.position.value / 1000) * this.#video.duration;
    });
    this.#parts.speed = this.#speeds();
    const { play, position, sound, loop, speed, compare, full } = this.#parts;
    this.#controls.append(play, position, sound, loop, speed, compare, full);
    this.#say();
  }

  #button(name, picture, deed, key) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'viewer-button';
    button.setAttribute('aria-label', this.texts[name]);
    button.title = this.texts[name];
    if (key) button.setAttribute('aria-keyshortcuts', key);
    button.append(icon(picture));
    button.addEventListener('click', () => {
      deed();
      this.#say();
    });
    return button;
  }

  #speeds() {
    const select = document.createElement('select');
    select.className = 'viewer-speed';
    select.setAttribute('aria-label', this.texts.speed);
    for (const speed of SPEEDS) {
      const option = new Option(`${speed.toLocaleString(document.documentElement.lang || undefined)}×`, speed);
      option.selected = speed === habits.speed;
      select.append(option);
    }
    select.addEventListener('change', () => {
      habits.speed = Number(select.value);
      this.#video.playbackRate = this.#video.defaultPlaybackRate = habits.speed;
    });
    return select;
  }

  #say() {
    const { play, sound, loop, compare } = this.#parts;
    const paused = this.#video.paused;
    play.setAttribute('aria-label', paused ? this.texts.play : this.texts.pause);
    play.title = paused ? this.texts.play : this.texts.pause;
    play.firstChild.symbol = paused ? 'play' : 'pause';
    sound.setAttribute('aria-pressed', String(!this.#video.muted));
    sound.firstChild.symbol = this.#video.muted ? 'muted' : 'sound';
    loop.setAttribute('aria-pressed', String(this.#video.loop));
    compare.setAttribute('aria-pressed', String(habits.comparing));
  }

  // What it does

  #playOrPause() {
    if (this.#tryAgain()) return;
    if (this.#video.paused) this.#video.play().catch(() => {});
    else this.#video.pause();
  }

  /** What broke while it was fetched is fetched anew: when its person wants it, and once the line is mended. */
  #tryAgain = () => {
    if (!this.#video?.error || !this.getAttribute('video')) return false;
    this.#video.load();
    this.#video.play().catch(() => {});
    return true;
  };

  #compare(on) {
    habits.comparing = on;
    this.toggleAttribute('comparing', on);
    this.#divider.hidden = !on;
    this.#photo.hidden = !on;
    if (on && this.#photo.getAttribute('src') !== this.getAttribute('photo')) {
      this.#photo.src = this.getAttribute('photo');
    }
    this.#split(habits.split);
  }

  #split(share) {
    habits.split = share;
    this.#divider.value = share;
    this.#divider.setAttribute('aria-valuetext', `${share} %`);
    this.style.setProperty('--split', `${share}%`);
  }

  #full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (this.requestFullscreen) this.requestFullscreen().catch(() => {});
    else this.#video.webkitEnterFullscreen?.();
  }

  #press(name) {
    const button = document.querySelector(name);
    if (!button || button.hidden) return false;
    button.click();
    return true;
  }

  #typed = (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\p{L}$/u.test(event.key) && !this.hasAttribute('letters')) return;
    const target = event.target;
    const control = target.closest?.('a, button, vaadin-button');
    if (target.closest?.('input, select, textarea, vaadin-confirm-dialog, vaadin-dialog, [role="menu"]')) return;
    if (document.querySelector('vaadin-confirm-dialog[opened], vaadin-dialog[opened], vaadin-popover[opened]')) return;
    const plays = this.#frame && !this.#frame.hidden;
    const deeds = {
      ArrowLeft: () => this.#press('.viewer-newer'),
      ArrowRight: () => this.#press('.viewer-older'),
      Escape: () => !document.fullscreenElement && this.#press('.viewer-back'),
      d: () => this.#press('.viewer-download'),
      s: () => this.#press('.viewer-favourite'),
      Delete: () => this.#press('.viewer-trash'),
      ' ': () => plays && !control && (this.#playOrPause(), true),
      f: () => plays && (this.#full(), true),
      c: () => plays && (this.#parts.compare.click(), true),
    };
    // A key that is held leads on and on, and does everything else once.
    const held = event.repeat && deeds[event.key] && !event.key.startsWith('Arrow');
    if (held || deeds[event.key]?.()) event.preventDefault();
  };

  // Swipes

  #down = (event) => {
    // Who has drawn the page larger looks around.
    if (event.pointerType === 'mouse' || this.hasAttribute('zoomed')) return;
    if (event.target.closest('button, input, select, vaadin-button')) return;
    this.#drag = { x: event.clientX, y: event.clientY, by: 0 };
  };

  #zoomed = () => this.toggleAttribute('zoomed', visualViewport.scale > 1.01);

  #dragged = (event) => {
    if (!this.#drag) return;
    const by = event.clientX - this.#drag.x;
    if (Math.abs(by) < 10 || Math.abs(by) < Math.abs(event.clientY - this.#drag.y)) return;
    this.#drag.by = by;
    if (this.#frame) this.#frame.style.transform = `translateX(${by}px)`;
  };

  #up = (event) => {
    const by = this.#drag?.by ?? 0;
    this.#drag = undefined;
    if (this.#frame) this.#frame.style.transform = '';
    if (event.type === 'pointercancel' || Math.abs(by) < SWIPE) return;
    this.#press(by > 0 ? '.viewer-newer' : '.viewer-older');
  };
}

/** Back by one step to a wall that is still there, instead of forward to a new one. */
document.addEventListener(
  'click',
  (event) => {
    const back = event.target.closest?.('a.viewer-back');
    if (!back || !memory.opened || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    history.back();
  },
  { capture: true },
);

if (!customElements.get('animato-viewer')) {
  customElements.define('animato-viewer', AnimatoViewer);
}
