// An adjudicator's view: one conflict after the other, decided by a third person with a reason.
import { call, part } from './api.js';
import { Bench } from './bench.js';
import { comparison, evidence, lettered } from './comparison.js';
import { el, say } from './dom.js';
import { round } from './rounds.js';
import { Turns } from './turns.js';

const DONE = 'No conflict is left for you to decide.';

export class Adjudication extends Turns {
  async start() {
    this.decided = [];
    await this.next();
  }

  async #show({ body, etag }) {
    this.conflict = body;
    this.etag = etag ?? `"${body.revision}"`;
    const made = body.adjudication;
    const codings = lettered(body.codings);
    this.place(new Bench({ item: body.item, codebook: this.codebook, partners: this.partners,
      coding: made && { rows: made.rows, comment: made.reason }, others: evidence(codings),
      beside: [comparison(codings, body.machine, this.codebook, (it) => this.take(it)), el('h2', {}, 'Decision')],
      note: { label: 'Reason', key: 'r', required: true } }), [
      { text: 'Decide', key: 's', help: 'save the decision', run: () => this.save() },
      { text: 'Next', key: 'n', help: 'next conflict', run: () => this.next() },
      { text: 'Back', key: 'b', help: 'the decision before', run: () => this.back() },
      { text: 'Take the decision back', key: 'U', help: 'take the decision on this item back', run: () => this.withdraw() },
    ], codings.map((it) => ({ keys: [it.letter], help: `take the coding of ${it.coder}`, run: () => this.take(it) })));
    const { adjudicated, conflicts } = (await round(this.round.id)).progress;
    this.far(adjudicated, adjudicated + conflicts, 'conflicts decided',
      made ? 'decided' : `open${this.kept(body.locked_until)}`);
  }

  take({ coder, rows }) {
    this.bench.editor.act((draft) => draft.replace(rows));
    say(`Taken from ${coder}; you may change it. A reason is needed (r).`);
  }

  async next() {
    if (!this.leaving()) {
      return;
    }
    try {
      const answer = await call('POST', `${this.path}/conflicts/next`);
      if (answer.status === 204) {
        this.finished(DONE, () => this.back());
      } else {
        await this.#show(answer);
        say(`Next conflict. ${this.conflict.item.headline ?? ''}`);
      }
    } catch (problem) {
      say(problem.message, 'error');
    }
  }

  async #load(item) {
    await this.#show(await call('GET', `${this.path}/items/${part(item)}`));
  }

  /** The decision before the one on the page; the last where an open conflict or none is on the page. */
  async back() {
    const at = this.bench ? this.decided.indexOf(this.conflict.item.id) : -1;
    const before = at < 0 ? this.decided.at(-1) : this.decided[at - 1];
    if (before === undefined) {
      say('There is no decision before this one.');
    } else if (this.leaving()) {
      await this.#load(before).catch((problem) => say(problem.message, 'error'));
    }
  }

  async save(goOn = false) {
    if (!this.bench?.complete()) {
      return;
    }
    const { rows, comment } = this.bench.draft.content();
    const { id } = this.conflict.item;
    try {
      const made = await call('PUT', `${this.path}/items/${part(id)}/adjudication`, { body: { rows, reason: comment }, etag: this.etag });
      this.decided = [...this.decided.filter((it) => it !== id), id];
      this.bench.draft.changed = false;
      await (goOn ? this.next() : this.#show(made));
      say(goOn && !this.bench ? `Decided. ${DONE}` : 'Decided.', 'good');
    } catch (problem) {
      await (problem.status === 412 ? this.#changedElsewhere(id) : this.refused(problem, rows));
    }
  }

  async #changedElsewhere(id) {
    const stored = await call('GET', `${this.path}/items/${part(id)}`);
    this.etag = stored.etag ?? `"${stored.body.revision}"`;
    say('Not saved: a coding of this item or its decision changed since you opened it. '
      + 'Your decision is still here: s saves it all the same, n twice leaves it.', 'error');
  }

  async withdraw() {
    const { id } = this.conflict.item;
    try {
      await call('DELETE', `${this.path}/items/${part(id)}/adjudication`, { etag: this.etag });
      this.decided = this.decided.filter((it) => it !== id);
      await this.#load(id);
      say('Taken back: this item is open again.');
    } catch (problem) {
      say(problem.message, 'error');
    }
  }
}
