/*
 * Vaadin notices that the server is away when somebody clicks, and can go on saying so after a short glitch that spared its
 * socket. So whenever the line may be cut or mended, the server itself is asked: when its socket closes, when the network
 * comes or goes, when something of the page cannot be fetched, when somebody comes back to the page, and as long as the
 * line is said to be cut.
 *
 * What the server said into a line that was dead already is lost, and nobody knows until its next words bear a number too
 * high: then Vaadin asks for all of it. So once a line follows another, or somebody is back, some words are asked for.
 */

const PAUSE = 5000;
const SETTLE = 200;
const AWAY = 15_000;
// Of whichever version is there now.
const ping = new URL('ui/shell.js', document.baseURI);

let connection;
let next;
let leaving = false;
let cut = false;
let hiddenAt = 0;
let catching;
let caughtUp = -PAUSE;

function later() {
  clearTimeout(next);
  next = setTimeout(ask, PAUSE);
}

async function ask() {
  clearTimeout(next);
  if (leaving || !connection) return;
  const answer = await fetch(ping, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PAUSE) }).catch(
    () => undefined,
  );
  if (leaving) return;
  if (!answer?.ok) {
    connection.state = 'reconnecting';
    later();
  } else if (connection.state === 'reconnecting') {
    connection.state = 'connected';
  }
}

function catchUp() {
  cut = false;
  clearTimeout(catching);
  catching = setTimeout(() => {
    caughtUp = performance.now();
    document.querySelector('main[data-shows]')?.dispatchEvent(new Event('catch-up', { bubbles: true }));
  }, Math.max(SETTLE, caughtUp + PAUSE - performance.now()));
}

function heard({ state }) {
  if (['closed', 'error', 're-connecting'].includes(state)) {
    cut = true;
    ask();
  } else if (cut && ['opening', 're-opening'].includes(state)) {
    catchUp();
  }
}

const listen = () => window.vaadinPush?.atmosphere?.addCallback(heard);

addEventListener('load', () => {
  listen();
  connection = window.Vaadin?.connectionState;
  const indicator = window.Vaadin?.connectionIndicator;
  if (indicator) indicator.onlineText = document.documentElement.dataset.online;
  connection?.addStateChangeListener((before, now) => now === 'reconnecting' && later());
});
// The script of the socket is loaded by and by; adding the same listener again changes nothing.
document.addEventListener('load', listen, { capture: true });
// What cannot be fetched may be missing, or the first sign.
addEventListener('error', (event) => event.target instanceof Element && ask(), { capture: true });
addEventListener('offline', ask);
addEventListener('online', () => {
  ask();
  catchUp();
});
addEventListener('visibilitychange', () => {
  if (document.hidden) {
    hiddenAt = performance.now();
    return;
  }
  ask();
  if (performance.now() - hiddenAt > AWAY) catchUp();
});
addEventListener('pagehide', () => (leaving = true));
addEventListener('pageshow', () => (leaving = false));
