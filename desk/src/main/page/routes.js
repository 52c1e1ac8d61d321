// Where every view is. A new view is one line: its path, its word, who sees it, its element and the file that defines that, loaded when it
// is first shown. With `nav` it stands in the navigation, in this order; with `over` it is opened over another, which stays as it is:
// "beside" it where there is room, or "whole", in its place. `needs` names the lists out of which it shows something by name:
// `person.units` and the like are there then. `ahead` is what it asks first, so that this is under way while its file is loaded.
import { asked as day } from './home/home.js';
import { listed } from './letters/question.js';
import { NAMES } from './person.js';
import { asked as tasks } from './tasks/tasks.js';

// What nearly everybody opens first is in the file that the page begins with: one trip less over a slow line.
const withThePage = async () => {};
const everybody = () => true;
const keepers = (person) => person.keeper;
const administrators = (person) => person.administrator;
const officers = (person) => person.officer;
const accountable = (person) => person.leads || person.keeper || person.registers;

export const routes = [
  { path: 'home', label: 'nav.home', nav: true, shows: everybody, ahead: () => day, tag: 'naskah-home', load: withThePage },
  { path: 'tasks', label: 'nav.tasks', nav: true, shows: everybody, needs: ['instructions'], ahead: (found) => tasks(found.query), tag: 'naskah-tasks', load: withThePage },
  { path: 'letters', label: 'nav.letters', nav: true, shows: everybody, needs: ['units', 'kinds'], ahead: (found) => [listed(found.query)], tag: 'naskah-letters', load: () => import('./letters/letters.js') },
  { path: 'drafts', label: 'nav.drafts', nav: true, shows: everybody, needs: ['units', 'kinds'], tag: 'naskah-drafts', load: () => import('./drafts/drafts.js') },
  { path: 'agenda', label: 'nav.agenda', nav: true, shows: everybody, needs: NAMES, tag: 'naskah-agenda', load: () => import('./agenda/agenda.js') },
  { path: 'records/:part?/:id?', label: 'nav.records', nav: true, shows: keepers, needs: NAMES, tag: 'naskah-records', load: () => import('./records/records.js') },
  { path: 'administration/:file?', label: 'nav.administration', nav: true, shows: administrators, tag: 'naskah-administration', load: () => import('./administration/administration.js') },
  { path: 'templates', label: 'title.templates', shows: administrators, needs: ['kinds'], tag: 'naskah-templates', load: () => import('./administration/templates.js') },
  { path: 'reports', label: 'nav.reports', nav: true, shows: accountable, needs: NAMES, tag: 'naskah-reports', load: () => import('./reports/reports.js') },
  { path: 'secrecy/:person?', label: 'nav.secrecy', nav: true, shows: officers, tag: 'naskah-what-one-reads', load: () => import('./secrecy/person.js') },
  { path: 'levels', label: 'title.levels', shows: everybody, tag: 'naskah-levels', load: () => import('./secrecy/levels.js') },
  { path: 'settings', label: 'nav.settings', shows: everybody, tag: 'naskah-settings', load: () => import('./settings/settings.js') },
  { path: 'verify/:code?', label: 'title.check', shows: everybody, needs: NAMES, tag: 'naskah-check', load: () => import('./check/check.js') },
  { path: 'letter/:id/:part?', label: 'title.letter', over: 'whole', shows: everybody, needs: NAMES, tag: 'naskah-letter', load: () => import('./letter/letter.js') },
  { path: 'drafts/new', label: 'title.newLetter', over: 'whole', shows: everybody, needs: NAMES, tag: 'naskah-new-letter', load: () => import('./drafts/new.js') },
  { path: 'versions/:id', label: 'title.versions', over: 'whole', shows: everybody, tag: 'naskah-versions', load: () => import('./drafts/versions.js') },
  { path: 'stub/:id', label: 'title.stub', over: 'beside', shows: everybody, needs: NAMES, tag: 'naskah-stub', load: () => import('./letter/stub.js') },
  { path: 'register/:draft?', label: 'title.register', over: 'whole', shows: everybody, needs: NAMES, tag: 'naskah-register', load: () => import('./register/register.js') },
];
