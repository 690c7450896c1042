// Codings of one item side by side, with a word where they differ. Colour only repeats it.
import { words } from './codebook.js';
import { el } from './dom.js';

const said = (row, variables) => variables.filter((it) => row.values[it.name] !== undefined)
  .map((it) => words(row.values[it.name])).join(', ');

/** Codings with a letter each, by which they are taken; coders have names once an item is decided. */
export const lettered = (codings) => codings.filter((it) => it.rows)
  .map((it, i) => ({ ...it, letter: /^[A-TV-Z]$/.test(it.coder) ? it.coder : String.fromCharCode(65 + i) }));

/** Lines to compare: a partner each, or a variable each where a codebook has no partners. */
function lines(codings, codebook) {
  if (codebook.byPartner) {
    const partners = [...new Set(codings.flatMap((it) => it.rows.map((row) => row.partner)))].sort();
    return partners.map((partner) => ({ name: partner, cells: codings.map((it) => {
      const row = it.rows.find((other) => other.partner === partner);
      return row ? said(row, codebook.variables) || 'no value' : 'no row';
    }) }));
  }
  return codebook.variables.map(({ name }) => ({ name: words(name), cells: codings.map((it) => {
    const value = it.rows[0]?.values[name];
    return value === undefined || value === null ? 'no value' : words(value);
  }) }));
}

/** @param codings as lettered() gives them @param machine {rows, confidence} or null @param take called with a coding */
export function comparison(codings, machine, codebook, take) {
  const body = lines(codings, codebook).map(({ name, cells }) => {
    const differs = new Set(cells).size > 1;
    return el('tr', { class: differs ? 'differs' : '' }, el('th', { scope: 'row' }, name, differs ? el('span', {}, ' differs') : null),
      cells.map((cell) => el('td', {}, cell)));
  });
  const comments = codings.some((it) => it.comment)
    ? el('tr', {}, el('th', { scope: 'row' }, 'comment'), codings.map((it) => el('td', { dir: 'auto' }, it.comment ?? ''))) : null;
  return el('section', { class: 'comparison', 'aria-label': 'Codings side by side' }, el('table', {},
    el('caption', {}, 'Codings side by side'),
    el('thead', {}, el('tr', {}, el('td', {}), codings.map((it) => el('th', { scope: 'col' }, `Coder ${it.coder}`)))),
    el('tbody', {}, body.length ? body : el('tr', {}, el('th', { scope: 'row' }, 'all'), codings.map(() => el('td', {}, 'no interaction'))),
      comments,
      el('tr', {}, el('td', {}), codings.map((it) => el('td', {}, el('button', { type: 'button', click: () => take(it) },
        `Take ${it.coder} `, el('kbd', {}, it.letter))))))),
  machine ? apart(machine, codebook) : null);
}

/** What the machine found; it is no coder, and cannot be taken. */
function apart(machine, codebook) {
  const confidence = typeof machine.confidence === 'number' ? `, confidence ${machine.confidence.toFixed(2)}` : '';
  return el('p', { class: 'machine' }, el('b', {}, `The machine${confidence}: `), machine.rows.length
    ? machine.rows.map((row) => [row.partner, said(row, codebook.variables)].filter(Boolean).join(' ')).join('; ') : 'no interaction');
}

/** Evidence of all codings, labelled by whose it is. */
export const evidence = (codings) => codings.flatMap((it) => it.rows.flatMap((row) => (row.evidence)
  .map((span) => ({ ...span, label: [it.letter, row.partner].filter(Boolean).join(':') }))));
