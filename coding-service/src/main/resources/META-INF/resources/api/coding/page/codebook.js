// A codebook as the page uses it: the version a round codes by, with the defaults filled in.
import { call, part } from './api.js';

const LISTED = ['nominal', 'ordinal', 'boolean'];
const TRUTH = [{ name: true, label: '', condition: null, examples: [] }, { name: false, label: '', condition: null, examples: [] }];

/** The variables that people code: not those that follow from others, nor those of repeating groups, nor spans. */
const coded = (variables) => variables.filter((it) => !it.derive && !it.group && it.level !== 'span')
  .map((it) => ({ ...it, listed: LISTED.includes(it.level),
    options: it.level === 'boolean' ? TRUTH : (it.categories ?? []).map((value) => ({ ...value, examples: value.examples ?? [] })) }));

/** @returns {Promise<{byPartner: boolean, registers: string, variables: object[]}>} */
export async function codebook(name, version) {
  const { body } = await call('GET', `/codebooks/${part(name)}/versions/${part(version)}`);
  return { byPartner: (body.engine ?? 'interactions') === 'interactions', registers: body.registers, title: body.title,
    variables: coded(body.variables) };
}

/** A name or value as words. */
export function words(value) {
  return value === true ? 'yes' : value === false ? 'no' : String(value).replaceAll('_', ' ');
}
