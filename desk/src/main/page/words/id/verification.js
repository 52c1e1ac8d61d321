// Kode untuk memeriksa surat oleh siapa pun.
export const verification = {
  'codes.title': 'Pemeriksaan publik', 'codes.none': 'Surat ini tidak memiliki kode untuk diperiksa orang lain.',
  'codes.prepared': 'disiapkan', 'codes.genuine': 'asli', 'codes.revoked': 'dicabut', 'codes.superseded': 'diganti',
  'codes.preparedMeans': 'Kode ini belum dikenal siapa pun. Bubuhkan pada surat bersama kode QR-nya, mintakan tanda tangan, simpan PDF yang sudah ditandatangani sebagai dokumen surat, lalu nyatakan bahwa itulah yang ditandatangani.',
  'codes.hidden': 'Surat ini rahasia: selama itu halaman publik tidak mengenal kode ini.',
  'codes.by': 'Penggantinya', 'codes.checks': 'diperiksa {n} kali', 'codes.sealed': 'asli sejak', 'codes.picture': 'Kode QR',
  'codes.seal': 'Dokumennya surat yang ditandatangani', 'codes.revoke': 'Cabut…', 'codes.supersede': 'Diganti oleh…',
  'codes.give': 'Beri kode…', 'codes.giving': 'Kode untuk dibubuhkan pada surat', 'codes.giveIt': 'Beri kode',
  'codes.givingMeans': 'Sebelum surat ditandatangani: nomor dan tanggal menurut register. Siapa pun yang memiliki kodenya melihat nomor, tanggal, unit, dan penanda tangan; hal hanya pada surat biasa.',
  'codes.signatory': 'Penanda tangan', 'codes.post': 'Jabatan, seperti tertulis pada surat',
  'codes.revokeIt': 'Cabut kode', 'codes.revokeMeans': 'Siapa pun yang memeriksa surat diberi tahu bahwa surat itu dicabut. Ini tidak dapat dibatalkan; versi lain mendapat kode lain.',
  'codes.supersedeIt': 'Diganti oleh surat lain', 'codes.supersedeMeans': 'Siapa pun yang memeriksa surat diarahkan ke surat penggantinya. Ini tidak dapat dibatalkan.',
  'codes.byCode': 'Kode surat penggantinya', 'codes.reasonKept': 'Alasan disimpan, dan tidak diberitahukan kepada umum.',
};
