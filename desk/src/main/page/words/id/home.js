// The first page and the tasks.
export const home = {
  'home.sent': 'Menunggu bawahan', 'home.due': 'Arsip jatuh tempo', 'home.toAppraise': 'Usulan untuk dinilai', 'home.toApprove': 'Usulan untuk disetujui', 'home.levels': 'Sifat yang akan diturunkan',
  'home.toInitial': 'Surat perlu diparaf', 'home.toSign': 'Surat perlu ditandatangani', 'home.toSend': 'Ditandatangani, perlu dikirim',
  'home.more': 'lebih dari {n}', 'home.byWeek': 'Surat terdaftar per minggu', 'home.byUnit': 'Surat delapan minggu terakhir per unit',
  'home.byWeekSaid': 'Grafik: {n} surat dalam delapan minggu terakhir, {now} di antaranya minggu ini. Angkanya ada di tabel di bawah.',
  'home.byUnitSaid': 'Grafik: {unit} terbanyak, {n} surat. Angkanya ada di tabel di bawah.',
  'home.dueThisWeek': 'Batas waktu minggu ini', 'home.drafts': 'Konsep', 'home.receivedToday': 'Diterima hari ini',
  'tasks.open': 'Harus dikerjakan', 'tasks.unread': 'Belum dibaca', 'tasks.dueThisWeek': 'Batas waktu minggu ini', 'tasks.overdue': 'Terlambat', 'tasks.done': 'Selesai',
  'tasks.returned': 'Ditolak', 'tasks.sent': 'Menunggu bawahan', 'tasks.nothing': 'Tidak ada yang menunggu di sini.',
  'tasks.whose': 'Milik siapa', 'tasks.whose.all': 'Semua yang saya wakili', 'tasks.whose.me': 'Saya sendiri', 'tasks.whose.positions': 'Jabatan saya',
  'tasks.whose.units': 'Unit saya', 'tasks.whose.substitutes': 'Yang saya gantikan',
  'tasks.column.due': 'Batas waktu', 'tasks.column.subject': 'Hal', 'tasks.column.instructions': 'Isi disposisi', 'tasks.column.from': 'Dari',
  'tasks.column.to': 'Kepada',
  'home.asTable': 'Sebagai tabel', 'home.week': 'Minggu mulai', 'home.unit': 'Unit', 'home.letters': 'Surat', 'home.otherUnits': 'Unit lain',
};
