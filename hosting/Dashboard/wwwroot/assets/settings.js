// What a person has chosen; kept by the browser, and used before anything is drawn.
const keep = (name, value) => localStorage.setItem(`dashboard.${name}`, value);
const kept = name => localStorage.getItem(`dashboard.${name}`);

export const language = () => kept('language') ?? 'zh';
export const setLanguage = value => keep('language', value);

export const theme = () => kept('theme') ?? 'system';
export const setTheme = value => { keep('theme', value); applyTheme(); };

export function applyTheme() {
  const dark = theme() === 'dark' || (theme() === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyTheme);
