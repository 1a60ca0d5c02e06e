const TEMPLATE = document.createElement('template');
TEMPLATE.innerHTML =
  '<div class="gallery-tile" role="listitem"><a class="gallery-link" tabindex="-1"></a>' +
  '<span class="gallery-day" aria-hidden="true"></span>' +
  '<button class="gallery-check" type="button" role="checkbox" aria-checked="false" tabindex="-1"></button>' +
  '<span class="gallery-heart" aria-hidden="true"></span></div>';

/**
 * One place on the wall: empty at first, then a poster that leads to its video and plays it while it is looked at. It is
 * shown anew in every frame of scrolling, and what has not changed is not written again: each write costs a frame dearly.
 */
export class Tile {
  element = TEMPLATE.content.firstElementChild.cloneNode(true);
  link = this.element.children[0];
  #day = this.element.children[1];
  #check = this.element.children[2];
  #video;
  #waiting;
  #place = '';
  #x;
  #y;
  #reached = false;
  #selected = false;
  item;

  constructor() {
    this.element.tile = this;
  }

  show(index, item, { total, day, selected, focusable, query, label, select }) {
    const place = `${index} ${total} ${day}`;
    if (place !== this.#place) {
      this.#place = place;
      this.index = index;
      this.element.setAttribute('aria-posinset', index + 1);
      this.element.setAttribute('aria-setsize', total);
      this.element.toggleAttribute('data-day', Boolean(day));
      this.#day.textContent = day;
    }
    this.select(selected);
    this.reach(focusable);
    if (!item || item === this.item) return;
    if (item.poster !== this.item?.poster) this.#picture(item.poster);
    this.item = item;
    this.element.toggleAttribute('data-favourite', item.favourite);
    this.link.href = `generation/${item.id}${query ? '?' + query : ''}`;
    const words = label(item);
    this.link.setAttribute('aria-label', words);
    this.#check.setAttribute('aria-label', `${select}: ${words}`);
  }

  /** Whether the tabulator key comes here. */
  reach(reached) {
    if (reached === this.#reached) return;
    this.#reached = reached;
    this.link.tabIndex = reached ? 0 : -1;
  }

  #picture(address) {
    const picture = new Image();
    picture.alt = '';
    picture.decoding = 'async';
    picture.draggable = false;
    picture.addEventListener('load', () => picture.classList.add('loaded'), { once: true });
    picture.src = address;
    if (picture.complete) picture.classList.add('loaded');
    this.link.replaceChildren(picture);
  }

  move(x, y) {
    if (x === this.#x && y === this.#y) return;
    this.#x = x;
    this.#y = y;
    this.element.style.transform = `translate(${x}px, ${y}px)`;
  }

  select(selected) {
    if (selected === this.#selected) return;
    this.#selected = selected;
    this.element.toggleAttribute('data-selected', selected);
    this.#check.setAttribute('aria-checked', String(selected));
  }

  /** Plays after a moment, so that a pointer that only passes fetches nothing. */
  play() {
    if (!this.item || this.#waiting || this.#video || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#waiting = setTimeout(() => {
      const video = document.createElement('video');
      Object.assign(video, { src: this.item.video, muted: true, loop: true, playsInline: true, tabIndex: -1 });
      video.setAttribute('aria-hidden', 'true');
      video.addEventListener('playing', () => video.classList.add('playing'), { once: true });
      this.#video = video;
      this.link.append(video);
      video.play().catch(() => this.rest());
    }, 150);
  }

  rest() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    if (this.#video) {
      this.#video.removeAttribute('src');
      this.#video.remove();
      this.#video = undefined;
    }
  }

  /** Whatever is still on its way for it is not fetched any more. */
  remove() {
    this.rest();
    const picture = this.link.querySelector('img');
    if (picture && !picture.complete) picture.src = '';
    this.element.remove();
  }
}
