// Requests to the coding-service. Who asks is known for this tab only; every failure becomes a Problem.

const STORED = 'liaison.credential';

/** What went wrong, in the words of the service where it answered (application/problem+json). */
export class Problem extends Error {
  constructor(status, body) {
    const places = (body.errors ?? []).map((it) => `${it.pointer ?? it.parameter ?? ''} ${it.detail}`.trim());
    const said = [body.detail || body.title, ...places.filter((place) => !place.endsWith(body.detail))];
    super(said.filter(Boolean).join(' '));
    this.status = status;
    this.slug = String(body.type ?? '').split(/[/#]/).pop();
    this.errors = body.errors ?? [];
  }
}

/** Keeps an API key or a token until the tab is closed. */
export function signIn(kind, secret) {
  sessionStorage.setItem(STORED, JSON.stringify({ kind, secret }));
}

export function signOut() {
  sessionStorage.removeItem(STORED);
}

export const signedIn = () => sessionStorage.getItem(STORED) !== null;

function credential() {
  const { kind, secret } = JSON.parse(sessionStorage.getItem(STORED) ?? '{}');
  if (!secret) {
    return {};
  }
  return kind === 'token' ? { Authorization: `Bearer ${secret}` } : { 'X-API-Key': secret };
}

/**
 * Sends a request to `path` below the API.
 * @returns {Promise<{status: number, body: any, etag: string|null}>} body is null where there is none
 */
export async function call(method, path, { body, etag } = {}) {
  const headers = { Accept: 'application/json', ...credential() };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (etag) {
    headers['If-Match'] = etag;
  }
  let answer;
  try {
    answer = await fetch(`../v1${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store', credentials: 'omit', redirect: 'error' });
  } catch {
    throw new Problem(0, { detail: 'The service cannot be reached. What you entered is still on this page; try again.' });
  }
  const text = await answer.text();
  const read = text && /json/.test(answer.headers.get('Content-Type') ?? '') ? JSON.parse(text) : null;
  if (!answer.ok) {
    throw new Problem(answer.status, read ?? { detail: `The service answered ${answer.status}.` });
  }
  return { status: answer.status, body: read, etag: answer.headers.get('ETag') };
}

/** All rows of a list, page after page. */
export async function list(path) {
  const rows = [];
  let next = null;
  do {
    const mark = path.includes('?') ? '&' : '?';
    const page = (await call('GET', `${path}${mark}limit=1000${next ? `&cursor=${encodeURIComponent(next)}` : ''}`)).body;
    rows.push(...page.data);
    next = page.next;
  } while (next);
  return rows;
}

/** A part of a path. */
export const part = encodeURIComponent;
