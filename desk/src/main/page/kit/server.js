// Where the server is, and what goes with each request. Set by the element that stands in the page, before anything is asked.

/** This file comes from a web script, s/naskah/page/FOLDER/, or lies in naskah/FOLDER/. */
const alfresco = new URL(import.meta.url.includes('/naskah/page/') ? '../../../../' : '../../', import.meta.url);

/** The addresses of Alfresco's web application and of Naskah's REST API, and who vouches for the user. */
export const server = {
  /** Of Alfresco's web application, for the log-in. */
  alfresco,
  /** Of the REST API. */
  base: new URL('api/-default-/public/naskah/versions/1/', alfresco),
  /**
   * Where another page vouches for the user (Share's, by its cookie): what goes with each request, as options of fetch.
   * @type {null | (() => {credentials?: RequestCredentials, headers?: Object<string, string>})}
   */
  vouched: null,
  /** Called where the page's session no longer vouches for anybody: the page around has its own log-in. */
  over: () => {},
};

/** A cookie's value; empty without one. */
const cookie = (name) => document.cookie.split('; ').find((c) => c.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';

/**
 * The page in which this stands has logged the user in: its cookie goes along, with headers that are asked for anew for each request.
 * @param {() => Object<string, string>} headers
 */
export function vouchBy(headers) {
  server.vouched = () => ({ credentials: 'same-origin', headers: headers() });
}

/** As above, where the token against forged requests is in a cookie, and goes into a header of the same name. */
export const vouchByCookie = (csrf) => vouchBy(() => (csrf ? { [csrf]: decodeURIComponent(cookie(csrf)) } : {}));
