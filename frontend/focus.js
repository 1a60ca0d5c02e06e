/*
 * The focus is never lost. When what has it goes away, because a card was replaced, a list grew shorter or another page is
 * shown, it goes to what stands in its place, else to what is around that. Nothing is scrolled for it, and whoever leaves
 * it by a click into nothing is left alone.
 */

const REACHABLE = ['a[href]', 'button', 'vaadin-button', 'summary', 'input[type="checkbox"]']
  .map((each) => `${each}:not([tabindex="-1"], [disabled])`)
  .join();
const AROUND = 'article, li, vaadin-grid, [role="group"], [role="region"], main';

/** What has the focus, and all that is around it. */
let way = [];
let due = false;

const isLost = () => !document.activeElement || document.activeElement === document.body;
const isThere = (element) => element.isConnected && element.checkVisibility({ visibilityProperty: true });

function keep() {
  due = false;
  if (!isLost() || way.length === 0) return;
  if (isThere(way[0])) {
    way = [];
    changes.disconnect();
    return;
  }
  const home = way.find(isThere);
  const around = home?.closest(AROUND) ?? document.querySelector('main');
  if (!around) return;
  const within = around.tagName === 'MAIN' ? [] : [home, around];
  const next = within.flatMap((place) => [...place.querySelectorAll(REACHABLE)]).find(isThere) ?? around;
  if (next === around && !around.hasAttribute('tabindex')) around.tabIndex = -1;
  next.focus({ preventScroll: true });
}

/** Once what comes in its place has come. */
function soon() {
  if (due || way.length === 0) return;
  due = true;
  requestAnimationFrame(() => requestAnimationFrame(keep));
}

/** What is removed takes the focus with it at once; what is hidden, with the next picture. */
const changes = new MutationObserver((records) => {
  if (isLost() || records.some(({ type }) => type === 'attributes')) soon();
});

/** As long as nothing has the focus, nothing can take it away, and nobody watches. */
function follow(event) {
  if (way.length === 0) {
    changes.observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ['hidden'] });
  }
  way = event.composedPath().filter((step) => step instanceof Element);
}

addEventListener('focusin', follow, { capture: true });
addEventListener('focusout', soon, { capture: true });
