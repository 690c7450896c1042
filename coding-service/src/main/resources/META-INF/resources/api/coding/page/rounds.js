// The rounds to choose from, and how far each is.
import { call, list, part } from './api.js';
import { el, fill, say } from './dom.js';
import { bind } from './keys.js';

const DETAILED = 50;

/** A bar with its figures in words. */
export function progress(done, all, unit) {
  const text = `${done} of ${all} ${unit}`;
  return el('span', { class: 'progress' }, el('progress', { max: Math.max(all, 1), value: done, 'aria-label': text }), ` ${text}`);
}

/** A round with what the caller is in it. */
export const round = async (id) => (await call('GET', `/coding-rounds/${part(id)}`)).body;

function move(step) {
  const links = [...document.querySelectorAll('#main a.go')];
  links[Math.max(0, Math.min(links.indexOf(document.activeElement) + step, links.length - 1))]?.focus();
}

function entry(it) {
  const link = (kind, text) => el('a', { class: 'go', href: `#/${kind}/${part(it.id)}` }, text);
  const { agreed, adjudicated, conflicts, items } = it.progress;
  return el('li', {}, el('h2', { dir: 'auto' }, it.title), el('p', {}, `${it.codebook} ${it.codebook_version}, ${it.state}`),
    el('p', {}, progress(agreed + adjudicated, items, 'items settled'), `, ${conflicts} in conflict`),
    el('p', {}, it.you_are.includes('coder') ? link('code', 'Code') : null, it.you_are.includes('adjudicator') ? link('decide', 'Adjudicate') : null,
      it.you_are.length ? null : 'You have no part in this round.'));
}

/** Shows the rounds, those with a part for the caller first; arrow keys go through them, Enter opens one. */
export async function chooseRound(main) {
  bind([{ keys: ['ArrowDown', 'ArrowRight'], help: 'next', run: () => move(1) },
    { keys: ['ArrowUp', 'ArrowLeft'], help: 'before', run: () => move(-1) }]);
  const rounds = await Promise.all((await list('/coding-rounds')).slice(0, DETAILED).map((it) => round(it.id)));
  rounds.sort((a, b) => (b.you_are.length > 0) - (a.you_are.length > 0) || (a.state === 'closed') - (b.state === 'closed'));
  fill(main, el('h1', {}, 'Coding rounds'), rounds.length ? el('ul', { class: 'rounds' }, rounds.map(entry))
    : el('p', {}, 'There is no round yet. A reviewer makes one: POST /api/coding/v1/coding-rounds.'));
  main.querySelector('a.go')?.focus();
  say(rounds.length === 1 ? 'One round.' : `${rounds.length} rounds.`);
}
