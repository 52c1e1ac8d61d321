// What the page says, in English and Indonesian; a test keeps the two in step.
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
};

export const languages = { en, id };
export const language = (navigator.language || 'en').startsWith('id') ? 'id' : 'en';

/** The word for a key; a value that has none, such as a code, stands for itself. */
export const word = (key) => languages[language][key] ?? key;
