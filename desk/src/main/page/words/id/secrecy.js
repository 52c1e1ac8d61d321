// Sifat surat yang akan diturunkan, dan apa yang dibaca seseorang di atas biasa.
export const secrecy = {
  'levels.title': 'Sifat yang akan diturunkan', 'levels.none': 'Tidak ada sifat yang menunggu diturunkan.', 'levels.letter': 'Surat',
  'levels.help': 'Yang diusulkan orang lain, atau yang direncanakan untuk hari yang sudah tiba. Setelah disahkan, lebih banyak orang langsung dapat membaca suratnya.',
  'above.help': 'Surat di atas biasa mana yang dapat dibaca seseorang, dan mengapa. Isinya tidak ditampilkan di sini.',
  'above.person': 'Orang', 'above.of': '{name} dapat membaca', 'above.nothing': 'Tidak ada surat di atas biasa.', 'above.noNumber': 'belum bernomor', 'above.why': 'Mengapa',
  'above.byHand': 'administrator, pemilik, atau diberi akses oleh administrator',
  'raise.title': 'Naikkan sifat', 'raise.which': 'Surat yang mana', 'raise.chosen': '{n} yang dipilih', 'raise.matching': 'Semua yang diminta daftar ini',
  'raise.help': 'Sejak saat itu orang lain tidak dapat membacanya lagi, juga pada halaman dan tautan yang terbuka. Nama Anda disebut pada setiap surat. Menurunkannya lagi hanya surat demi surat.',
  'raise.counting': 'Menghitung…', 'raise.means': '{n} surat dinaikkan.', 'raise.meansMore': 'Sekurangnya {n} surat dinaikkan; selebihnya tidak dihitung.', 'raise.not': '{n} tidak:',
  'raise.going': '{raised} dinaikkan, {refused} tidak…', 'raise.leave': 'Halaman ini boleh ditinggalkan; pekerjaannya berjalan terus.', 'raise.said': '{raised} dinaikkan, {refused} tidak.', 'raise.done': 'Selesai',
  'raise.all': 'Yang Anda naikkan', 'raise.allHelp': 'Untuk banyak surat sekaligus, yang terbaru dahulu. Hanya Anda yang melihatnya.', 'raise.none': 'Anda belum pernah menaikkan sifat banyak surat sekaligus.',
  'raise.asked': 'Diminta', 'raise.raised': '{n} dinaikkan', 'raise.refused': '{n} tidak', 'raise.whyNot': 'Tidak dinaikkan, dan sebabnya', 'raise.pause': 'Hentikan', 'raise.resume': 'Lanjutkan',
  'raise.waiting': 'Sedang berjalan', 'raise.paused': 'Dihentikan', 'raise.failed': 'Terputus',
};
