// Where words and sentences begin and end, so that evidence can be marked without a mouse. One pass over the text: the browser's
// own segmentation takes time that grows with the square of the length.

// Scripts that put no space between words go by character.
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** Whether a sentence ends in what stands between two words. */
const ends = (gap, next) => gap.includes('\n') || /[。！？]/.test(gap) || (/[.!?…]/.test(gap) && /\s/.test(gap) && !/^\p{Ll}/u.test(next));

/** A selection of whole words that arrow keys move and extend through the fields of an item, in order. */
export class WordCursor {
  /** @param fields {headline, body} */
  constructor(fields) {
    this.words = [];
    for (const [field, text] of Object.entries(fields)) {
      let sentence = 0;
      let end = 0;
      for (const { 0: word, index } of text.matchAll(WORD)) {
        sentence += ends(text.slice(end, index), word) ? 1 : 0;
        end = index + word.length;
        this.words.push({ field, from: index, to: end, sentence });
      }
    }
    this.anchor = -1;
    this.focus = -1;
  }

  /** One word on or back; `extend` keeps the other end where it is. */
  word(step, extend) {
    this.#go(this.focus + step, extend);
  }

  /** One sentence on or back. */
  sentence(step, extend) {
    let at = Math.max(this.focus, 0);
    if (extend && step > 0 && this.#last(at) > at) {
      return this.#go(this.#last(at), true);
    }
    at = step > 0 ? this.#last(at) + 1 : this.#first(at) - (this.#first(at) === at ? 1 : 0);
    return this.#go(step > 0 && extend ? this.#last(at) : this.#first(at), extend);
  }

  #go(index, extend) {
    this.focus = Math.min(Math.max(index, 0), this.words.length - 1);
    this.anchor = extend && this.anchor >= 0 ? this.anchor : this.focus;
  }

  #same(i, j) {
    return this.words[i]?.sentence === this.words[j]?.sentence && this.words[i]?.field === this.words[j]?.field;
  }

  #first(index) {
    let at = Math.min(Math.max(index, 0), this.words.length - 1);
    while (at > 0 && this.#same(at - 1, at)) {
      at--;
    }
    return at;
  }

  #last(index) {
    let at = Math.min(Math.max(index, 0), this.words.length - 1);
    while (at < this.words.length - 1 && this.#same(at + 1, at)) {
      at++;
    }
    return at;
  }

  /** Goes to the word at a place that was pointed at. */
  jump(field, index) {
    const found = this.words.findIndex((word) => word.field === field && word.to > index);
    this.#go(found < 0 ? this.words.length - 1 : found, false);
  }

  /** What is selected: {field, from, to} for each field it touches. */
  ranges() {
    if (this.focus < 0 || this.words.length === 0) {
      return [];
    }
    const chosen = this.words.slice(Math.min(this.anchor, this.focus), Math.max(this.anchor, this.focus) + 1);
    return [...new Set(chosen.map((word) => word.field))].map((field) => {
      const own = chosen.filter((word) => word.field === field);
      return { field, from: own[0].from, to: own.at(-1).to };
    });
  }
}
