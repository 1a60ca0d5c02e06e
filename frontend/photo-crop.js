import { complaint } from './complaint.js';

/**
 * A photo under a frame. The frame is moved, and its corners are drawn, with finger, mouse or arrow keys; "ratio" holds
 * its shape, "turns" turns the photo and the frame with it. The property "cut" tells quarter turns, left, top, width and
 * height in pixels of the turned photo; "cut-changed" says that they changed.
 */
const CORNERS = [
  ['left', 'top'],
  ['right', 'top'],
  ['right', 'bottom'],
  ['left', 'bottom'],
];
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP = 8;
const LEAP = 64;
const PAUSE = 350;

const between = (least, value, most) => Math.min(Math.max(value, least), Math.max(least, most));

class AnimatoPhotoCrop extends HTMLElement {
  static observedAttributes = ['turns', 'ratio'];

  #image;
  #frame;
  #turns = 0;
  #parts = {};
  #announcing;

  get cut() {
    if (!this.#frame) return '';
    const { left, top, width, height } = this.#frame;
    return [this.#turns, left, top, width, height].join();
  }

  connectedCallback() {
    if (this.#parts.board) return;
    this.#build();
    this.#load();
  }

  #load() {
    const image = new Image();
    image.onload = () => {
      this.#image = image;
      this.#begin();
    };
    image.onerror = () => this.#complain();
    image.src = this.getAttribute('src');
  }

  #complain() {
    const problem = complaint(this.getAttribute('name-lost'), this.getAttribute('name-again'), () => {
      problem.remove();
      this.#load();
    });
    this.append(problem);
  }

  disconnectedCallback() {
    clearTimeout(this.#announcing);
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#frame || before === null || before === now) return;
    if (name === 'turns') this.#turn();
    this.#reshape();
    this.#draw();
    this.#changed();
  }

  #build() {
    const make = (tag, className, parent, attributes = {}) => {
      const part = document.createElement(tag);
      part.className = className;
      for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
      parent.append(part);
      return part;
    };
    const named = (name) => this.getAttribute(`name-${name}`);
    const stage = make('div', 'photo-crop-stage', this);
    const board = make('div', 'photo-crop-board', stage);
    const canvas = make('canvas', 'photo-crop-canvas', board, { role: 'img', 'aria-label': named('picture') });
    const shade = make('div', 'photo-crop-shade', board);
    const hole = make('div', 'photo-crop-hole', shade);
    const frame = make('div', 'photo-crop-frame', board);
    const keys = make('p', 'photo-crop-keys', this, { id: 'photo-crop-keys' });
    keys.textContent = named('keys');
    const move = make('button', 'photo-crop-move', frame, {
      type: 'button',
      'aria-label': named('move'),
      'aria-describedby': keys.id,
    });
    this.#handle(move, (dx, dy) => this.#move(dx, dy));
    for (const [x, y] of CORNERS) {
      const corner = make('button', `photo-crop-corner photo-crop-${x} photo-crop-${y}`, frame, {
        type: 'button',
        'aria-label': named(`${x}-${y}`),
        'aria-describedby': keys.id,
      });
      this.#handle(corner, (dx, dy, byKey) => this.#pull(x, y, dx, dy, byKey));
    }
    const size = make('output', 'photo-crop-size', this);
    this.#parts = { board, canvas, hole, frame, size };
  }

  /** Distances are counted from where the pointer went down, so that nothing adds up. */
  #handle(part, act) {
    let grip;
    part.addEventListener('pointerdown', (event) => {
      if (!this.#frame || event.button !== 0) return;
      part.setPointerCapture(event.pointerId);
      grip = { x: event.clientX, y: event.clientY, frame: { ...this.#frame } };
    });
    part.addEventListener('pointermove', (event) => {
      if (!grip) return;
      const scale = this.#width / this.#parts.board.clientWidth;
      this.#frame = { ...grip.frame };
      act((event.clientX - grip.x) * scale, (event.clientY - grip.y) * scale, false);
      this.#place();
    });
    const release = () => {
      if (!grip) return;
      grip = undefined;
      this.#changed();
    };
    part.addEventListener('pointerup', release);
    part.addEventListener('pointercancel', release);
    part.addEventListener('keydown', (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow || !this.#frame || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const step = event.shiftKey ? LEAP : STEP;
      act(arrow[0] * step, arrow[1] * step, true);
      this.#place();
      this.#changed();
    });
  }

  get #width() {
    return this.#turns % 2 ? this.#image.naturalHeight : this.#image.naturalWidth;
  }

  get #height() {
    return this.#turns % 2 ? this.#image.naturalWidth : this.#image.naturalHeight;
  }

  /** Width by height; 0 when any will do. */
  get #ratio() {
    const [width, height] = this.getAttribute('ratio').split(':').map(Number);
    return height ? width / height : 0;
  }

  get #least() {
    return Math.min(Number(this.getAttribute('least')), this.#width, this.#height);
  }

  #begin() {
    const [turns, left, top, width, height] = this.getAttribute('start').split(',').map(Number);
    this.#turns = turns;
    this.#frame = { left, top, width, height };
    // What was pressed while the photo was on its way.
    this.#turn();
    this.#reshape();
    this.#draw();
    this.#changed();
  }

  #turn() {
    const turns = Number(this.getAttribute('turns'));
    for (; this.#turns !== turns; this.#turns = (this.#turns + 1) % 4) {
      const { left, top, width, height } = this.#frame;
      this.#frame = { left: this.#height - top - height, top: left, width: height, height: width };
    }
  }

  /** The largest frame of the wanted shape, around where the frame was. */
  #reshape() {
    const ratio = this.#ratio;
    if (!ratio) return;
    const { left, top, width, height } = this.#frame;
    const wide = Math.round(Math.min(this.#width, this.#height * ratio));
    const high = Math.min(Math.round(wide / ratio), this.#height);
    this.#frame = {
      left: Math.round(between(0, left + (width - wide) / 2, this.#width - wide)),
      top: Math.round(between(0, top + (height - high) / 2, this.#height - high)),
      width: wide,
      height: high,
    };
  }

  #move(dx, dy) {
    const frame = this.#frame;
    frame.left = Math.round(between(0, frame.left + dx, this.#width - frame.width));
    frame.top = Math.round(between(0, frame.top + dy, this.#height - frame.height));
  }

  /** Draws one corner; the one across stays where it is. */
  #pull(x, y, dx, dy, byKey) {
    const frame = this.#frame;
    const right = frame.left + frame.width;
    const bottom = frame.top + frame.height;
    const roomAcross = x === 'left' ? right : this.#width - frame.left;
    const roomDown = y === 'top' ? bottom : this.#height - frame.top;
    let width = frame.width + (x === 'left' ? -dx : dx);
    let height = frame.height + (y === 'top' ? -dy : dy);
    const ratio = this.#ratio;
    if (ratio) {
      const follows = byKey ? dy !== 0 : width < height * ratio;
      width = follows ? height * ratio : width;
      const least = Math.max(this.#least, this.#least * ratio);
      width = between(least, width, Math.min(roomAcross, roomDown * ratio));
      height = width / ratio;
    }
    frame.width = Math.round(between(this.#least, width, roomAcross));
    frame.height = Math.round(between(this.#least, height, roomDown));
    if (x === 'left') frame.left = right - frame.width;
    if (y === 'top') frame.top = bottom - frame.height;
  }

  #draw() {
    const { canvas, board } = this.#parts;
    canvas.width = this.#width;
    canvas.height = this.#height;
    board.style.aspectRatio = `${this.#width} / ${this.#height}`;
    board.style.setProperty('--photo-crop-shape', String(this.#width / this.#height));
    const pen = canvas.getContext('2d');
    pen.translate(this.#width / 2, this.#height / 2);
    pen.rotate((this.#turns * Math.PI) / 2);
    pen.drawImage(this.#image, -this.#image.naturalWidth / 2, -this.#image.naturalHeight / 2);
    this.toggleAttribute('ready', true);
    this.#place();
  }

  #place() {
    const { left, top, width, height } = this.#frame;
    for (const part of [this.#parts.frame, this.#parts.hole]) {
      part.style.left = `${(left / this.#width) * 100}%`;
      part.style.top = `${(top / this.#height) * 100}%`;
      part.style.width = `${(width / this.#width) * 100}%`;
      part.style.height = `${(height / this.#height) * 100}%`;
    }
  }

  /** Said once the frame rests, so that a reader is not talked over. */
  #changed() {
    this.dispatchEvent(new CustomEvent('cut-changed'));
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      const number = new Intl.NumberFormat(document.documentElement.lang || undefined);
      this.#parts.size.textContent = this.getAttribute('size-words').replace(/\{(\w+)\}/g, (all, name) =>
        number.format(this.#frame[name]),
      );
    }, PAUSE);
  }
}

if (!customElements.get('animato-photo-crop')) {
  customElements.define('animato-photo-crop', AnimatoPhotoCrop);
}
