/*
 * Says of Vaadin's menus what they are: a bar with one button is a button with a menu, an entry that is chosen among
 * others (class "menu-choice") is a radio button, and none is "selected".
 */

const give = (element, name, value) => element.getAttribute(name) !== value && element.setAttribute(name, value);

let due = false;

function mend() {
  due = false;
  document.querySelectorAll('vaadin-menu-bar[has-single-button]').forEach((bar) => {
    give(bar, 'role', 'none');
    bar.querySelectorAll('vaadin-menu-bar-button').forEach((button) => give(button, 'role', 'button'));
  });
  document.querySelectorAll('vaadin-menu-bar-item').forEach((item) => {
    item.removeAttribute('aria-selected');
    if (!item.querySelector('.menu-choice')) return;
    give(item, 'role', 'menuitemradio');
    give(item, 'aria-checked', String(item.hasAttribute('menu-item-checked')));
  });
}

/** Neither words nor what comes and goes on the wall, many times in every frame, is ever a menu. */
const mayBeMenu = ({ type, target, addedNodes }) =>
  (type === 'attributes' || [...addedNodes].some((node) => node instanceof Element)) && !target.closest('animato-wall');

/** Once for all that changes before the next frame. */
function changed(records) {
  if (due || !records.some(mayBeMenu)) return;
  due = true;
  requestAnimationFrame(mend);
}

new MutationObserver(changed).observe(document.documentElement, {
  subtree: true,
  childList: true,
  attributeFilter: ['role', 'aria-selected', 'menu-item-checked', 'has-single-button'],
});
