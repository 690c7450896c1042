// The codebook beside the text: the rows of a coding, and the values with their definitions.
import { words } from './codebook.js';
import { el, fill } from './dom.js';
import { cut } from './offsets.js';
import { PartnerField } from './partners.js';

export class Editor {
  /** @param draft Draft @param all partners @param texts {headline, body} @param changed called after every change */
  constructor(draft, all, texts, changed) {
    Object.assign(this, { draft, texts, changed });
    this.names = new Map(all.map((it) => [it.iso3, it.name]));
    this.partner = new PartnerField(all, (iso3) => this.#added(iso3), () => document.getElementById('passage').focus());
    this.rows = el('div', { class: 'rows' });
    this.values = el('div', { class: 'values' });
    this.node = el('section', { 'aria-label': 'Coding', class: 'editor' }, draft.byPartner ? this.partner.node : null,
      this.rows, this.values);
    this.draw();
  }

  #added(iso3) {
    this.draft.add(iso3);
    this.#done();
    document.getElementById('passage').focus();
  }

  #done() {
    this.draw();
    this.changed();
  }

  /** Does something to the draft and shows what came of it. */
  act(action) {
    action(this.draft);
    this.#done();
  }

  /**
   * Chooses the value that a number key stands for, or takes it away where it is chosen already.
   * @returns what was done, in words; null where the key stands for nothing
   */
  choose(number) {
    const { draft } = this;
    const variable = draft.variables[draft.variable];
    const option = variable?.options[number - 1];
    if (!draft.current || !option) {
      return null;
    }
    const value = draft.current.values[variable.name] === option.name ? null : option.name;
    this.act(() => {
      draft.set(variable.name, value);
      if (!draft.byPartner && value !== null && draft.variable < draft.variables.length - 1) {
        draft.goToVariable(1);
      }
    });
    return `${words(variable.name)}: ${value === null ? 'no value' : words(value)}.`;
  }

  draw() {
    const { draft } = this;
    this.#drawRows();
    fill(this.values, draft.current ? this.#evidence() : null, draft.variables.map((it, i) => this.#variable(it, i)));
  }

  #drawRows() {
    const { draft } = this;
    fill(this.rows, draft.byPartner ? el('h3', {}, 'Rows') : null, draft.none
      ? el('p', { class: 'none' }, 'No interaction.') : null,
    draft.byPartner && !draft.none && draft.rows.length === 0
      ? el('p', { class: 'hint' }, 'None yet: ', el('kbd', {}, 'p'), ' adds a partner, ', el('kbd', {}, '0'), ' says that there is no interaction.')
      : null,
    draft.byPartner ? draft.rows.map((row, i) => this.#row(row, i)) : null);
  }

  #row(row, i) {
    const { draft } = this;
    const said = draft.variables.filter((it) => row.values[it.name] !== undefined).map((it) => words(row.values[it.name]));
    return el('div', { class: 'row' },
      el('button', { id: `row-${i}`, type: 'button', 'aria-pressed': String(i === draft.row),
        click: () => this.act(() => { draft.row = i; }) },
      el('b', {}, row.partner), ` ${this.names.get(row.partner) ?? ''} `,
      el('span', { class: 'said' }, said.length ? said.join(', ') : 'no value yet', `, evidence: ${row.evidence.length}`)),
      el('button', { type: 'button', 'aria-label': `Remove ${row.partner}`, click: () => this.act(() => { draft.row = i; draft.remove(); }) }, '✕'));
  }

  #evidence() {
    const { draft } = this;
    return el('div', { class: 'evidence' }, el('h3', {}, draft.byPartner ? `Evidence for ${draft.current.partner}` : 'Evidence'),
      draft.current.evidence.length ? el('ul', {}, draft.current.evidence.map((span, i) => el('li', {},
        el('q', { dir: 'auto' }, cut(this.texts[span.field], span)), ` (${span.field}) `,
        el('button', { type: 'button', 'aria-label': 'Remove this evidence', click: () => this.act(() => draft.unmark(i)) }, '✕'))))
        : el('p', { class: 'hint' }, 'Select words with the arrow keys and Shift, then ', el('kbd', {}, 'e'), '.'));
  }

  #variable(variable, i) {
    const { draft } = this;
    const active = draft.current !== null && i === draft.variable;
    // Without a row the codebook is there to be read.
    const state = { class: active ? 'active' : '', disabled: draft.current === null };
    const value = draft.current?.values[variable.name];
    const legend = el('legend', {}, el('b', {}, words(variable.name)), variable.label ? `: ${variable.label}` : '');
    if (!variable.listed) {
      return el('fieldset', state, legend, el('input', { id: `value-${i}`,
        type: variable.level === 'interval' ? 'number' : 'text', step: 'any', value: value ?? '', 'aria-label': words(variable.name),
        focus: () => { draft.variable = i; },
        change: (event) => this.#typed(variable, event.target.value) }));
    }
    return el('fieldset', state, legend, variable.options.map((option, n) => {
      const id = `value-${i}-${n}`;
      return el('div', { class: 'option' },
        el('input', { id, type: 'radio', name: `value-${i}`, checked: value === option.name,
          change: () => this.act(() => { draft.variable = i; draft.set(variable.name, option.name); }) }),
        el('label', { for: id }, active && n < 9 ? el('kbd', {}, String(n + 1)) : null, el('b', {}, words(option.name)),
          option.label && option.label !== words(option.name) ? ` ${option.label}` : ''),
        option.condition ? el('p', { class: 'condition' }, option.condition) : null,
        option.examples.length ? el('ul', { class: 'examples' }, option.examples.map((text) => el('li', { dir: 'auto' }, text))) : null);
    }));
  }

  /** Keeps the fields as they are: the focus is on its way to another of them. */
  #typed(variable, text) {
    this.draft.set(variable.name, text === '' || variable.level !== 'interval' ? text : Number(text));
    this.#drawRows();
    this.changed();
  }
}
