// Where the page begins: who codes, then the view that the address names.
import { Adjudication } from './adjudication.js';
import { signedIn, signIn, signOut } from './api.js';
import { codebook } from './codebook.js';
import { Coding } from './coding.js';
import { el, fill, say } from './dom.js';
import { bind, listen, showHelp } from './keys.js';
import { partners } from './partners.js';
import { chooseRound, round } from './rounds.js';

const main = document.getElementById('main');
let view = null;

function askWho() {
  bind([]);
  const kind = el('select', { id: 'kind' }, el('option', { value: 'key' }, 'API key'),
    el('option', { value: 'token' }, 'Token of the identity provider'));
  const secret = el('input', { id: 'secret', type: 'password', autocomplete: 'off', required: true });
  fill(main, el('h1', {}, 'Who codes?'), el('form', { class: 'sign-in', submit: (event) => {
    event.preventDefault();
    signIn(kind.value, secret.value.trim());
    show();
  } }, el('label', { for: 'kind' }, 'Sign in with'), kind, el('label', { for: 'secret' }, 'Key or token'), secret,
  el('button', { type: 'submit' }, 'Sign in')), el('p', { class: 'hint' }, 'Kept in this tab until it is closed, and sent to this service only.'));
  secret.focus();
}

async function open(kind, id) {
  const chosen = await round(id);
  const book = await codebook(chosen.codebook, chosen.codebook_version);
  const names = book.byPartner ? await partners(book.registers) : [];
  view = kind === 'code' ? new Coding(main, chosen, book, names) : new Adjudication(main, chosen, book, names);
  await view.start();
}

async function show() {
  view = null;
  document.getElementById('leave').hidden = !signedIn();
  if (!signedIn()) {
    askWho();
    return;
  }
  const [, kind, id] = location.hash.split('/');
  try {
    await (id ? open(kind, decodeURIComponent(id)) : chooseRound(main));
  } catch (problem) {
    if (problem.status === 401) {
      signOut();
      askWho();
    }
    say(problem.message, 'error');
  }
}

const stays = () => view !== null && !view.leaving();

document.addEventListener('click', (event) => {
  if (event.target.closest('a[href^="#/"]') && stays()) {
    event.preventDefault();
  }
});
document.getElementById('leave').addEventListener('click', () => {
  if (stays()) {
    return;
  }
  signOut();
  location.hash = '#/';
  say('Signed out.');
  show();
});
document.getElementById('ask').addEventListener('click', showHelp);
document.getElementById('close').addEventListener('click', () => document.getElementById('help').close());
addEventListener('hashchange', show);
addEventListener('beforeunload', (event) => {
  if (view?.unsaved) {
    event.preventDefault();
  }
});
listen();
show();
