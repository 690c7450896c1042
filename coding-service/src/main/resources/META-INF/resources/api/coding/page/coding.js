// A coder's view: one own item after the other.
import { call, list, part } from './api.js';
import { Bench } from './bench.js';
import { say } from './dom.js';
import { round } from './rounds.js';
import { Turns } from './turns.js';

const DONE = 'Nothing is left for you in this round.';

export class Coding extends Turns {
  async start() {
    // a reviewer is given the assignments of all
    const own = (await list(`${this.path}/assignments`)).filter((it) => it.coder === this.round.you);
    this.seen = own.filter((it) => it.state === 'done').sort((a, b) => (a.done_at < b.done_at ? -1 : 1)).map((it) => it.assignment);
    await this.next();
  }

  async #show({ body, etag }) {
    this.#keep(body, etag);
    if (!this.seen.includes(body.id)) {
      this.seen.push(body.id);
    }
    this.place(new Bench({ item: body.item, codebook: this.codebook, partners: this.partners, coding: body.coding,
      note: { label: 'Comment', key: 'c', required: false } }), [
      { text: 'Save', key: 's', help: 'save', run: () => this.save() },
      { text: 'Next', key: 'n', help: 'next item', run: () => this.next() },
      { text: 'Back', key: 'b', help: 'item before', run: () => this.back() },
      { text: 'Take the saved coding back', key: 'U', help: 'take the saved coding of this item back', run: () => this.withdraw() },
      { text: 'Load what is stored', key: 'l', help: 'load what is stored, dropping what is on the page', run: () => this.load(body.id) },
    ], []);
    await this.#progress();
  }

  #keep(assignment, etag) {
    this.assignment = assignment;
    this.etag = etag ?? `"${assignment.revision}"`;
  }

  async #progress() {
    const { done, assigned } = (await round(this.round.id)).progress.coders.find((it) => it.coder === this.round.you);
    this.far(done, assigned, 'items coded',
      this.assignment.coding ? 'saved' : `not coded yet${this.kept(this.assignment.locked_until)}`);
  }

  async load(id) {
    try {
      await this.#show(await call('GET', `/coding-assignments/${part(id)}`));
    } catch (problem) {
      say(problem.message, 'error');
    }
  }

  async next() {
    if (!this.leaving()) {
      return;
    }
    const at = this.seen.indexOf(this.assignment?.id);
    if (at >= 0 && at < this.seen.length - 1) {
      await this.load(this.seen[at + 1]);
      return;
    }
    try {
      const answer = await call('POST', `${this.path}/next`);
      if (answer.status === 204) {
        this.finished(DONE, () => this.load(this.seen.at(-1)));
      } else {
        await this.#show(answer);
        say(`Next item. ${this.assignment.item.headline ?? ''}`);
      }
    } catch (problem) {
      say(problem.message, 'error');
    }
  }

  async back() {
    const at = this.seen.indexOf(this.assignment.id);
    if (at <= 0) {
      say('There is no item before this one.');
    } else if (this.leaving()) {
      await this.load(this.seen[at - 1]);
    }
  }

  async save(goOn = false) {
    if (!this.bench?.complete()) {
      return;
    }
    const { draft, passage } = this.bench;
    const coding = { ...draft.content(), seconds: this.bench.seconds() };
    const path = `/coding-assignments/${part(this.assignment.id)}`;
    try {
      const { body, etag } = await call('PUT', `${path}/coding`, { body: coding, etag: this.etag });
      this.#keep(body, etag);
      draft.changed = false;
      passage.node.focus();
      say('Saved.', 'good');
      await (goOn ? this.next() : this.#progress());
    } catch (problem) {
      await (problem.status === 412 ? this.#changedElsewhere(path) : this.refused(problem, coding.rows));
    }
  }

  async #changedElsewhere(path) {
    const stored = await call('GET', path);
    this.etag = stored.etag ?? `"${stored.body.revision}"`;
    say('Not saved: this item was saved elsewhere since you opened it, perhaps in another window. '
      + 'Your coding is still here: s saves it over the other, l loads the other instead.', 'error');
  }

  async withdraw() {
    try {
      await call('DELETE', `/coding-assignments/${part(this.assignment.id)}/coding`, { etag: this.etag });
      await this.load(this.assignment.id);
      say(this.assignment.coding ? 'Taken back: this is the coding before.' : 'Taken back: this item is not coded now.');
    } catch (problem) {
      say(problem.message, 'error');
    }
  }
}
