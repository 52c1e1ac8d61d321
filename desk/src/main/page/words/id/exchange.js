// Surat yang dikirim ke dan datang dari instansi lain sebagai paket.
export const exchange = {
  'exchange.export': 'Ekspor untuk instansi lain',
  'exchange.title': 'Surat dari instansi lain', 'exchange.checking': 'Paket sedang diperiksa…',
  'exchange.from': 'Diberikan oleh', 'exchange.at': 'Diberikan pada', 'exchange.unnamed': 'Instansi yang tidak menyebut namanya',
  'exchange.whole': 'Semua berkas persis seperti saat dikirim.',
  'exchange.sealed': 'Disegel oleh', 'exchange.issuedBy': 'Sertifikat diterbitkan oleh', 'exchange.sum': 'SHA-256 sertifikat',
  'exchange.known': 'Tidak ada yang berubah sejak disegel, dan sertifikatnya dikenal: milik {office}.',
  'exchange.notKnown': 'Tidak ada yang berubah sejak disegel, tetapi sertifikatnya tidak dikenal di sini. Apakah sertifikat itu milik instansi tersebut, diketahui dari SHA-256-nya: cocokkan dengan yang diberitahukan instansi itu. Administrator mencatat yang dikenal di offices.csv.',
  'exchange.wasNotValid': 'Sertifikat itu tidak berlaku saat surat diberikan.',
  'exchange.unsealed': 'Tanpa segel: paket ini tidak membuktikan siapa pengirimnya. Bila ragu, tanyakan kepada instansinya, atau lihat pemeriksaan publik.',
  'exchange.publicCheck': 'Pemeriksaan publik', 'exchange.files': 'Berkas', 'exchange.there': 'di sana: {what}', 'exchange.answers': 'Menjawab',
  'exchange.least': 'Paling tidak setingkat dengan di pengirimnya.',
  'exchange.earlier': 'Surat ini sudah pernah diimpor:', 'exchange.again': 'Daftarkan sekali lagi', 'exchange.register': 'Daftarkan', 'exchange.aside': 'Sisihkan',
  'exchange.noUnit': 'Anda tidak berhak mendaftarkan surat unit mana pun.',
  'exchange.manifest': 'Datang sebagai paket dari instansi lain', 'exchange.check': 'Periksa lagi',
  'exchange.changed': 'Manifesnya bukan lagi yang datang: berkas tidak dapat dicocokkan dengannya.',
  'exchange.unchanged': 'seperti saat datang', 'exchange.isChanged': 'tidak ada seperti saat datang', 'exchange.importedBy': 'Diimpor {at} oleh {by}',
};
