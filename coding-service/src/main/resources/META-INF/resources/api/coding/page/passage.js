// The text of an item, with evidence highlighted and a selection that keys or the mouse make.
import { el, source } from './dom.js';
import { toCodePoints, toIndex } from './offsets.js';
import { WordCursor } from './words.js';

export class Passage {
  /** @param item {headline, body, date, source, address} as the service gives it */
  constructor(item) {
    this.texts = { headline: item.headline ?? '', body: item.body ?? '' };
    this.cursor = new WordCursor(this.texts);
    this.ranges = [];
    this.fields = {
      headline: el('h2', { dir: 'auto', 'data-field': 'headline' }, this.texts.headline),
      body: el('div', { dir: 'auto', 'data-field': 'body', class: 'body' }, this.texts.body),
    };
    const about = [item.date, item.source].filter(Boolean).join(', ');
    this.node = el('section', { id: 'passage', tabindex: 0, 'aria-label': 'Text of the item', 'aria-describedby': 'passage-hint',
      pointerup: () => this.#pointed() },
    el('p', { class: 'about' }, about, ' ', item.address ? source(item.address) : null),
    this.fields.headline, this.fields.body,
    el('p', { id: 'passage-hint', class: 'hint' }, 'Arrow keys move by word and sentence, with Shift they select.'));
  }

  move(unit, step, extend) {
    this.cursor[unit](step, extend);
    this.ranges = this.cursor.ranges();
    this.#select(step < 0);
  }

  /** What is selected, as spans of code points. */
  selection() {
    return this.ranges.map(({ field, from, to }) => ({ field, start: toCodePoints(this.texts[field], from),
      end: toCodePoints(this.texts[field], to) }));
  }

  /** Selects nothing; arrow keys go on from where they were. */
  deselect() {
    this.ranges = [];
    getSelection().removeAllRanges();
  }

  /** Shows spans: {field, start, end, label, current}. Spans may overlap. */
  highlight(spans) {
    for (const [field, text] of Object.entries(this.texts)) {
      const own = spans.filter((span) => span.field === field).map((span) => ({ ...span, from: toIndex(text, span.start),
        to: toIndex(text, span.end) }));
      const cuts = [...new Set([0, text.length, ...own.flatMap((span) => [span.from, span.to])])].sort((a, b) => a - b);
      this.fields[field].replaceChildren(...cuts.slice(1).map((to, i) => this.#piece(text.slice(cuts[i], to), cuts[i], to, own)));
    }
    this.#select();
  }

  #piece(text, from, to, spans) {
    const over = spans.filter((span) => span.from <= from && span.to >= to);
    if (over.length === 0) {
      return document.createTextNode(text);
    }
    const ending = over.filter((span) => span.to === to).map((span) => span.label);
    return el('mark', { class: over.some((span) => span.current) ? 'current' : '', 'data-ends': ending.join(' ') || null,
      title: `evidence for ${[...new Set(over.map((span) => span.label))].join(', ')}` }, text);
  }

  #place(field, index) {
    const walker = document.createTreeWalker(this.fields[field], NodeFilter.SHOW_TEXT);
    let rest = index;
    let node = walker.nextNode();
    while (node && rest > node.length) {
      rest -= node.length;
      node = walker.nextNode() ?? node;
    }
    return [node, rest];
  }

  #select(atStart = false) {
    if (this.ranges.length === 0 || !this.node.isConnected) {
      return;
    }
    const first = this.ranges[0];
    const last = this.ranges.at(-1);
    const selection = getSelection();
    selection.setBaseAndExtent(...this.#place(first.field, first.from), ...this.#place(last.field, last.to));
    const [node] = atStart ? this.#place(first.field, first.from) : this.#place(last.field, last.to);
    const end = selection.getRangeAt(0).getClientRects();
    const box = atStart ? end[0] : end[end.length - 1];
    const pane = this.node.getBoundingClientRect();
    if (node && box && (box.bottom > Math.min(pane.bottom, innerHeight) - 24 || box.top < Math.max(pane.top, 0) + 24)) {
      this.node.scrollTop += box.top - pane.top - pane.height / 3;
    }
  }

  /** Index in a field of a place that the browser names by node and offset. */
  #index(field, node, offset) {
    const before = document.createRange();
    before.setStart(this.fields[field], 0);
    before.setEnd(node, offset);
    return before.toString().length;
  }

  #pointed() {
    const selection = getSelection();
    if (selection.rangeCount === 0 || !this.node.contains(selection.anchorNode)) {
      return;
    }
    const chosen = selection.getRangeAt(0);
    this.ranges = [];
    for (const [field, node] of Object.entries(this.fields)) {
      if (chosen.intersectsNode(node)) {
        const from = node.contains(chosen.startContainer) ? this.#index(field, chosen.startContainer, chosen.startOffset) : 0;
        const to = node.contains(chosen.endContainer) ? this.#index(field, chosen.endContainer, chosen.endOffset)
          : this.texts[field].length;
        if (this.ranges.length === 0) {
          this.cursor.jump(field, from);
        }
        if (to > from) {
          this.ranges.push({ field, from, to });
        }
      }
    }
  }
}
