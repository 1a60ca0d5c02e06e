package app.animato.journey;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** What somebody sees of a page: where the focus is, and whether anything is cut off or covered. */
final class Sight {

    private static final String SCRIPT = """
            window.sight ??= (() => {
              const name = (element) => {
                const words = element.getAttribute?.('aria-label') ?? element.textContent ?? '';
                return `${element.tagName.toLowerCase()}.${element.className} "${words.trim().replace(/\\s+/g, ' ').slice(0, 50)}"`;
              };
              const focused = () => {
                const way = [];
                for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement) way.push(at);
                return way;
              };
              const ringed = (element, pseudo) => {
                const style = getComputedStyle(element, pseudo);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
              };
              const ring = (way) => {
                const near = new Set(way);
                for (let at = way[0], up = 0; at && up < 3; at = at.parentElement, up++) {
                  near.add(at);
                  at.shadowRoot?.querySelectorAll('*').forEach((part) => near.add(part));
                }
                way[0].closest('label')?.querySelectorAll('*').forEach((part) => near.add(part));
                return [...near].some((each) => ringed(each) || ringed(each, '::before') || ringed(each, '::after'));
              };
              const uncovered = (element) => {
                const { left, top, width, height } = element.getBoundingClientRect();
                for (const across of [0.5, 0.1, 0.9]) {
                  for (const down of [0.5, 0.1, 0.9]) {
                    const hit = document.elementFromPoint(left + width * across, top + height * down);
                    if (hit && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element))) return true;
                  }
                }
                return false;
              };
              const isRead = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
                && !element.closest('.visually-hidden, [aria-hidden="true"], option, video, vaadin-grid')
                && element.getBoundingClientRect().width > 1;
              const clips = (element) => {
                const style = getComputedStyle(element);
                return style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
              };
              return {
                focus: () => {
                  const way = focused();
                  if (way.length === 0 || way[0] === document.body) return 'nothing has the focus';
                  if (!ring(way)) return `nothing shows that the focus is on ${name(way[0])}`;
                  return uncovered(way[0]) ? '' : `${name(way[0])} has the focus and is out of sight`;
                },
                cut: () => {
                  const problems = [];
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth > width) problems.push('the page is wider than the screen');
                  for (const element of document.body.querySelectorAll('*')) {
                    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
                    if (!words || !isRead(element)) continue;
                    const { left, right } = element.getBoundingClientRect();
                    if (left < -1 || right > width + 1) problems.push(`sticks out: ${name(element)}`);
                    else if (clips(element)) problems.push(`cut off: ${name(element)}`);
                  }
                  return problems;
                },
                hidden: () => {
                  const problems = [];
                  const reachable = 'a[href], button, input, select, summary, vaadin-button, [tabindex="0"]';
                  for (const element of document.querySelectorAll(reachable)) {
                    if (element.tabIndex < 0 || element.closest('vaadin-grid, animato-wall, .shell-skip')) continue;
                    if (!element.checkVisibility({ visibilityProperty: true }) || element.disabled) continue;
                    element.focus();
                    if (document.activeElement === element && !uncovered(element)) problems.push(`covered: ${name(element)}`);
                  }
                  document.activeElement?.blur();
                  scrollTo(0, 0);
                  return problems;
                },
              };
            })();
            """;

    private final Page page;

    Sight(Page page) {
        this.page = page;
    }

    /** Empty when what has the focus can be seen, and seen to have it. */
    String troubleWithFocus() {
        return (String) ask("focus");
    }

    /** What is wider than its room, or hidden by a bar when the keyboard gets to it. */
    List<Object> troubleWithRoom() {
        return Stream.concat(((List<?>) ask("cut")).stream(), ((List<?>) ask("hidden")).stream())
                .map(Object.class::cast)
                .toList();
    }

    private Object ask(String what) {
        return page.evaluate("what => { " + SCRIPT + " return sight[what](); }", what);
    }
}
