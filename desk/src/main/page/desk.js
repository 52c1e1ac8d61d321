// The door to the desk: what views use of it. Views import from here alone, so that the bundler puts all this into one file, which every
// page has loaded already when a view comes.
export { html, css, nothing, svg } from 'lit';
export { classMap } from 'lit/directives/class-map.js';
export { guard } from 'lit/directives/guard.js';
export { keyed } from 'lit/directives/keyed.js';
export { live } from 'lit/directives/live.js';
export { repeat } from 'lit/directives/repeat.js';
export { until } from 'lit/directives/until.js';
export { NaskahElement } from './kit/element.js';
export { Asking, saidOf, valuesOf } from './kit/asking.js';
export { View } from './kit/view.js';
export { bars, columns } from './kit/chart.js';
export { nameOf } from './kit/names.js';
export { problem } from './kit/problem.js';
export { today } from './kit/office-day.js';
export { drawn } from './kit/drawn.js';
export { correspondent } from './kit/correspondent.js';
export { further } from './kit/further.js';
export { groups } from './kit/groups.js';
export { address, addressOf } from './kit/router.js';
export { code, day, inWords, language, languages, learn, number, time, word } from './words.js';
export { Refused, all, call, entries, json, one, page, quoted, send, upload, where } from './http.js';
export { api } from './api.js';
export { COUNTED, FILTERS, ORDERS, jump, listed, question } from './letters/question.js';
export { content, fileButton, named, storable } from './files.js';
export { el, fill, select } from './dom.js';
import './frame/frame.js';
