// Puts a card's layers into the portrait. A card's <svg data-view="x y w h"> holds groups that say where they go:
// data-before, data-after or data-in name a group of the portrait; what names none lies on top of everything.
const portrait = document.querySelector('body > svg');
const card = document.querySelector('body > svg[data-view]');
const [x, y, w, h] = card.dataset.view.split(' ').map(Number);
const ns = 'http://www.w3.org/2000/svg';

portrait.setAttribute('viewBox', card.dataset.view);
portrait.setAttribute('preserveAspectRatio', 'xMidYMid slice');

// The person and the scene are groups of their own, so that a card can tilt, copy or tint them.
const group = (id, parts) => {
  const g = document.createElementNS(ns, 'g');
  g.id = id;
  parts[0].before(g);
  g.append(...parts);
  return g;
};
const of = (...ids) => ids.map((id) => portrait.querySelector('#' + id));
const person = group('person', of('hair-back', 'body', 'head', 'hair'));
group('scene', [portrait.querySelector('#background'), person]);

// A vignette in the colour that the card gives to #rim, over the whole view.
const shared = document.createElementNS(ns, 'g');
shared.innerHTML = `<radialGradient id="rim" r=".72"><stop offset=".45" stop-color="currentColor" stop-opacity="0"/>
  <stop offset="1" stop-color="currentColor"/></radialGradient>
  <rect id="vignette" x="${x}" y="${y}" width="${w}" height="${h}" fill="url(#rim)"/>`;
portrait.append(shared);

for (const layer of [...card.children]) {
  const { before, after } = layer.dataset;
  const inside = layer.dataset.in;
  if (before) portrait.querySelector(before).before(layer);
  else if (after) portrait.querySelector(after).after(layer);
  else if (inside) portrait.querySelector(inside).append(layer);
  else portrait.append(layer);
}
card.remove();
