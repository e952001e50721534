import { t } from '../words.js';

// The variables of a process as a .env file, as docker compose and a POSIX shell read it. A secret is in it only while it is shown:
// the host writes down each look at one, and a file must not get round that.
export const dotenv = (variables, revealed) => variables.map(({ name, value, secret }) => {
  const shown = secret ? revealed(name) : value ?? '';
  return shown === undefined ? `# ${name}=  (${t('secretLeftOut')})\n` : `${name}=${quoted(shown)}\n`;
}).join('');

// Single quotes leave everything as it is, line breaks too; only a value with such a quote in it needs the others.
function quoted(value) {
  if (/^[\w./:@%+,-]*$/.test(value)) return value;
  return value.includes("'") ? `"${value.replace(/[\\"$`]/g, '\\$&')}"` : `'${value}'`;
}

// Gives the text to the browser as a file.
export function save(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  [link.href, link.download] = [url, name];
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
