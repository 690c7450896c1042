// Remarks on an item: what a coder does not see of others, the service does not give.
import { call, list } from './api.js';
import { el, fill, say } from './dom.js';

export class Remarks {
  /** @param path address of the item's remarks @param you the caller's name; the names of others would tell who coded what */
  constructor(path, you) {
    Object.assign(this, { path, you });
    this.said = el('ul', {});
    this.input = el('input', { id: 'remark', type: 'text', maxlength: 5000, autocomplete: 'off' });
    this.node = el('form', { class: 'remarks', submit: (event) => { event.preventDefault(); this.#add(); } }, this.said,
      el('label', { for: 'remark' }, 'Remark ', el('kbd', {}, 'm')), this.input, el('button', { type: 'submit' }, 'Add'));
  }

  async load() {
    const all = await list(this.path);
    fill(this.said, all.map((it) => el('li', { dir: 'auto' }, el('b', {}, it.author === this.you ? 'You: ' : 'Somebody: '), it.text)));
  }

  async #add() {
    const text = this.input.value.trim();
    if (!text) {
      return;
    }
    try {
      await call('POST', this.path, { body: { text } });
      this.input.value = '';
      await this.load();
      say('Remark added.', 'good');
    } catch (problem) {
      say(problem.message, 'error');
    }
  }
}
