/**
 * What walls and viewers know of each other while the page lives: where a wall was left, and which of its videos was
 * looked at last. A wall is found again as it was left when one comes back from a video, or by the browser's own way
 * back, however long that takes; whoever then does something with it has arrived.
 */
class WallMemory {
  #left = new Map();
  #returning = false;
  #arrived = true;
  /** Key of the video that was looked at last, as the wall has it. */
  viewed;
  /** Whether the way leads elsewhere already, so that scrolling no longer says where a wall is left. */
  leaving = false;
  /** Whether one step back leads from the video to its wall. */
  opened = false;

  constructor() {
    addEventListener('popstate', (event) => {
      this.leaving = true;
      // The router dispatches more of them, whichever way it goes.
      if (event.isTrusted) this.#expectReturn();
    });
    for (const action of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
      addEventListener(action, () => this.#stay(), { capture: true, passive: true });
    }
    addEventListener('click', (event) => this.#follow(event.target.closest?.('a')), { capture: true });
  }

  #stay() {
    this.leaving = false;
    this.#returning &&= !this.#arrived;
  }

  #follow(link) {
    if (!link) return;
    this.leaving = true;
    if (!link.matches('.viewer-back')) this.opened = false;
  }

  /** A video of the wall is opened. */
  open() {
    this.opened = true;
    this.viewed = undefined;
    this.#expectReturn();
  }

  #expectReturn() {
    this.#returning = true;
    this.#arrived = false;
  }

  leave(query, state) {
    this.#left.set(query, state);
  }

  /** What was left behind, if this is a return. */
  find(query) {
    this.#arrived = true;
    this.opened = false;
    this.leaving = false;
    return this.#returning ? this.#left.get(query) : undefined;
  }
}

export const memory = new WallMemory();
