/** What every page does by itself: leads to its content, tells the browser its colour, stands by for when the server is away. */

import './connection.js';
import './focus.js';
import './menus.js';

document.addEventListener(
  'click',
  (event) => {
    if (!event.target.closest?.('.shell-skip')) return;
    event.preventDefault();
    event.stopPropagation();
    document.querySelector('main')?.focus();
  },
  { capture: true },
);

const colour = document.head.appendChild(document.createElement('meta'));
colour.name = 'theme-color';
const tellColour = () => (colour.content = getComputedStyle(document.documentElement).backgroundColor);
new MutationObserver(tellColour).observe(document.documentElement, { attributeFilter: ['style', 'theme'] });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tellColour);
tellColour();

/** Not at once where nobody has been before: a first visit has enough to fetch. */
const standBy = () => navigator.serviceWorker?.register('sw.js').catch(() => {});
if (navigator.serviceWorker?.controller) {
  addEventListener('load', standBy);
} else {
  for (const action of ['pointerdown', 'keydown']) addEventListener(action, standBy, { once: true, capture: true });
  addEventListener('load', () => setTimeout(standBy, 10_000));
}

/*
 * Another page begins at its top, and one that is come back to stands where it was left, as far as it is as long again.
 * A change of the query alone (a filter) moves nothing, and neither does a page on which something finds its own place.
 */

const IMPATIENCE = 5000;
history.scrollRestoration = 'manual';

const left = new Map(JSON.parse(sessionStorage.getItem('left-at') ?? '[]'));
// The router counts anew from where it is loaded: the number alone is that of many pages.
const entryNow = () => history.state?.key ?? `${location.pathname} ${history.state?.idx ?? 'first'}`;
let entry = entryNow();
let path = location.pathname;
const [coming] = performance.getEntriesByType('navigation');
let returning = coming?.type !== 'navigate' && left.has(entry);
let leaving = false;
let astray = false;
let going;
const settled = AbortSignal.abort();
let settling = { signal: settled, abort() {} };

const findsItself = () => document.querySelector('[data-keeps-place]') !== null;

function settle(place) {
  settling.abort();
  if (findsItself()) return;
  settling = new AbortController();
  const { signal } = settling;
  const stop = () => settling.abort();
  for (const action of ['wheel', 'touchmove', 'pointerdown', 'keydown']) addEventListener(action, stop, { signal, passive: true });
  const grown = new ResizeObserver(() => {
    if (findsItself()) return stop();
    scrollTo(0, place);
    if (Math.abs(scrollY - place) < 2) stop();
  });
  signal.addEventListener('abort', () => grown.disconnect());
  setTimeout(stop, 3000);
  scrollTo(0, place);
  grown.observe(document.body.querySelector('main') ?? document.body);
}

/** Once the way leads elsewhere, a page that grows shorter is no longer the one that was left. */
function leave() {
  left.set(entry, scrollY);
  leaving = true;
}

addEventListener('scroll', () => settling.signal.aborted && !leaving && left.set(entry, scrollY), { passive: true });
/** Of a link that the router follows. */
function wayOf(event) {
  const link = event.target.closest?.('a[href]:not([target], [download], [router-ignore])');
  const plain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  return plain && link?.href.startsWith(document.baseURI) && !link.hash ? link.href : undefined;
}

// The router, asked again while the answer is under way, forgets the query of where it leads.
addEventListener(
  'click',
  (event) => {
    if (!going || wayOf(event) !== going.way || performance.now() - going.since > IMPATIENCE) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  { capture: true },
);
// Where a click means something else, as where videos are chosen, it does not get here.
addEventListener('click', (event) => {
  const way = wayOf(event);
  if (!way) return;
  going = { way, since: performance.now(), from: entryNow() };
  leave();
});
addEventListener('vaadin-navigate', ({ detail }) => detail.callback && leave());
addEventListener('pagehide', () => sessionStorage.setItem('left-at', JSON.stringify([...left].slice(-50))));
addEventListener('popstate', (event) => {
  going = undefined;
  // Who turns back before the next page has told that it is there, has it before them, and left theirs long ago.
  if (!leaving) leave();
  // The router dispatches more of them, whichever way it goes.
  if (!event.isTrusted) return;
  returning = true;
  astray = false;
});

/** A step back that the router took for a part of the step before it: asked for once, and told of as navigated then. */
function goesAstray() {
  const page = document.querySelector('main[data-shows]');
  const here = location.pathname + location.search;
  if (!returning || astray || !page) return false;
  const shown = new URL(page.dataset.shows, document.baseURI);
  astray = shown.pathname + shown.search !== here;
  if (astray) page.dispatchEvent(new CustomEvent('astray', { detail: location.href.slice(document.baseURI.length) }));
  return astray;
}

/** Told of the page that is being left, whose link was quicker than the word that it is there. */
function isLate() {
  const late = going !== undefined && entryNow() === going.from && location.href !== going.way;
  if (late) {
    entry = going.from;
    left.set(entry, scrollY);
  }
  return late;
}

addEventListener('vaadin-navigated', () => {
  if (isLate()) return;
  going = undefined;
  if (goesAstray()) return;
  const elsewhere = location.pathname !== path;
  path = location.pathname;
  entry = entryNow();
  if (returning) settle(left.get(entry) ?? 0);
  else if (elsewhere) settle(0);
  returning = false;
  leaving = false;
});
