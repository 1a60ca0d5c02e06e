/*
 * Says of Vaadin's menus what they are: a bar with one button is a button with a menu, an entry that is chosen among
 * others (class "menu-choice") is a radio button, and none is "selected".
 */

const give = (element, name, value) => element.getAttribute(name) !== value && element.setAttribute(name, value);

function mend() {
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

new MutationObserver(mend).observe(document.documentElement, {
  subtree: true,
  childList: true,
  attributeFilter: ['role', 'aria-selected', 'menu-item-checked', 'has-single-button'],
});
