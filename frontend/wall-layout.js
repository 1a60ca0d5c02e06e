const HEAD = 52;
const AFTER = 20;
const SHAPE = 1.25;

/** Where everything on the wall lies, reckoned from numbers alone: nothing has to be loaded to know how long it is. */
export class Layout {
  constructor(months, width) {
    const narrow = width < 600;
    this.gap = narrow ? 2 : 4;
    this.columns = Math.max(2, Math.floor((width + this.gap) / ((narrow ? 110 : 190) + this.gap)));
    this.tileWidth = (width - (this.columns - 1) * this.gap) / this.columns;
    this.tileHeight = Math.round(this.tileWidth * SHAPE);
    this.row = this.tileHeight + this.gap;
    this.months = [];
    let top = 0;
    for (const { month, start, count } of months) {
      const height = HEAD + Math.ceil(count / this.columns) * this.row + AFTER;
      this.months.push({ month, start, count, top, height });
      top += height;
    }
    this.height = top;
  }

  monthOf(index) {
    return this.months.findLast((month) => month.start <= index) ?? this.months[0];
  }

  /** Left and top of a tile within its month. */
  place(month, index) {
    const position = index - month.start;
    return {
      x: (position % this.columns) * (this.tileWidth + this.gap),
      y: HEAD + Math.floor(position / this.columns) * this.row,
    };
  }

  /** Top of a tile on the whole wall. */
  topOf(index) {
    const month = this.monthOf(index);
    return month ? month.top + this.place(month, index).y : 0;
  }

  /** Of the months between two heights, which tiles lie there: {month, first, last}. */
  between(top, bottom) {
    const seen = [];
    for (const month of this.months) {
      if (month.top > bottom) break;
      if (month.top + month.height < top) continue;
      const firstRow = Math.max(0, Math.floor((top - month.top - HEAD) / this.row));
      const lastRow = Math.floor((bottom - month.top - HEAD) / this.row);
      const first = month.start + firstRow * this.columns;
      const last = Math.min(month.start + month.count, month.start + (lastRow + 1) * this.columns) - 1;
      seen.push({ month, first: Math.min(first, month.start + month.count), last });
    }
    return seen;
  }

  /** Where an arrow up or down leads: the same column, in the row or month next to it. */
  vertical(index, rows, total) {
    const month = this.monthOf(index);
    const position = index - month.start;
    const wanted = position + rows * this.columns;
    if (wanted >= 0 && wanted < month.count) return month.start + wanted;
    const column = position % this.columns;
    const place = this.months.indexOf(month);
    if (rows > 0) {
      const lastRow = Math.floor((month.count - 1) / this.columns);
      if (Math.floor(position / this.columns) < lastRow) return month.start + month.count - 1;
      const next = this.months[place + 1];
      return next ? next.start + Math.min(column, next.count - 1) : Math.min(index, total - 1);
    }
    const previous = this.months[place - 1];
    if (!previous) return index;
    const lastRow = Math.floor((previous.count - 1) / this.columns) * this.columns;
    return previous.start + Math.min(lastRow + column, previous.count - 1);
  }
}
