/** The page that stands in for another while the server is away: looks out for it, and gives way as soon as it is back. */

const theme = /(?:^|; )theme=(light|dark)/.exec(document.cookie);
document.documentElement.style.colorScheme = theme ? theme[1] : 'light dark';

/** In the language that was chosen, else in the first of the browser's that the page speaks. */
function speak() {
  const chosen = /(?:^|; )language=([a-z]+)/.exec(document.cookie)?.[1];
  const wishes = [chosen, ...navigator.languages.map((wish) => wish.split('-')[0])];
  const all = [...document.querySelectorAll('main')];
  const spoken = wishes.map((wish) => all.find((main) => main.lang === wish)).find(Boolean) ?? all[0];
  for (const main of all) main.hidden = main !== spoken;
  document.documentElement.lang = spoken.lang;
  document.title = spoken.dataset.title;
}

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
addEventListener('DOMContentLoaded', () => {
  speak();
  for (const button of document.querySelectorAll('button')) button.addEventListener('click', tryAgain);
});
timer = setTimeout(tryAgain, pause);
