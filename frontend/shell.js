/** What every page does by itself: leads to its content, tells the browser its colour, stands by for when the server is away. */

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

addEventListener('load', () => {
  navigator.serviceWorker?.register(`sw.js?language=${document.documentElement.lang}`).catch(() => {});
});
