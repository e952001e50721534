import { applyTheme } from './settings.js';

applyTheme();
const failed = new URLSearchParams(location.search).has('failed');
document.getElementById('wrong').hidden = !failed;
document.getElementById('t').setAttribute('aria-invalid', String(failed));
