// The partner of a row, found by its code or by any of its names.
import { el } from './dom.js';
import { list, part } from './api.js';

const MOST = 8;
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Codes and names of a register's partners, from its entries of kind partner_name. */
export async function partners(register) {
  const found = new Map();
  for (const entry of register ? await list(`/registers/${part(register)}?kind=partner_name`) : []) {
    const names = entry.phrase.split(/[()|]/).map((name) => name.trim()).filter(Boolean);
    found.set(entry.partner, [...(found.get(entry.partner) ?? []), ...names]);
  }
  return [...found].map(([iso3, names]) => ({ iso3, name: names[0], names })).sort((a, b) => a.name.localeCompare(b.name));
}

/** Those that fit what was typed: by code first, then by the beginning of a name, then by a part of one. */
export function matching(all, typed) {
  const wanted = fold(typed.trim());
  const rank = ({ iso3, names }) => {
    const folded = names.map(fold);
    return iso3.toLowerCase() === wanted ? 0 : iso3.toLowerCase().startsWith(wanted) ? 1
      : folded.some((name) => name.startsWith(wanted)) ? 2 : folded.some((name) => name.includes(wanted)) ? 3 : 9;
  };
  return all.map((it) => ({ ...it, rank: rank(it) })).filter((it) => it.rank < 9)
    .sort((a, b) => a.rank - b.rank).slice(0, MOST);
}

/** A field with a list below it; Enter chooses, arrows go through the list, Escape leaves. */
export class PartnerField {
  constructor(all, chosen, left) {
    this.all = all;
    this.chosen = chosen;
    this.left = left;
    this.at = 0;
    this.options = [];
    this.list = el('ul', { id: 'partner-list', role: 'listbox', 'aria-label': 'Partners that fit' });
    this.input = el('input', { id: 'partner', type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false',
      'aria-controls': 'partner-list', 'aria-expanded': 'false', 'aria-autocomplete': 'list',
      placeholder: 'code or name', input: () => this.#offer(0), keydown: (event) => this.#key(event),
      blur: () => this.#close() });
    this.node = el('div', { class: 'partner-field' }, el('label', { for: 'partner' }, 'Add a partner ', el('kbd', {}, 'p')),
      this.input, this.list);
  }

  #offer(at) {
    this.options = this.input.value.trim() ? matching(this.all, this.input.value) : [];
    this.at = Math.max(0, Math.min(at, this.options.length - 1));
    this.input.setAttribute('aria-expanded', String(this.options.length > 0));
    this.input.setAttribute('aria-activedescendant', this.options.length ? `partner-${this.at}` : '');
    this.list.replaceChildren(...this.options.map((it, i) => el('li', { id: `partner-${i}`, role: 'option',
      'aria-selected': String(i === this.at), pointerdown: (event) => { event.preventDefault(); this.#choose(it.iso3); } },
    el('b', {}, it.iso3), ` ${it.name}`)));
  }

  #key(event) {
    const typed = this.input.value.trim();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#offer(this.at + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && typed) {
      // A code that no register knows goes to the service, which knows best.
      this.#choose(this.options[this.at]?.iso3 ?? typed.toUpperCase());
    } else if (event.key === 'Escape') {
      this.#close();
      this.left();
    } else {
      return;
    }
    event.preventDefault();
  }

  #choose(iso3) {
    this.#close();
    this.chosen(iso3);
  }

  #close() {
    this.input.value = '';
    this.#offer(0);
  }
}
