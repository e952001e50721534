const two = number => String(number).padStart(2, '0');

export function clock(milliseconds, withFraction = true) {
  const time = new Date(milliseconds);
  const day = new Date().toDateString() === time.toDateString() ? '' : `${two(time.getMonth() + 1)}-${two(time.getDate())} `;
  const fraction = withFraction ? `.${String(time.getMilliseconds()).padStart(3, '0')}` : '';
  return `${day}${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}${fraction}`;
}

export function duration(milliseconds) {
  if (milliseconds >= 60_000) return `${(milliseconds / 60_000).toFixed(1)} min`;
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  if (milliseconds >= 1) return `${milliseconds.toFixed(milliseconds >= 100 ? 0 : 1)} ms`;
  return `${Math.round(milliseconds * 1000)} µs`;
}

export function number(value) {
  if (value === null || value === undefined) return '–';
  const size = Math.abs(value);
  if (size >= 1e9) return `${(value / 1e9).toFixed(2)} G`;
  if (size >= 1e6) return `${(value / 1e6).toFixed(2)} M`;
  if (size >= 1e4) return `${(value / 1e3).toFixed(1)} k`;
  if (size > 0 && size < 0.01) return value.toExponential(1);
  return String(Math.round(value * 100) / 100);
}

export const text = value => value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
