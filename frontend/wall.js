import { complaint } from './complaint.js';
import { Layout } from './wall-layout.js';
import { memory } from './wall-memory.js';
import { Tile } from './wall-tile.js';
import { Timeline } from './wall-timeline.js';

const QUIET = 60;
const LONGEST_WAIT = 250;
const LONG_PRESS = 450;
const MOST_SELECTED = 1000;
/** So many videos are hung in one frame, however many arrive at once. */
const HUNG_AT_ONCE = 12;
/** Who does one of these goes on from here. */
const ARRIVALS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];
/** What covers the wall: the headings everywhere, the frame's bars where there is no rail. */
const HEADING = 52;
const BAR = 56;
const WIDE = 1024;

/**
 * The wall of videos: of however many there are, only what is near the screen is fetched and in the document. Its length
 * is known from the start, so the scroll bar tells the truth and nothing jumps.
 *
 * Attributes: "query", what is looked for, and "lang". Properties: "names" of the effects, "texts". Events, each with the
 * ids it is about: "wall-selected", "wall-trash", "wall-favourite".
 */
class AnimatoWall extends HTMLElement {
  static observedAttributes = ['query'];

  names = this.names ?? {};
  texts = this.texts ?? {};
  #query;
  #timeline = new Timeline();
  #layout = new Layout([], 0);
  #sections = new Map();
  #tiles = new Map();
  #selected = new Set();
  #cleared = 0;
  #rangeFrom = 0;
  #focus = 0;
  #frame;
  #loadTimer;
  #loadSince = 0;
  #measuring;
  #epoch = 0;
  #asked = 0;
  /** How many changes the server has told. */
  #news = 0;
  #wayBack;
  #press;
  #pressed = false;
  #spoken;
  #resized = new ResizeObserver(() => this.#arrange());

  constructor() {
    super();
    this.addEventListener('click', this.#clicked);
    this.addEventListener('keydown', this.#typed);
    this.addEventListener('focusin', this.#focused);
    this.addEventListener('focusout', (event) => event.target.closest?.('.gallery-tile')?.tile?.rest());
    this.addEventListener('pointerover', this.#over);
    this.addEventListener('pointerout', this.#out);
    this.addEventListener('pointerdown', this.#down);
    for (const end of ['pointerup', 'pointercancel', 'pointermove']) this.addEventListener(end, this.#up);
    this.addEventListener('contextmenu', (event) => this.#pressed && event.preventDefault());
  }

  connectedCallback() {
    this.#resized.observe(this);
    document.addEventListener('scroll', this.#schedule, { capture: true, passive: true });
    addEventListener('resize', this.#schedule);
    document.addEventListener('keydown', this.#escaped);
    for (const action of ARRIVALS) addEventListener(action, this.#moveOn, { capture: true, passive: true });
    if (this.#query !== undefined) this.#begin();
  }

  disconnectedCallback() {
    this.#resized.disconnect();
    document.removeEventListener('scroll', this.#schedule, { capture: true });
    removeEventListener('resize', this.#schedule);
    document.removeEventListener('keydown', this.#escaped);
    for (const action of ARRIVALS) removeEventListener(action, this.#moveOn, { capture: true });
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#loadTimer);
    this.#epoch++;
    this.#leave();
  }

  attributeChangedCallback(name, older, query) {
    if (older === query) return;
    if (older !== null) this.#leave(older);
    this.#query = query ?? '';
    if (this.isConnected) this.#begin();
  }

  // The data

  #leave(query = this.#query) {
    memory.leave(query, {
      timeline: this.#timeline,
      top: this.#lastTop,
      focus: this.#timeline.itemAt(this.#focus)?.id,
      selected: this.#selected,
    });
  }

  #lastTop = 0;

  #begin() {
    this.#epoch++;
    this.#select(new Set());
    this.#tiles.forEach((tile) => tile.remove());
    this.#tiles.clear();
    const left = memory.find(this.#query);
    this.toggleAttribute('data-keeps-place', Boolean(left?.timeline.total));
    if (left?.timeline.total) {
      this.#timeline = left.timeline;
      this.#focus = Math.max(0, left.timeline.indexOf(left.focus));
      setTimeout(() => this.#select(left.selected));
      this.#wayBack = { top: left.top, viewed: memory.viewed };
      this.#arrange();
    } else {
      this.#wayBack = undefined;
      this.#timeline = new Timeline();
      this.#focus = 0;
      this.toggleAttribute('loading', true);
      this.#arrange();
    }
    memory.viewed = undefined;
    this.#measure();
  }

  /** Stands where it was left, as soon as it has a length to stand on. */
  #goBack() {
    if (!this.#wayBack || this.#layout.height === 0) return;
    const { top, viewed } = this.#wayBack;
    this.#scroller().scrollTop = top;
    if (!viewed) return;
    this.#bring(this.#focusOn(this.#timeline.near(viewed)));
    // Once is enough: what is measured anew may not know that place yet.
    this.#wayBack = { top: this.#scroller().scrollTop };
  }

  #moveOn = () => {
    this.#wayBack = undefined;
    this.#schedule();
  };

  async #ask(what, more = {}) {
    const parameters = new URLSearchParams(this.#query);
    parameters.set('zone', Intl.DateTimeFormat().resolvedOptions().timeZone);
    parameters.set('lang', this.lang);
    Object.entries(more).forEach(([name, value]) => parameters.set(name, value));
    const answer = await fetch(`wall/${what}?${parameters}`, { headers: { Accept: 'application/json' } });
    if (!answer.ok || answer.redirected) throw new Error(`${what}: ${answer.status}`);
    return answer.json();
  }

  /**
   * How long it is and where each day lies; once more whenever what is known turns out to be old, and so is an answer that
   * was on its way while something changed.
   */
  async #measure() {
    const epoch = this.#epoch;
    const asked = ++this.#asked;
    const news = this.#news;
    const isLatest = () => epoch === this.#epoch && asked === this.#asked;
    this.#measuring = epoch;
    try {
      const timeline = new Timeline(await this.#ask('timeline'));
      if (!isLatest()) return;
      timeline.adopt(this.#timeline);
      this.#change(() => (this.#timeline = timeline));
      this.#complain(false);
      if (news !== this.#news) this.#measure();
    } catch {
      if (isLatest()) this.#complain(true);
    } finally {
      if (isLatest()) {
        this.#measuring = undefined;
        this.toggleAttribute('loading', false);
        if (this.#layout.height > 0) this.#wayBack = undefined;
      }
    }
  }

  async #measureMore() {
    const timeline = this.#timeline;
    if (!timeline.more || this.#measuring === this.#epoch) return;
    const epoch = this.#epoch;
    this.#measuring = epoch;
    try {
      const part = await this.#ask('timeline', { 'from-key': timeline.more });
      if (epoch === this.#epoch && timeline === this.#timeline) this.#change(() => timeline.append(part));
    } catch {
      // Asked again when the end is seen again.
    } finally {
      this.#measuring = undefined;
    }
  }

  async #fetch(page) {
    if ((page.items && !page.old) || page.fetching) return page.fetching;
    const timeline = this.#timeline;
    const news = this.#news;
    page.fetching = (async () => {
      try {
        const items = await this.#ask('items', { 'from-key': page.from });
        if (timeline !== this.#timeline) return;
        const asMeasured = timeline.fill(page, items);
        page.old = news !== this.#news;
        this.#complain(false);
        if (!asMeasured) await this.#measure();
        this.#schedule();
      } catch {
        if (timeline === this.#timeline) this.#complain(true);
      } finally {
        page.fetching = undefined;
      }
    })();
    return page.fetching;
  }

  /** Called by the server: a video came to hang here, or looks different now. */
  put(item) {
    this.#news++;
    let known = false;
    this.#change(() => (known = this.#timeline.put(item)));
    if (!known) this.#measure();
  }

  /** Called by the server: a video does not hang here any more, if it ever did. */
  drop(id) {
    this.#news++;
    const index = this.#timeline.indexOf(id);
    if (index < 0) return;
    const focused = this.contains(document.activeElement) && index === this.#focus;
    this.#change(() => this.#timeline.drop(id));
    this.#select(new Set([...this.#selected].filter((other) => other !== id)));
    if (focused && this.#timeline.total > 0) this.#bring(this.#focusOn(Math.min(index, this.#timeline.total - 1)), true);
  }

  // The picture

  /** Changes what hangs here while what is looked at stays where it is. */
  #change(change) {
    const { top } = this.#view();
    const anchor = top > 0 ? this.#anchor() : undefined;
    const focused = this.#timeline.itemAt(this.#focus)?.id;
    change();
    const index = focused ? this.#timeline.indexOf(focused) : -1;
    if (index >= 0) this.#focus = index;
    this.#focus = Math.max(0, Math.min(this.#focus, this.#timeline.total - 1));
    this.#arrange();
    if (!anchor) return;
    const place = this.#timeline.indexOf(anchor.id);
    if (place >= 0) {
      const moved = this.#layout.topOf(place) - this.#view().top - anchor.offset;
      if (Math.abs(moved) > 1) this.#scroller().scrollTop += moved;
      this.#render();
    }
  }

  #anchor() {
    const { top, bottom } = this.#view();
    for (const { first, last } of this.#layout.between(top, bottom)) {
      for (let index = first; index <= last; index++) {
        const item = this.#timeline.itemAt(index);
        if (item && this.#layout.topOf(index) >= top) {
          return { id: item.id, offset: this.#layout.topOf(index) - top };
        }
      }
    }
    return undefined;
  }

  #scroller() {
    for (let element = this.parentElement; element && element !== document.body; element = element.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight) {
        return element;
      }
    }
    return document.scrollingElement;
  }

  /** What of the wall can be seen, in its own heights. */
  #view() {
    const top = -this.getBoundingClientRect().top;
    return { top, bottom: top + innerHeight };
  }

  #arrange() {
    const width = this.clientWidth;
    this.#layout = new Layout(this.#timeline.months, width);
    this.style.height = this.#layout.height ? `${this.#layout.height}px` : '';
    this.style.setProperty('--tile-width', `${this.#layout.tileWidth}px`);
    this.style.setProperty('--tile-height', `${this.#layout.tileHeight}px`);
    this.#goBack();
    this.#render();
  }

  #schedule = () => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#render();
    });
  };

  #render() {
    const { top, bottom } = this.#view();
    const screen = bottom - top;
    if (this.isConnected && !memory.leaving) this.#lastTop = this.#scroller().scrollTop;
    const wanted = this.#layout.between(top - screen * 0.75, bottom + screen);
    this.#keepFocused(wanted);
    const tiles = new Map();
    const lists = new Map();
    let hung = 0;
    for (const { month, first, last } of wanted) {
      const own = [];
      for (let index = first; index <= last; index++) {
        const known = this.#timeline.itemAt(index);
        const item = known && (this.#tiles.has(known.id) || ++hung <= HUNG_AT_ONCE) ? known : undefined;
        const place = `#${index}`;
        const name = item?.id ?? place;
        // The empty place becomes that of its video.
        const tile = this.#tiles.get(name) ?? this.#tiles.get(place) ?? new Tile();
        tile.show(index, item, this.#look(index, item));
        const { x, y } = this.#layout.place(month, index);
        tile.move(x, y);
        tiles.set(name, tile);
        own.push(tile.element);
      }
      const known = lists.get(month.month);
      lists.set(month.month, { month, elements: known ? [...known.elements, ...own] : own });
    }
    const kept = new Set(tiles.values());
    for (const tile of this.#tiles.values()) if (!kept.has(tile)) tile.remove();
    this.#tiles = tiles;
    this.#hang(lists);
    if (hung > HUNG_AT_ONCE) this.#schedule();
    this.#loadSoon();
    if (this.#timeline.more && bottom > this.#layout.height - 4 * screen) this.#measureMore();
  }

  /** What has the focus stays in the document wherever one scrolls. */
  #keepFocused(wanted) {
    const index = this.#focus;
    if (!this.contains(document.activeElement) || index >= this.#timeline.total) return;
    if (wanted.some(({ first, last }) => first <= index && index <= last)) return;
    const alone = { month: this.#layout.monthOf(index), first: index, last: index };
    if (wanted.length > 0 && index < wanted[0].first) wanted.unshift(alone);
    else wanted.push(alone);
  }

  #look(index, item) {
    const day = this.#timeline.dayStarts.get(index);
    return {
      total: this.#timeline.total,
      day: day ? this.#dayName(day) : '',
      selected: Boolean(item) && this.#selected.has(item.id),
      focusable: index === this.#focus,
      query: this.#query,
      label: this.#label,
      select: this.texts.select,
    };
  }

  #label = (item) => {
    const words = [this.names[item.effect] ?? item.effect, this.#formats.moment.format(new Date(item.at))];
    if (item.favourite) words.push(this.texts.favourite);
    return words.join(', ');
  };

  /** Made once: a new one for each of the tiles takes longer than all else that is done in a frame. */
  get #formats() {
    if (this.#spoken?.lang !== this.lang) {
      this.#spoken = {
        lang: this.lang,
        moment: new Intl.DateTimeFormat(this.lang, { dateStyle: 'medium', timeStyle: 'short' }),
        day: new Intl.DateTimeFormat(this.lang, { weekday: 'short', day: 'numeric' }),
      };
    }
    return this.#spoken;
  }

  #dayName(day) {
    const date = new Date(`${day}T12:00`);
    const ago = Math.round((new Date().setHours(12, 0, 0, 0) - date) / 86_400_000);
    if (ago === 0) return this.texts.today;
    if (ago === 1) return this.texts.yesterday;
    return this.#formats.day.format(date);
  }

  #hang(lists) {
    for (const [name, section] of this.#sections) {
      if (!lists.has(name)) {
        section.element.remove();
        this.#sections.delete(name);
      }
    }
    let nextSection = this.firstElementChild;
    for (const [name, { month, elements }] of lists) {
      const section = this.#sections.get(name) ?? this.#newSection(name);
      if (section.month !== month) {
        section.month = month;
        section.element.style.transform = `translateY(${month.top}px)`;
        section.element.style.height = `${month.height}px`;
        section.count.textContent = String(month.count);
      }
      if (section.element === nextSection) nextSection = nextSection.nextElementSibling;
      else this.insertBefore(section.element, nextSection);
      let next = section.list.firstElementChild;
      for (const element of elements) {
        if (element === next) next = next.nextElementSibling;
        else section.list.insertBefore(element, next);
      }
    }
  }

  #newSection(name) {
    const element = document.createElement('section');
    const head = document.createElement('h2');
    const count = document.createElement('span');
    const list = document.createElement('div');
    element.className = 'gallery-month';
    list.setAttribute('role', 'list');
    count.setAttribute('aria-hidden', 'true');
    head.id = `wall-${name}`;
    list.setAttribute('aria-labelledby', head.id);
    const date = new Date(`${name}-15T12:00`);
    head.append(date.toLocaleDateString(this.lang, { month: 'long', year: 'numeric' }), count);
    element.append(head, list);
    const section = { element, list, count };
    this.#sections.set(name, section);
    return section;
  }

  /** Whoever only rushes past fetches nothing. */
  #loadSoon() {
    clearTimeout(this.#loadTimer);
    this.#loadSince ||= performance.now();
    const wait = Math.max(0, Math.min(QUIET, this.#loadSince + LONGEST_WAIT - performance.now()));
    this.#loadTimer = setTimeout(() => {
      this.#loadSince = 0;
      const { top, bottom } = this.#view();
      const screen = bottom - top;
      for (const { first, last } of this.#layout.between(top - screen, bottom + screen)) {
        for (let index = first; index <= last; ) {
          const page = this.#timeline.pageAt(index);
          if (!page) break;
          if (!this.hasAttribute('failed')) this.#fetch(page);
          index = page.start + page.size;
        }
      }
    }, wait);
  }

  #complain(failed) {
    this.toggleAttribute('failed', failed);
    this.querySelector('.gallery-lost')?.remove();
    if (!failed) return;
    const problem = complaint(this.texts.lost, this.texts.again, () => {
      this.#complain(false);
      this.#measure();
      this.#loadSoon();
    });
    problem.classList.add('gallery-lost');
    this.append(problem);
  }

  // Hands

  #focusOn(index) {
    this.#focus = Math.max(0, Math.min(index, this.#timeline.total - 1));
    return this.#focus;
  }

  /** Scrolls no further than it takes to see a tile whole. */
  #bring(index, focus = false) {
    const month = this.#layout.monthOf(index);
    if (!month) return;
    const { top, bottom } = this.#view();
    const tile = this.#layout.topOf(index);
    const head = this.#sticky();
    const low = this.#low();
    if (tile < top + head) this.#scroller().scrollTop += tile - top - head;
    else if (tile + this.#layout.row > bottom - low) {
      this.#scroller().scrollTop += tile + this.#layout.row - bottom + low;
    }
    this.#render();
    if (focus) this.#tileAt(index)?.link.focus({ preventScroll: true });
  }

  /** How much is covered above and below. */
  #sticky() {
    return HEADING + (innerWidth < WIDE ? BAR : 0);
  }

  #low() {
    return innerWidth < WIDE ? BAR + HEADING : 16;
  }

  #tileAt(index) {
    const item = this.#timeline.itemAt(index);
    return this.#tiles.get(item?.id ?? `#${index}`);
  }

  #focused = (event) => {
    const tile = event.target.closest('.gallery-tile')?.tile;
    if (!tile) return;
    this.#focus = tile.index;
    this.#tiles.forEach((other) => other.reach(other === tile));
    if (tile.link.matches(':focus-visible')) tile.play();
  };

  #over = (event) => {
    if (event.pointerType === 'mouse') event.target.closest('.gallery-tile')?.tile?.play();
  };

  #out = (event) => {
    const tile = event.target.closest('.gallery-tile');
    if (tile && !tile.contains(event.relatedTarget)) tile.tile?.rest();
  };

  #down = (event) => {
    this.#pressed = false;
    const tile = event.target.closest('.gallery-tile')?.tile;
    if (event.pointerType === 'mouse' || !tile?.item) return;
    const timer = setTimeout(() => {
      this.#pressed = true;
      this.#toggle(tile.index);
      navigator.vibrate?.(10);
    }, LONG_PRESS);
    this.#press = { timer, x: event.clientX, y: event.clientY };
  };

  #up = (event) => {
    const press = this.#press;
    if (!press) return;
    const still = Math.hypot(event.clientX - press.x, event.clientY - press.y) < 10;
    if (event.type === 'pointermove' && still) return;
    clearTimeout(press.timer);
    this.#press = undefined;
  };

  #clicked = (event) => {
    const tile = event.target.closest('.gallery-tile')?.tile;
    if (!tile) return;
    if (this.#pressed || !tile.item) {
      event.preventDefault();
      event.stopPropagation();
      this.#pressed = false;
      return;
    }
    const check = event.target.closest('.gallery-check');
    const selecting = check || event.shiftKey || this.#selected.size > 0;
    if (selecting && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      this.#focusOn(tile.index);
      if (event.shiftKey) this.#selectRange(tile.index);
      else this.#toggle(tile.index);
      if (!check) tile.link.focus({ preventScroll: true });
    } else if (!event.ctrlKey && !event.metaKey) {
      memory.open();
    }
  };

  #typed = (event) => {
    if (event.altKey || !event.target.closest('.gallery-tile')) return;
    const rows = Math.max(1, Math.floor((innerHeight - 200) / this.#layout.row));
    const { total } = this.#timeline;
    const goals = {
      ArrowLeft: () => this.#focus - 1,
      ArrowRight: () => this.#focus + 1,
      ArrowUp: () => this.#layout.vertical(this.#focus, -1, total),
      ArrowDown: () => this.#layout.vertical(this.#focus, 1, total),
      PageUp: () => this.#focus - rows * this.#layout.columns,
      PageDown: () => this.#focus + rows * this.#layout.columns,
      Home: () => 0,
      End: () => total - 1,
    };
    const deeds = {
      ' ': () => (event.shiftKey ? this.#selectRange(this.#focus) : this.#toggle(this.#focus)),
      x: () => this.#toggle(this.#focus),
      X: () => this.#selectRange(this.#focus),
      f: () => this.#tell('wall-favourite', this.#chosen()),
      Delete: () => this.#tell('wall-trash', this.#chosen()),
    };
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'a') return;
      this.#rangeFrom = 0;
      this.#selectRange(total - 1);
    } else if (goals[event.key]) {
      if (event.shiftKey && this.#selected.size === 0) this.#rangeFrom = this.#focus;
      this.#bring(this.#focusOn(goals[event.key]()), true);
      if (event.shiftKey) this.#selectRange(this.#focus);
    } else if (deeds[event.key]) {
      if (!event.repeat) deeds[event.key]();
    } else {
      return;
    }
    event.preventDefault();
  };

  #escaped = (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.#selected.size === 0) return;
    if (!event.target.closest('input, vaadin-select, vaadin-popover, vaadin-confirm-dialog')) this.clearSelection();
  };

  #chosen() {
    const focused = this.#timeline.itemAt(this.#focus)?.id;
    return this.#selected.size > 0 ? [...this.#selected] : focused ? [focused] : [];
  }

  #toggle(index) {
    const item = this.#timeline.itemAt(index);
    if (!item) return;
    const selected = new Set(this.#selected);
    if (!selected.delete(item.id) && selected.size < MOST_SELECTED) selected.add(item.id);
    this.#rangeFrom = index;
    this.#select(selected);
  }

  /** From where a selection was begun to here; not if other videos hang there once all of it has been fetched. */
  async #selectRange(index) {
    const standing = () => [this.#epoch, this.#asked, this.#news, this.#cleared].join();
    const before = standing();
    const [first, last] = [Math.min(this.#rangeFrom, index), Math.max(this.#rangeFrom, index)];
    const end = Math.min(last, first + MOST_SELECTED - 1);
    for (let at = first; at <= end; ) {
      const page = this.#timeline.pageAt(at);
      await this.#fetch(page);
      if (standing() !== before) return;
      at = page.start + page.size;
    }
    const selected = new Set(this.#selected);
    for (let at = first; at <= end; at++) {
      const item = this.#timeline.itemAt(at);
      if (item && selected.size < MOST_SELECTED) selected.add(item.id);
    }
    this.#select(selected);
  }

  clearSelection() {
    this.#cleared++;
    this.#select(new Set());
  }

  #select(selected) {
    const changed = selected.size !== this.#selected.size || [...selected].some((id) => !this.#selected.has(id));
    this.#selected = selected;
    this.toggleAttribute('selecting', selected.size > 0);
    this.#tiles.forEach((tile) => tile.select(Boolean(tile.item) && selected.has(tile.item.id)));
    if (changed) this.#tell('wall-selected', [...selected]);
  }

  #tell(event, detail) {
    if (detail.length > 0 || event === 'wall-selected') this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}

if (!customElements.get('animato-wall')) {
  customElements.define('animato-wall', AnimatoWall);
}
