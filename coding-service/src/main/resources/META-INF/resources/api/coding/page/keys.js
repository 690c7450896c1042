// What the keyboard does. A view hands over its keys; the help shows the same list, so that it is always right.
import { el, fill } from './dom.js';

const NAMES = { ' ': 'Space', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };
const typing = (node) => node.matches?.('textarea, select, input:not([type=radio]):not([type=checkbox])') ?? false;

let bindings = [];

/** Replaces the keys of the view before. A binding is {keys: ['s'], help: 'save', run(event), always: also while typing}. */
export function bind(list) {
  bindings = list;
}

function pressed(event) {
  const { key } = event;
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : event.shiftKey && key.startsWith('Arrow') ? `Shift+${key}` : key;
}

/** Calls what a key stands for. */
export function listen() {
  const single = document.getElementById('single');
  single.checked = sessionStorage.getItem('liaison.single') !== 'off';
  single.addEventListener('change', () => sessionStorage.setItem('liaison.single', single.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    const help = document.getElementById('help');
    if (event.defaultPrevented || event.altKey || event.isComposing || help.open) {
      return;
    }
    const name = pressed(event);
    if (name === 'Escape' && typing(event.target)) {
      (document.getElementById('passage') ?? document.getElementById('main')).focus();
      return;
    }
    const plain = !name.startsWith('Ctrl+');
    const found = bindings.find((it) => it.keys.includes(name) && (it.always || !typing(event.target)));
    if (plain && (typing(event.target) || (!single.checked && name.length === 1))) {
      return;
    }
    if (name === '?') {
      event.preventDefault();
      showHelp();
    } else if (found && !(name.includes('Arrow') && event.target.matches('input[type=radio]'))) {
      event.preventDefault();
      found.run(event);
    }
  });
}

const label = (key) => key.replace(/Arrow\w+/, (name) => NAMES[name]).replace(/^ $/, NAMES[' ']);

/** The keys of this view, over the page; Escape closes it. */
export function showHelp() {
  const help = document.getElementById('help');
  const line = (keys, text) => el('div', {}, el('dt', {}, keys.map((key) => el('kbd', {}, label(key)))), el('dd', {}, text));
  fill(document.getElementById('help-keys'), bindings.filter((it) => it.help).map((it) => line(it.shown ? [it.shown] : it.keys, it.help)),
    line(['Esc'], 'leave a field, close this help'), line(['?'], 'this help'));
  help.showModal();
}
