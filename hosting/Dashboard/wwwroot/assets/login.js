import { applyTheme } from './settings.js';

applyTheme();
document.getElementById('wrong').hidden = !new URLSearchParams(location.search).has('failed');
