// The work on one item: text and codebook side by side, and the keys that coding and adjudication share.
import { el, say } from './dom.js';
import { Draft } from './draft.js';
import { Editor } from './editor.js';
import { Passage } from './passage.js';

export class Bench {
  /**
   * @param setup {item, codebook, partners, coding: {rows, comment}|null, note: {label, key, required}, others: spans of other
   *        people's evidence with labels, beside: what stands between text and coding}
   */
  constructor(setup) {
    this.setup = setup;
    this.draft = new Draft(setup.codebook, setup.coding);
    this.passage = new Passage(setup.item);
    this.editor = new Editor(this.draft, setup.partners, this.passage.texts, () => this.#mark());
    this.note = el('textarea', { id: 'note', rows: 2, required: setup.note.required, value: this.draft.comment,
      input: (event) => { this.draft.comment = event.target.value; this.draft.changed = true; } });
    this.node = el('div', { class: 'bench' }, this.passage.node, el('div', { class: 'side' }, setup.beside, this.editor.node,
      el('label', { for: 'note', class: 'note' }, setup.note.label, ' ', el('kbd', {}, setup.note.key)), this.note));
    this.since = performance.now();
    this.#mark();
  }

  /** Seconds since the item was opened. */
  seconds() {
    return Math.round((performance.now() - this.since) / 1000);
  }

  #mark() {
    const own = this.draft.rows.flatMap((row, i) => row.evidence.map((span) => ({ ...span, current: i === this.draft.row,
      label: row.partner ?? 'evidence' })));
    this.passage.highlight([...(this.setup.others ?? []), ...own]);
  }

  #evidence() {
    const spans = this.passage.selection();
    if (!this.draft.current) {
      say('Add a partner first (p): evidence belongs to a row.', 'warning');
    } else if (spans.length === 0) {
      say('Nothing is selected: arrow keys go through the words, with Shift they select.', 'warning');
    } else {
      this.passage.deselect();
      this.editor.act((draft) => draft.mark(spans));
      say(`Evidence for ${this.draft.current.partner ?? 'the item'}: ${this.draft.current.evidence.length}.`);
    }
  }

  #value(event) {
    const done = this.editor.choose(Number(event.key));
    if (this.draft.current === null) {
      say('Add a partner first (p): values belong to a row.', 'warning');
    } else if (done) {
      say(done);
      this.#visible();
    } else {
      this.#typed();
    }
  }

  /** The field of the current variable, where it is one to type into. */
  #typed() {
    document.getElementById(`value-${this.draft.variable}`)?.focus();
  }

  #variable(step) {
    this.editor.act((draft) => draft.goToVariable(step));
    this.#visible();
    this.#typed();
  }

  #visible() {
    this.editor.values.querySelectorAll('fieldset')[this.draft.variable]?.scrollIntoView({ block: 'nearest' });
  }

  #undo() {
    const done = this.draft.undo();
    this.editor.act(() => {});
    say(done ? 'Taken back.' : 'Nothing to take back on this page.');
  }

  /** Whether what is on the page can be saved; says what is missing otherwise. */
  complete() {
    // A field that is being typed into hands over its value when it is left.
    document.activeElement.blur();
    const missing = this.draft.missing();
    if (missing) {
      say(missing, 'warning');
      this.passage.node.focus();
    } else if (this.setup.note.required && !this.note.value.trim()) {
      say(`${this.setup.note.label} is needed.`, 'warning');
      this.note.focus();
    } else {
      return true;
    }
    return false;
  }

  keys() {
    const { byPartner } = this.draft;
    const move = (unit, step) => (event) => this.passage.move(unit, step, event.shiftKey);
    const rows = byPartner ? [
      { keys: ['p'], help: 'add a partner: type its code or name, Enter', run: () => this.editor.partner.input.focus() },
      { keys: ['j'], help: 'next row', run: () => this.editor.act((draft) => draft.goToRow(1)) },
      { keys: ['k'], help: 'row before', run: () => this.editor.act((draft) => draft.goToRow(-1)) },
      { keys: ['x'], help: 'remove the row', run: () => this.draft.current && this.editor.act((draft) => draft.remove()) },
      { keys: ['0'], help: 'no interaction', run: () => { this.editor.act((draft) => draft.nothing()); say('No interaction.'); } },
    ] : [];
    return [...rows,
      { keys: [...'123456789'], shown: '1 – 9', help: 'value of the variable', run: (event) => this.#value(event) },
      { keys: ['v'], help: 'next variable', run: () => this.#variable(1) },
      { keys: ['V'], help: 'variable before', run: () => this.#variable(-1) },
      { keys: ['ArrowRight', 'Shift+ArrowRight'], shown: '→', help: 'next word; with Shift it is selected too', run: move('word', 1) },
      { keys: ['ArrowLeft', 'Shift+ArrowLeft'], shown: '←', help: 'word before', run: move('word', -1) },
      { keys: ['ArrowDown', 'Shift+ArrowDown'], shown: '↓', help: 'next sentence; with Shift up to its end', run: move('sentence', 1) },
      { keys: ['ArrowUp', 'Shift+ArrowUp'], shown: '↑', help: 'sentence before', run: move('sentence', -1) },
      { keys: ['e'], help: 'mark what is selected as evidence; the same words again take it away', run: () => this.#evidence() },
      { keys: ['u'], help: 'take the last change on this page back', run: () => this.#undo() },
      { keys: [this.setup.note.key], help: this.setup.note.label.toLowerCase(), run: () => this.note.focus() }];
  }
}
