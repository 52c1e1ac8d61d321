// Siapa yang telah membaca surat rahasia, dan siapa yang memegang salinannya.
export const secret = {
  'readings.title': 'Siapa yang telah membaca surat ini', 'readings.none': 'Tidak seorang pun, sejak hal ini dicatat.',
  'readings.letter': 'dokumen', 'readings.attachment': 'lampiran', 'readings.report': 'berkas laporan', 'readings.note': 'komentar', 'readings.preview': 'pratinjau',
  'readings.version': 'versi terdahulu', 'readings.copied': 'disalin ke tempat lain', 'readings.fields': 'isian', 'readings.sheet': 'lembar disposisi', 'readings.copy': 'salinan bernomor',
  'readings.by.naskah': 'Naskah', 'readings.by.publicLink': 'tautan umum', 'readings.by.cmis': 'CMIS', 'readings.by.webdav': 'WebDAV', 'readings.by.office': 'Office',
  'readings.by.api': 'API Alfresco', 'readings.by.webScript': 'Share', 'readings.by.drive': 'drive jaringan', 'readings.by.imap': 'program e-mail', 'readings.by.download': 'unduhan beberapa berkas',
  'readings.by.script': 'skrip', 'readings.by.action': 'aturan atau aksi', 'readings.by.other': 'cara lain',
  'copies.title': 'Salinan bernomor', 'copies.held': '{held} dipegang', 'copies.none': 'Belum ada salinan yang diberikan.', 'copies.number': 'Salinan {number} dari {of}',
  'copies.give': 'Beri salinan…', 'copies.giveIt': 'Berikan', 'copies.giving': 'Beri salinan berikutnya', 'copies.toOffice': 'Kepada orang di instansi ini', 'copies.toOther': 'Atau kepada orang di luar, dengan nama',
  'copies.print': 'Cetak', 'copies.end': 'Akhiri', 'copies.became': 'Apa yang terjadi dengannya', 'copies.returned': 'dikembalikan', 'copies.destroyed': 'dimusnahkan', 'copies.note': 'Catatan',
  'copies.back': 'Tarik kembali salinan yang masih dipegang.',
};
