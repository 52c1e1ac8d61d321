// What the page says, in English and Indonesian; a test keeps the two in step.
import { health } from './health-words.js';
import { records } from './records-words.js';

const en = {
  title: 'Letters', register: 'Register a letter', search: 'Search words or a number', find: 'Find', all: 'All',
  direction: 'Direction', incoming: 'Incoming', outgoing: 'Outgoing', internal: 'Internal',
  unit: 'Unit', status: 'Status', draft: 'Draft', open: 'Open', settled: 'Settled', void: 'Void',
  agendaNumber: 'Agenda', date: 'Date', letterNumber: 'Letter number', correspondent: 'From / to', subject: 'Subject',
  none: 'No letters found.', more: 'Show more', loading: 'Loading…', close: 'Close', openFile: 'Open the document',
  kind: 'Kind', letterDate: 'Letter date', receivedDate: 'Received', senderName: 'Sender',
  senderOrganisation: "Sender's organisation", recipients: 'Recipients', copyTo: 'Copies to', urgency: 'Urgency',
  ordinary: 'Ordinary', urgent: 'Urgent', veryUrgent: 'Very urgent', security: 'Security level', restricted: 'Restricted',
  secret: 'Secret', topSecret: 'Top secret', classification: 'Classification code', summary: 'Summary', file: 'Document',
  path: 'Filed in', series: 'Series', createdBy: 'Registered by', voidReason: 'Reason for voiding',
  possibleRepeatOf: 'Possibly the same letter', save: 'Register', onePerLine: 'one on each line',
  registered: 'Registered. Agenda number', number: 'Letter number', another: 'Register another', cancel: 'Cancel',
  repeats: 'A letter with this number from this sender is registered already. Please check:',
  failed: 'The letter is registered, but its document was not stored:',
  inbox: 'Inbox', letters: 'All letters', settings: 'Absence and e-mail', unread: 'Unread', overdue: 'Overdue', done: 'Done',
  returned: 'Declined', whoseAll: 'Everyone I act for', whoseMe: 'Myself', whosePositions: 'My positions',
  whoseUnits: 'My units', whoseSubstitutes: 'Those I stand in for', read: 'Being worked on', declined: 'Declined',
  withdrawn: 'Withdrawn', recalled: 'Recalled', dueDate: 'Due', daysOver: 'working days overdue', onBehalf: 'on behalf of',
  nothing: 'Nothing is waiting here.', passOn: 'Pass on', way: 'Dispositions', history: 'History', sheet: 'Disposition sheet',
  notPassed: 'Not passed on yet.', responsible: 'Responsible', informed: 'For information', report: 'Report',
  complete: 'Done', decline: 'Decline', withdraw: 'Withdraw', recall: 'Recall', resume: 'Resume', changeDue: 'Change due date',
  settle: 'Settle', reopen: 'Reopen', reason: 'Reason', send: 'Send', to: 'To', add: 'Add', instructions: 'Instructions',
  note: 'Note', dueIn: 'Working days, if no date', proposal: 'Proposed by the rule', remove: 'Remove',
  recipientHelp: 'Choose a position or unit, or type a user name', from: 'From', until: 'Until', absent: 'Absent',
  substitute: 'Acting official (user name)', capacity: 'As', plh: 'Plh. (absence)', plt: 'Plt. (vacancy)', name: 'Name',
  end: 'End now', mail: 'E-mail', immediate: 'At once', daily: 'Once a day', none_: 'None', saved: 'Saved.',
  absence: 'Somebody acts for me', sentBy: 'from', readAt: 'read', closedAt: 'closed', surely: 'Recall this and all below it?',
  userName: 'User name', password: 'Password', logIn: 'Log in', logOut: 'Log out', somebodyElse: 'Log in as somebody else',
  loginRefused: 'The user name or the password is wrong.', loginFailed: 'The server could not log you in.',
  unreachable: 'The server cannot be reached. Try again in a moment.',
  sessionEnded: 'Your session has ended. Log in again; what you were doing is still there.',
  ticketRefused: 'The server did not accept this log-in. Try again, or ask your administrator.',
  fileReady: 'The document is ready: open it', appoint: 'Appoint', newDisposition: 'New disposition', whose: 'Whose',
  changed: 'changed', replaced: 'file replaced', passed: 'passed on', due: 'due date changed', resumed: 'resumed', reopened: 'reopened', notRouted: 'not passed on by the rule',
};
const id = {
  title: 'Surat', register: 'Daftarkan surat', search: 'Cari kata atau nomor', find: 'Cari', all: 'Semua',
  direction: 'Arah', incoming: 'Surat masuk', outgoing: 'Surat keluar', internal: 'Nota dinas',
  unit: 'Unit kerja', status: 'Status', draft: 'Konsep', open: 'Terbuka', settled: 'Selesai', void: 'Batal',
  agendaNumber: 'Agenda', date: 'Tanggal', letterNumber: 'Nomor surat', correspondent: 'Dari / kepada', subject: 'Perihal',
  none: 'Tidak ada surat.', more: 'Tampilkan lagi', loading: 'Memuat…', close: 'Tutup', openFile: 'Buka dokumen',
  kind: 'Jenis naskah', letterDate: 'Tanggal surat', receivedDate: 'Diterima', senderName: 'Pengirim',
  senderOrganisation: 'Instansi pengirim', recipients: 'Penerima', copyTo: 'Tembusan', urgency: 'Derajat',
  ordinary: 'Biasa', urgent: 'Segera', veryUrgent: 'Sangat segera', security: 'Sifat keamanan', restricted: 'Terbatas',
  secret: 'Rahasia', topSecret: 'Sangat rahasia', classification: 'Kode klasifikasi', summary: 'Ringkasan isi', file: 'Dokumen',
  path: 'Disimpan di', series: 'Seri', createdBy: 'Didaftarkan oleh', voidReason: 'Alasan pembatalan',
  possibleRepeatOf: 'Mungkin surat yang sama', save: 'Daftarkan', onePerLine: 'satu per baris',
  registered: 'Terdaftar. Nomor agenda', number: 'Nomor surat', another: 'Daftarkan lagi', cancel: 'Batal',
  repeats: 'Surat bernomor ini dari pengirim ini sudah terdaftar. Mohon periksa:',
  failed: 'Surat terdaftar, tetapi dokumennya tidak tersimpan:',
  inbox: 'Kotak masuk', letters: 'Semua surat', settings: 'Cuti dan surel', unread: 'Belum dibaca', overdue: 'Terlambat', done: 'Selesai',
  returned: 'Ditolak', whoseAll: 'Semua yang saya wakili', whoseMe: 'Saya sendiri', whosePositions: 'Jabatan saya',
  whoseUnits: 'Unit saya', whoseSubstitutes: 'Yang saya gantikan', read: 'Dikerjakan', declined: 'Ditolak',
  withdrawn: 'Dicabut', recalled: 'Ditarik kembali', dueDate: 'Batas waktu', daysOver: 'hari kerja terlambat', onBehalf: 'atas nama',
  nothing: 'Tidak ada yang menunggu di sini.', passOn: 'Teruskan', way: 'Disposisi', history: 'Riwayat', sheet: 'Lembar disposisi',
  notPassed: 'Belum diteruskan.', responsible: 'Penanggung jawab', informed: 'Untuk diketahui', report: 'Lapor',
  complete: 'Selesai', decline: 'Tolak', withdraw: 'Cabut', recall: 'Tarik kembali', resume: 'Lanjutkan kembali', changeDue: 'Ubah batas waktu',
  settle: 'Selesaikan', reopen: 'Buka kembali', reason: 'Alasan', send: 'Kirim', to: 'Kepada', add: 'Tambah', instructions: 'Isi disposisi',
  note: 'Catatan', dueIn: 'Hari kerja, jika tanpa tanggal', proposal: 'Usulan dari aturan', remove: 'Hapus',
  recipientHelp: 'Pilih jabatan atau unit, atau ketik nama pengguna', from: 'Mulai', until: 'Sampai', absent: 'Yang berhalangan',
  substitute: 'Pejabat pelaksana (nama pengguna)', capacity: 'Sebagai', plh: 'Plh. (berhalangan)', plt: 'Plt. (jabatan kosong)', name: 'Nama',
  end: 'Akhiri sekarang', mail: 'Surel', immediate: 'Segera', daily: 'Sekali sehari', none_: 'Tidak', saved: 'Tersimpan.',
  absence: 'Ada yang bertindak untuk saya', sentBy: 'dari', readAt: 'dibaca', closedAt: 'ditutup', surely: 'Tarik kembali ini dan semua di bawahnya?',
  userName: 'Nama pengguna', password: 'Kata sandi', logIn: 'Masuk', logOut: 'Keluar', somebodyElse: 'Masuk sebagai orang lain',
  loginRefused: 'Nama pengguna atau kata sandi salah.', loginFailed: 'Server tidak dapat memproses permintaan masuk.',
  unreachable: 'Server tidak dapat dihubungi. Coba lagi sebentar lagi.',
  sessionEnded: 'Sesi Anda telah berakhir. Silakan masuk lagi; pekerjaan Anda masih ada.',
  ticketRefused: 'Server tidak menerima sesi ini. Coba lagi, atau hubungi administrator Anda.',
  fileReady: 'Dokumen siap: buka', appoint: 'Tunjuk', newDisposition: 'Disposisi baru', whose: 'Milik siapa',
  changed: 'diubah', replaced: 'berkas diganti', passed: 'diteruskan', due: 'batas waktu diubah', resumed: 'dilanjutkan', reopened: 'dibuka kembali', notRouted: 'tidak diteruskan oleh aturan',
};

export const languages = { en: { ...en, ...records.en, ...health.en }, id: { ...id, ...records.id, ...health.id } };
export const language = (navigator.language || 'en').startsWith('id') ? 'id' : 'en';

/** The word for a key; a value that has none, such as a code, stands for itself. */
export const word = (key) => languages[language][key] ?? key;

/** A day as people write it, out of an instant. */
export const day = (instant) => (instant ? new Date(instant).toLocaleDateString(language, { dateStyle: 'medium' }) : '');
export const number = (value) => (value ?? 0).toLocaleString(language);
