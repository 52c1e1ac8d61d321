import { css } from '../desk.js';

/** How the table of a configuration file looks; each selector begins with the name of its element. */
export const style = css`
  naskah-configuration { display: block; min-width: 0; }
  naskah-configuration .tools { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin: 0 0 .75rem; }
  naskah-configuration .tools input[type=search] { width: 15rem; max-width: 100%; }
  naskah-configuration .grid { overflow: auto; max-height: 70vh; border: 1px solid var(--line); }
  naskah-configuration .grid table { border: 0; }
  naskah-configuration .grid thead th { position: sticky; top: 0; z-index: 1; background: var(--paper); box-shadow: 0 1px 0 var(--line); white-space: normal; }
  naskah-configuration .grid :is(td, th) { min-width: 7.5rem; overflow-wrap: break-word; }
  naskah-configuration tr.edited > :is(td, th) > .error { display: block; max-width: 15rem; margin-top: .25rem; white-space: normal; }
  naskah-configuration .grid tbody th button { padding: .1rem .3rem; text-align: left; overflow-wrap: anywhere; }
  naskah-configuration tr.new > th { border-left: 4px solid var(--good); }
  naskah-configuration tr.changed > th { border-left: 4px solid var(--warn); }
  naskah-configuration tr.wrong > th { border-left: 4px solid var(--bad); }
  naskah-configuration tr.edited { background: var(--hover); }
  naskah-configuration tr.edited > td > :is(input, select), naskah-configuration tr.edited > th > :is(input, select) { width: 100%; min-width: 7rem; }
  naskah-configuration tr.edited td input[type=date] { min-width: 9.5rem; }
  naskah-configuration .pages { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .5rem 0; }
  naskah-configuration .save { position: sticky; bottom: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--accent); padding: .6rem 1rem; margin-top: .75rem; }
  naskah-configuration .save input { flex: 1 1 12rem; min-width: 0; }
  naskah-configuration .wrongs { background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--bad); padding: .5rem 1rem; margin-bottom: .75rem; }
  naskah-configuration .wrongs ul { margin: .3rem 0; padding-left: 1.1rem; max-height: 12rem; overflow-y: auto; }
  naskah-configuration .wrongs button { text-align: left; overflow-wrap: anywhere; }
  naskah-configuration .values { max-width: 46rem; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); padding: .75rem 1rem; }
  naskah-configuration .value { display: grid; grid-template-columns: minmax(9rem, 16rem) minmax(0, 1fr); gap: .2rem 1rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  naskah-configuration .value small { grid-column: 2; }
  naskah-configuration .sent input[type=file] { position: absolute; opacity: 0; width: 1px; height: 1px; }
  naskah-configuration .sent { display: inline-block; margin: 0; padding: .4rem .6rem; border: 1px solid var(--line); border-radius: 4px; cursor: pointer; }
  naskah-configuration .sent:focus-within { outline: 3px solid var(--focus); }
  naskah-configuration .sent > span { padding: 0; color: var(--ink); }
  naskah-configuration .value > div > :is(input, select) { width: 100%; }
  @media (max-width: 40rem) { naskah-configuration .save { bottom: 3.4rem; } naskah-configuration .value { grid-template-columns: 1fr; } naskah-configuration .value small { grid-column: 1; } }
  @media print { naskah-configuration :is(.tools, .save, .pages) { display: none; } naskah-configuration .grid { max-height: none; overflow: visible; } }
`;
