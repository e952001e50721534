// Talks to the read API. A login that has ended leads to the login page.
export async function get(path) {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  if (response.status === 401) location.assign('login');
  if (response.status === 404) return null;
  if (response.status === 503 || response.status === 204) return undefined;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

// Does something. The answer tells whether it was done (success), and if not why (code, message).
export async function send(method, path) {
  const response = await fetch(path, { method });
  if (response.status === 401) location.assign('login');
  const answer = await response.json().catch(() => ({}));
  return { success: response.ok, ...answer };
}

export const query = values => new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined && value !== null)).toString();
