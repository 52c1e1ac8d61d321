// Words of the place for records: they come with it.
import { recordCodes as codesInEnglish } from './en/record-codes.js';
import { records as recordsInEnglish } from './en/records.js';
import { recordCodes as codesInIndonesian } from './id/record-codes.js';
import { records as recordsInIndonesian } from './id/records.js';

export const ofRecords = {
  en: { ...recordsInEnglish, ...codesInEnglish },
  id: { ...recordsInIndonesian, ...codesInIndonesian },
};
