// Spans count Unicode code points; strings here count UTF-16 units, two for each character beyond the first 65,536.

const width = (text, index) => (text.codePointAt(index) > 0xffff ? 2 : 1);

/** Number of code points before an index of the string. */
export function toCodePoints(text, index) {
  let count = 0;
  for (let i = 0; i < index && i < text.length; i += width(text, i)) {
    count++;
  }
  return count;
}

/** Index of the string behind so many code points. */
export function toIndex(text, count) {
  let index = 0;
  for (let seen = 0; seen < count && index < text.length; seen++) {
    index += width(text, index);
  }
  return index;
}

/** The words a span stands for. */
export const cut = (text, span) => text.slice(toIndex(text, span.start), toIndex(text, span.end));
