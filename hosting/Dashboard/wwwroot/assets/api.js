// Talks to the read API. A login that has ended leads to the login page.
export async function get(path) {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  if (response.status === 401) location.assign('login');
  if (response.status === 404) return null;
  if (response.status === 503) return undefined;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export async function post(path) {
  const response = await fetch(path, { method: 'POST' });
  return response.status === 503 ? { success: false, message: 'The host does not answer.' } : response.json();
}

export const query = values => new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined && value !== null)).toString();
