/**
 * The effects: cards that hold a checkbox. Arrows go from card to card, letters search, Space chooses. A card shows its
 * film ("data-film") while it is hovered over or holds the focus, once when it has been chosen, and on a touch screen
 * once when it comes to the middle; never when motion is unwanted.
 *
 * Attribute "wanted": puts the focus into the search.
 */
class AnimatoEffects extends HTMLElement {
  static observedAttributes = ['wanted'];

  #still = matchMedia('(prefers-reduced-motion: reduce)');
  #films = new Map();
  #near;

  connectedCallback() {
    this.addEventListener('keydown', this.#pressed);
    this.addEventListener('input', this.#typed);
    this.addEventListener('change', this.#chosen);
    this.addEventListener('focusin', this.#focused);
    this.addEventListener('focusout', this.#left);
    this.addEventListener('pointerover', this.#over);
    this.addEventListener('pointerout', this.#out);
    if (matchMedia('(hover: none)').matches) {
      this.#near = new IntersectionObserver(this.#met, { rootMargin: '-40% 0px -40% 0px' });
      this.#cards.forEach((card) => this.#near.observe(card));
    }
    this.#rove(this.#boxes.find((box) => box.checked) ?? this.#boxes[0]);
  }

  disconnectedCallback() {
    this.#near?.disconnect();
    this.#films.forEach((film, card) => this.#rest(card));
  }

  attributeChangedCallback() {
    requestAnimationFrame(() => this.#search?.focus());
  }

  get #cards() {
    return [...this.querySelectorAll('.effect')];
  }

  get #boxes() {
    return this.#cards.filter((card) => !card.hidden).map((card) => card.querySelector('input'));
  }

  get #search() {
    return this.querySelector('.effects-search');
  }

  /** One stop for the Tab key: the card that held the focus last. */
  #rove(box) {
    this.querySelectorAll('.effect input').forEach((each) => (each.tabIndex = each === box ? 0 : -1));
  }

  #focused = (event) => {
    const card = event.target.closest('.effect');
    if (!card) return;
    this.#rove(event.target);
    if (event.target.matches(':focus-visible')) this.#play(card, true);
  };

  #left = (event) => {
    const card = event.target.closest('.effect');
    if (card && !card.matches(':hover')) this.#rest(card);
  };

  #over = (event) => {
    const card = event.target.closest('.effect');
    if (card && event.pointerType === 'mouse') this.#play(card, true);
  };

  #out = (event) => {
    const card = event.target.closest('.effect');
    if (card && event.pointerType === 'mouse' && !card.contains(event.relatedTarget)) this.#rest(card);
  };

  #met = (entries) => entries.forEach((entry) => (entry.isIntersecting ? this.#play(entry.target, false) : this.#rest(entry.target)));

  #chosen = (event) => {
    const card = event.target.closest('.effect');
    if (card && event.target.checked && !this.#films.has(card)) this.#play(card, false);
  };

  #pressed = (event) => {
    if (event.target.closest('.effects-search')) {
      this.#inSearch(event);
      return;
    }
    if (!event.target.closest('.effect') || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = this.#neighbour(event.target, event.key);
    if (target) {
      event.preventDefault();
      target.focus();
    } else if (event.key.length === 1 && event.key !== ' ') {
      // The letter itself arrives where the focus is by then.
      this.#search?.focus();
    }
  };

  #inSearch(event) {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      this.#boxes[0]?.focus();
    } else if (event.key === 'Escape' && this.#search.value) {
      event.preventDefault();
      this.#search.value = '';
      this.#filter('');
    }
  }

  #neighbour(box, key) {
    const all = this.#boxes;
    const at = all.indexOf(box);
    const back = getComputedStyle(this).direction === 'rtl' ? 1 : -1;
    switch (key) {
      case 'ArrowRight':
        return all[at - back];
      case 'ArrowLeft':
        return all[at + back];
      case 'ArrowDown':
        return this.#nearest(box, all.slice(at + 1), 1);
      case 'ArrowUp':
        return this.#nearest(box, all.slice(0, at), -1);
      case 'Home':
        return all[0];
      case 'End':
        return all.at(-1);
      default:
        return undefined;
    }
  }

  /** The card in the next row that stands closest. */
  #nearest(from, others, direction) {
    const here = from.parentElement.getBoundingClientRect();
    const places = others
      .map((box) => ({ box, place: box.parentElement.getBoundingClientRect() }))
      .filter(({ place }) => direction * (place.top - here.top) > 1);
    const row = direction > 0 ? Math.min(...places.map((p) => p.place.top)) : Math.max(...places.map((p) => p.place.top));
    return places
      .filter(({ place }) => Math.abs(place.top - row) < 2)
      .sort((a, b) => Math.abs(a.place.left - here.left) - Math.abs(b.place.left - here.left))[0]?.box;
  }

  #typed = (event) => {
    if (event.target.closest('.effects-search')) this.#filter(event.target.value ?? '');
  };

  #filter(text) {
    const words = plain(text).split(/\s+/).filter(Boolean);
    this.#cards.forEach((card) => {
      const name = plain(card.dataset.words);
      card.hidden = !words.every((word) => name.includes(word));
    });
    this.querySelectorAll('.effects-group').forEach((group) => (group.hidden = !group.querySelector('.effect:not([hidden])')));
    const boxes = this.#boxes;
    this.querySelector('.effects-none').hidden = boxes.length > 0;
    const found = this.querySelector('.effects-found');
    found.textContent = words.length ? found.dataset.found.replace('#', boxes.length) : '';
    if (!boxes.some((box) => box.tabIndex === 0)) this.#rove(boxes[0]);
  }

  /** A film goes on and on only for whom stays with it. */
  #play(card, loop) {
    const present = this.#films.get(card);
    if (present) {
      present.loop ||= loop;
      return;
    }
    if (this.#still.matches) return;
    const film = document.createElement('video');
    Object.assign(film, { src: card.dataset.film, muted: true, loop, playsInline: true, tabIndex: -1 });
    film.setAttribute('aria-hidden', 'true');
    film.addEventListener('playing', () => film.classList.add('playing'), { once: true });
    film.addEventListener('ended', () => this.#rest(card));
    this.#films.set(card, film);
    card.querySelector('.effect-picture').append(film);
    film.play().catch(() => this.#rest(card));
  }

  #rest(card) {
    const film = this.#films.get(card);
    if (!film) return;
    this.#films.delete(card);
    film.pause();
    film.remove();
  }
}

/** As it is typed: small, without accents, the Turkish i as any other. */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');
}

if (!customElements.get('animato-effects')) {
  customElements.define('animato-effects', AnimatoEffects);
}
