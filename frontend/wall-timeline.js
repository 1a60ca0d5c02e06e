const localDay = (at) => {
  const date = new Date(at);
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Whether one key ("microseconds.id") hangs before another: the newest first. */
const before = (one, other) => {
  const [oneAt, oneId] = one.split('.');
  const [otherAt, otherId] = other.split('.');
  return oneAt === otherAt ? oneId > otherId : Number(oneAt) > Number(otherAt);
};

/** The length of the wall, the place of each day on it, and of what hangs there as much as has been fetched. */
export class Timeline {
  /** Of {from, size, items}; items are missing until they are fetched, and "old" when they may look different by now. */
  pages = [];
  /** Of {day, count}, the latest first. */
  days = [];
  /** Where a part begins that has not been measured yet. */
  more;
  total = 0;
  /** Of {month, start, count}. */
  months = [];
  /** The first item of each day: index to day. */
  dayStarts = new Map();

  constructor(told) {
    if (told) {
      this.append(told);
      if (told.items.length > 0) this.fill(this.pages[0], told.items);
    }
  }

  append(told) {
    this.pages.push(...told.pages.map(({ from, size }) => ({ from, size })));
    for (const { day, count } of told.days) {
      const last = this.days.at(-1);
      if (last?.day === day) last.count += count;
      else this.days.push({ day, count });
    }
    this.more = told.more ?? undefined;
    this.#reckon();
  }

  #reckon() {
    this.total = 0;
    for (const page of this.pages) {
      page.start = this.total;
      this.total += page.size;
    }
    this.months = [];
    this.dayStarts = new Map();
    let start = 0;
    for (const { day, count } of this.days) {
      const month = day.slice(0, 7);
      if (this.months.at(-1)?.month !== month) this.months.push({ month, start, count: 0 });
      this.months.at(-1).count += count;
      this.dayStarts.set(start, day);
      start += count;
    }
  }

  /** Takes over what the one before had fetched, as far as it is still the same. */
  adopt(older) {
    const known = new Map();
    for (const page of older.pages) page.items?.forEach((item) => known.set(item.key, item));
    const items = [...known.values()];
    const places = new Map(items.map((item, place) => [item.key, place]));
    const asBefore = new Map(older.pages.map((page, number) => [page.from, { page, next: older.pages[number + 1] }]));
    this.pages.forEach((page, number) => {
      const place = places.get(page.from);
      if (page.items || place === undefined) return;
      const found = items.slice(place, place + page.size);
      const next = this.pages[number + 1];
      const same = asBefore.get(page.from);
      const asIs = same?.page.size === page.size && same.next?.from === next?.from;
      const whole = found.length === page.size && (!next || items[place + page.size]?.key === next.from);
      page.items = asIs ? same.page.items : whole ? found : undefined;
      page.old = true;
    });
  }

  /** False when something else hangs there than was measured: it has to be measured anew. */
  fill(page, items) {
    const next = this.pages[this.pages.indexOf(page) + 1];
    const own = items.filter((item) => !next || before(item.key, next.from)).slice(0, page.size);
    page.items = own;
    return own.length === page.size;
  }

  pageAt(index) {
    let low = 0;
    let high = this.pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.pages[middle].start <= index) low = middle;
      else high = middle - 1;
    }
    return this.pages[low];
  }

  itemAt(index) {
    const page = this.pageAt(index);
    return page?.items?.[index - page.start];
  }

  indexOf(id) {
    for (const page of this.pages) {
      const place = page.items?.findIndex((item) => item.id === id) ?? -1;
      if (place >= 0) return page.start + place;
    }
    return -1;
  }

  /** About where a key hangs. */
  near(key) {
    const page = this.pages.findLast((candidate) => !before(key, candidate.from)) ?? this.pages[0];
    if (!page) return 0;
    const place = page.items?.findIndex((item) => !before(item.key, key)) ?? -1;
    return page.start + Math.max(0, place);
  }

  /** Puts a video to its place. False when nothing is known about that place. */
  put(item) {
    const index = this.indexOf(item.id);
    if (index >= 0) {
      const page = this.pageAt(index);
      page.items[index - page.start] = item;
      return true;
    }
    const page = this.pages.findLast((candidate) => !before(item.key, candidate.from)) ?? this.pages[0];
    if (page && !page.items) return false;
    if (page) {
      const place = page.items.findIndex((hanging) => before(item.key, hanging.key));
      page.items.splice(place < 0 ? page.items.length : place, 0, item);
      page.size++;
      page.from = page.items[0].key;
    } else {
      this.pages.push({ from: item.key, size: 1, items: [item] });
    }
    this.#count(localDay(item.at), 1);
    return true;
  }

  drop(id) {
    const index = this.indexOf(id);
    if (index < 0) return false;
    const page = this.pageAt(index);
    const [gone] = page.items.splice(index - page.start, 1);
    page.size--;
    if (page.size === 0) this.pages.splice(this.pages.indexOf(page), 1);
    this.#count(localDay(gone.at), -1);
    return true;
  }

  #count(day, by) {
    const known = this.days.find((candidate) => candidate.day === day);
    if (known) {
      known.count += by;
    } else {
      const place = this.days.findIndex((candidate) => candidate.day < day);
      this.days.splice(place < 0 ? this.days.length : place, 0, { day, count: by });
    }
    this.days = this.days.filter((candidate) => candidate.count > 0);
    this.#reckon();
  }
}
