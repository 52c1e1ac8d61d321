// Langkah pertama menurut peran.
export const hint = {
  'hint.seen': 'Sudah tahu: sembunyikan',
  'hint.registrar': 'Langkah pertama: mendaftarkan surat',
  'hint.registrarSteps': 'Pilih “+ Daftarkan” di atas dan letakkan hasil pindai pada formulir.|Isi yang diminta; yang terbaca dari berkas diberi tanda, periksalah.|Tulis nomor yang muncul pada surat, lalu langsung teruskan.',
  'hint.head': 'Langkah pertama: surat untuk Anda',
  'hint.headSteps': 'Surat yang menunggu Anda ada di “Tugas saya”, yang paling mendesak di atas.|Buka dan baca, lalu teruskan dengan isi disposisi dan batas waktu, atau laporkan selesai.|Yang sudah Anda teruskan dan masih dikerjakan orang lain ada di “Menunggu bawahan”.',
  'hint.staff': 'Langkah pertama: tugas Anda',
  'hint.staffSteps': 'Surat yang diberikan kepada Anda ada di “Tugas saya”.|Buka satu: kartu di atas menyebutkan yang harus dikerjakan dan batas waktunya.|Jika selesai, tulis laporan singkat dan pilih “Selesai”.',
  'hint.records': 'Langkah pertama: mengelola arsip',
  'hint.recordsSteps': 'Yang jatuh tempo ada di “Arsip”.|Buat usulan, dan putuskan setiap arsip di dalamnya.|Orang kedua menyetujui; baru sesudah itu ada yang dimusnahkan, dan berita acara mencatatnya.',
};
