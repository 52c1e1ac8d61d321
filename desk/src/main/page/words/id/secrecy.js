// Sifat surat yang akan diturunkan, dan apa yang dibaca seseorang di atas biasa.
export const secrecy = {
  'levels.title': 'Sifat yang akan diturunkan', 'levels.none': 'Tidak ada sifat yang menunggu diturunkan.', 'levels.letter': 'Surat',
  'levels.help': 'Yang diusulkan orang lain, atau yang direncanakan untuk hari yang sudah tiba. Setelah disahkan, lebih banyak orang langsung dapat membaca suratnya.',
  'above.help': 'Surat di atas biasa mana yang dapat dibaca seseorang, dan mengapa. Isinya tidak ditampilkan di sini.',
  'above.person': 'Orang', 'above.of': '{name} dapat membaca', 'above.nothing': 'Tidak ada surat di atas biasa.', 'above.noNumber': 'belum bernomor', 'above.why': 'Mengapa',
  'above.byHand': 'administrator, pemilik, atau diberi akses oleh administrator',
};
