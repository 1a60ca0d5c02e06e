/**
 * What walls and viewers know of each other while the page lives: where a wall was left, and which of its videos was
 * looked at last. A wall is found again as it was left when one comes back from a video, or by the browser's own way back.
 */
class WallMemory {
  #left = new Map();
  #popped = 0;
  /** Key of the video that was looked at last, as the wall has it. */
  viewed;
  /** Whether a video of the wall was opened, so that the way back leads to the wall. */
  opened = false;

  constructor() {
    addEventListener('popstate', () => (this.#popped = performance.now()));
  }

  leave(query, state) {
    this.#left.set(query, state);
  }

  /** What was left behind, if this is a return. */
  find(query) {
    const returns = this.opened || performance.now() - this.#popped < 3000;
    this.opened = false;
    return returns ? this.#left.get(query) : undefined;
  }
}

export const memory = new WallMemory();
