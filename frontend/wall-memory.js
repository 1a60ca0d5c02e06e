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
  /** Whether one step back leads from the video to its wall. */
  opened = false;

  constructor() {
    // The router dispatches more of them, whichever way it goes.
    addEventListener('popstate', (event) => event.isTrusted && this.#expectReturn());
    addEventListener('click', (event) => event.target.closest?.('a:not(.viewer-back)') && (this.opened = false), true);
    for (const action of ['pointerdown', 'keydown']) {
      addEventListener(action, () => (this.#returning &&= !this.#arrived), { capture: true, passive: true });
    }
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
    return this.#returning ? this.#left.get(query) : undefined;
  }
}

export const memory = new WallMemory();
