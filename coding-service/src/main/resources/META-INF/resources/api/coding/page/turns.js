// What coding and adjudication have in common: one item after the other, each kept or left on purpose.
import { part } from './api.js';
import { el, fill, say } from './dom.js';
import { bind } from './keys.js';
import { Remarks } from './remarks.js';
import { progress } from './rounds.js';

export class Turns {
  constructor(main, round, codebook, partners) {
    Object.assign(this, { main, round, codebook, partners });
    this.path = `/coding-rounds/${part(round.id)}`;
    this.warned = false;
  }

  get unsaved() {
    return this.bench?.draft.changed ?? false;
  }

  /** Shows the work on an item; actions are {text, key, help, run} and have a button and a key. */
  place(bench, actions, keys) {
    this.bench = bench;
    const remarks = new Remarks(`${this.path}/items/${part(bench.setup.item.id)}/comments`, this.round.you);
    this.warned = false;
    this.bar = el('div', { class: 'bar' });
    fill(this.main, this.bar, this.#guidance(), bench.node, remarks.node, el('div', { class: 'actions' }, actions.map((it) => el('button',
      { type: 'button', click: it.run }, it.text, ' ', el('kbd', {}, it.key)))));
    bind([...keys, ...bench.keys(), ...actions.map((it) => ({ keys: [it.key], help: it.help, run: it.run })),
      { keys: ['m'], help: 'a remark on the item; Enter adds it', run: () => remarks.input.focus() },
      { keys: ['Ctrl+Enter'], help: 'save and go on, also from a field', always: true, run: () => this.save(true) }]);
    bench.passage.node.focus();
    remarks.load().catch((problem) => say(problem.message, 'error'));
  }

  #guidance() {
    return this.round.guidance ? el('details', {}, el('summary', {}, 'Guidance'), el('p', { class: 'guidance', dir: 'auto' }, this.round.guidance)) : null;
  }

  /** Shows how far the work is. */
  far(done, all, unit, state) {
    fill(this.bar, el('h1', { dir: 'auto' }, this.round.title), progress(done, all, unit), el('span', { class: 'state' }, state));
  }

  /** Until when an item is kept for the caller, in words. */
  kept(until) {
    return until ? `, kept for you until ${new Date(until).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}` : '';
  }

  /** Whether what was entered may be left behind: only when asked for twice. */
  leaving() {
    if (this.unsaved && !this.warned) {
      this.warned = true;
      say('Not saved yet: s saves. Once more leaves it unsaved.', 'warning');
      return false;
    }
    return true;
  }

  finished(text, back) {
    this.bench = null;
    bind([{ keys: ['b'], help: 'item before', run: back }]);
    fill(this.main, el('h1', { dir: 'auto' }, this.round.title), el('p', { id: 'finished' }, text), el('p', {}, el('a', { href: '#/' }, 'All rounds')));
    say(text);
    this.main.focus();
  }

  /** Why something was not saved, with the faults named by row instead of by place in the message. */
  refused(problem, rows) {
    const faults = problem.errors.map(({ pointer = '', detail }) => {
      const [, list, index, ...rest] = pointer.split('/');
      const who = list === 'rows' && rows[index] ? rows[index].partner ?? '' : list ?? '';
      return [who, rest.at(-1) ?? ''].filter(Boolean).join(' ').concat(`: ${detail.replace(/\.$/, '')}.`);
    });
    say(['Not saved.', ...(faults.length ? faults : [problem.message])].join(' '), 'error');
  }
}
