// Words of Administration: they come with it.
import { administration as en } from './en/administration.js';
import { administration as id } from './id/administration.js';

export const ofAdministration = { en, id };
