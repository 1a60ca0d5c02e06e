/** The page that stands in for another while the server is away: looks out for it, and gives way as soon as it is back. */

const theme = /(?:^|; )theme=(light|dark)/.exec(document.cookie);
document.documentElement.style.colorScheme = theme ? theme[1] : 'light dark';

const longest = 15_000;
let pause = 2_000;
let timer;

async function tryAgain() {
  clearTimeout(timer);
  try {
    const answer = await fetch(document.baseURI + 'ui/shell.js', { method: 'HEAD', cache: 'no-store' });
    if (answer.ok) {
      location.reload();
      return;
    }
  } catch {
    // Still away.
  }
  timer = setTimeout(tryAgain, pause);
  pause = Math.min(longest, pause * 1.5);
}

addEventListener('online', tryAgain);
addEventListener('visibilitychange', () => document.hidden || tryAgain());
addEventListener('DOMContentLoaded', () => document.querySelector('button').addEventListener('click', tryAgain));
timer = setTimeout(tryAgain, pause);
