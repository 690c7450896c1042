// Elements without markup: texts of items and of other people only ever become text nodes.

/** Creates an element; attributes that are null or false are left out, functions become listeners. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      node.addEventListener(name, value);
    } else if (name === 'checked' || name === 'value') {
      node[name] = value;
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** Puts new children into a node; what had the focus has it afterwards, if it is still there under its id. */
export function fill(node, ...children) {
  const focused = node.contains(document.activeElement) ? document.activeElement.id : '';
  node.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined));
  if (focused) {
    document.getElementById(focused)?.focus();
  }
}

/** Shows a message and has it read out. Errors stay until the next message. */
export function say(text, kind = 'info') {
  const line = document.getElementById('status');
  line.className = kind;
  line.textContent = text;
}

/** A link to the page an item came from, only where it is one of the web; anything else is shown as text. */
export function source(address) {
  if (/^https?:\/\//i.test(address ?? '')) {
    return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, address);
  }
  return el('span', {}, address ?? '');
}
