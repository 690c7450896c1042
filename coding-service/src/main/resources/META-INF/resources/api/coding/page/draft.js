// A coding while it is made: rows, the row and variable that keys act on, and the way back.

const copy = (value) => JSON.parse(JSON.stringify(value));

export class Draft {
  /**
   * @param codebook as codebook() gives it
   * @param coding {rows, comment} or null where nothing is coded yet
   */
  constructor(codebook, coding) {
    this.byPartner = codebook.byPartner;
    this.variables = codebook.variables;
    this.load(coding);
  }

  load(coding) {
    this.rows = copy(coding?.rows ?? []);
    this.comment = coding?.comment ?? '';
    this.none = this.byPartner && coding !== null && coding !== undefined && this.rows.length === 0;
    if (!this.byPartner && this.rows.length === 0) {
      this.rows = [{ partner: null, values: {}, evidence: [] }];
    }
    this.row = 0;
    this.variable = 0;
    this.before = [];
    this.changed = false;
  }

  get current() {
    return this.rows[this.row] ?? null;
  }

  /** Changes something in a way that undo takes back. */
  #change(action) {
    this.before.push(copy({ rows: this.rows, none: this.none, row: this.row, variable: this.variable }));
    action();
    this.changed = true;
  }

  /** Takes the last change back; false where there is none. */
  undo() {
    const last = this.before.pop();
    Object.assign(this, last ?? {});
    this.changed = this.before.length > 0;
    return last !== undefined;
  }

  /** Makes the partner's row the current one, adding it where it is missing; true if it was added. */
  add(partner) {
    const there = this.rows.findIndex((row) => row.partner === partner);
    if (there < 0) {
      this.#change(() => {
        this.rows.push({ partner, values: {}, evidence: [] });
        this.none = false;
        this.row = this.rows.length - 1;
        this.variable = 0;
      });
    } else {
      this.row = there;
    }
    return there < 0;
  }

  remove() {
    this.#change(() => {
      this.rows.splice(this.row, 1);
      this.row = Math.max(0, Math.min(this.row, this.rows.length - 1));
    });
  }

  /** Nothing in this item counts. */
  nothing() {
    this.#change(() => {
      this.rows = [];
      this.row = 0;
      this.none = true;
    });
  }

  replace(rows) {
    this.#change(() => {
      this.rows = copy(rows);
      this.none = this.byPartner && rows.length === 0;
      this.row = 0;
      this.variable = 0;
    });
  }

  /** Sets a value of the current row; null takes it away. */
  set(name, value) {
    this.#change(() => {
      if (value === null || value === '') {
        delete this.current.values[name];
      } else {
        this.current.values[name] = value;
      }
    });
  }

  /** Marks spans as evidence for the current row; those that it has already are taken away. */
  mark(spans) {
    const same = (a, b) => a.field === b.field && a.start === b.start && a.end === b.end;
    this.#change(() => {
      const { evidence } = this.current;
      const kept = evidence.filter((old) => !spans.some((span) => same(span, old)));
      const added = spans.filter((span) => !evidence.some((old) => same(span, old)));
      this.current.evidence = [...kept, ...added.map(({ field, start, end }) => ({ field, start, end }))];
    });
  }

  unmark(index) {
    this.#change(() => this.current.evidence.splice(index, 1));
  }

  goToRow(step) {
    this.row = Math.max(0, Math.min(this.row + step, this.rows.length - 1));
  }

  goToVariable(step) {
    this.variable = (this.variable + step + this.variables.length) % this.variables.length;
  }

  /** What is missing before this can be saved; null where nothing is. */
  missing() {
    if (this.byPartner) {
      const bare = this.rows.find((row) => !row.values.category);
      return this.rows.length === 0 && !this.none ? 'Add a partner (p), or say that there is no interaction (0).'
        : bare && this.variables.some((it) => it.name === 'category') ? `${bare.partner} has no category yet.` : null;
    }
    return Object.keys(this.current.values).length === 0 ? 'No variable has a value yet.' : null;
  }

  content() {
    return { rows: copy(this.rows), comment: this.comment.trim() || null };
  }
}
