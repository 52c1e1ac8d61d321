import { View, addressOf, all, call, code, css, entries, html, keyed, learn, nameOf, nothing, number, one, time, word } from '../desk.js';
import './changes.js';
import './editor.js';
import './signing.js';
import { ofAdministration } from '../words/administration.js';

learn(ofAdministration);

/** The configuration files at `administration`, each as a table at `administration/:file`. */
class Administration extends View {
  static styles = css`
    naskah-administration { display: block; min-width: 0; }
    naskah-administration h2 { margin: .25rem 0 .5rem; font-size: 1.2rem; }
    naskah-administration .files { list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .75rem; margin: .75rem 0 1.25rem; padding: 0; }
    naskah-administration .files a { display: block; height: 100%; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: var(--round); background: var(--paper); color: var(--ink); text-decoration: none; overflow-wrap: anywhere; }
    naskah-administration .files a:hover { background: var(--hover); }
    naskah-administration .files b { display: block; color: var(--accent); font-size: 1.05rem; }
    naskah-administration naskah-signing ul { margin: .25rem 0 1.25rem; padding-left: 1.2rem; overflow-wrap: anywhere; }
    naskah-administration naskah-signing small { display: block; color: var(--soft); }
    naskah-administration .files small { display: block; color: var(--soft); margin-top: .3rem; }
  `;

  async load() {
    const { file } = this.route.params;
    if (file) return { file: await one(`configuration/${encodeURIComponent(file)}`) };
    const [files, tasks] = await Promise.all([all('configuration'), this.tasks()]);
    return { files, tasks };
  }

  /** Work in the background, for those who may see it. */
  async tasks() {
    return call('tasks?maxItems=10').then(entries, () => []);
  }

  body({ file, files, tasks }) {
    if (file) {
      return html`<p><a class="link" href=${addressOf('administration')}>${word('admin.back')}</a></p>
        ${keyed(file.id, html`<naskah-configuration .file=${file} .person=${this.person}></naskah-configuration>`)}`;
    }
    return html`<h2>${word('admin.title')}</h2><p class="hint">${word('admin.help')}</p>
      <ul class="files"><li><a href=${addressOf('templates')}><b>${word('title.templates')}</b>${word('templates.help')}</a></li>${files.map((each) => html`<li><a href=${addressOf('administration', each.id)}><b>${each.title}</b>${each.help}
        ${each.readable ? nothing : html`<span class="mark closed">${word('admin.unreadableMark')}</span>`}
        <small>${each.single ? nothing : html`${word('admin.rows', { n: number(each.rowCount) })} · `}${word('admin.lastSaved', { at: time(each.modifiedAt), by: each.modifiedByName || each.modifiedBy })}</small></a></li>`)}</ul>
      <naskah-signing></naskah-signing>
      ${tasks.length ? html`<h2>${word('admin.tasks')}</h2><div class="wide" tabindex="0" role="region" aria-label=${word('admin.tasks')}><table>
        <thead><tr>${['task', 'state', 'asked', 'by'].map((name) => html`<th scope="col">${word(`admin.task.${name}`)}</th>`)}</tr></thead>
        <tbody>${tasks.map((task) => html`<tr class="still"><th scope="row">${code('work', task.kind)}</th><td>${word(`admin.state.${task.status}`)}${task.remark ? html`<small>${task.remark}</small>` : nothing}</td><td class="time">${time(task.askedAt)}</td><td>${nameOf(task.askedBy)}</td></tr>`)}</tbody>
      </table></div>` : nothing}`;
  }
}

customElements.define('naskah-administration', Administration);
