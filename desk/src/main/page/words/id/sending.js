// Kepada siapa surat instansi dikirim, dan bagaimana keadaannya.
export const sending = {
  'sending.none': 'Belum dikirim kepada siapa pun.', 'sending.open': 'Kirim…', 'sending.more': 'Kirim ke yang lain…', 'sending.title': 'Kirim surat',
  'sending.way': 'Cara', 'sending.by.hand': 'diantar langsung', 'sending.by.courier': 'lewat kurir', 'sending.by.post': 'lewat pos', 'sending.by.email': 'lewat surel',
  'sending.by.unit': 'ke unit di instansi ini', 'sending.by.taken': 'tidak perlu dikirim: dibawa langsung',
  'sending.recipient': 'Kepada', 'sending.address': 'Alamat surel', 'sending.addressHelp': 'Pisahkan beberapa alamat dengan koma atau spasi. Masing-masing menerima surel tersendiri dengan PDF dan semua lampirannya, paling banyak 15 MB.',
  'sending.receipt': 'Nomor tanda terima', 'sending.note': 'Catatan', 'sending.asCopy': 'sebagai tembusan', 'sending.copy': 'Tembusan',
  'sending.units': 'Unit', 'sending.unitsHelp': 'Masing-masing langsung menerima surat ini sebagai surat masuknya sendiri, dengan dokumen dan lampiran.', 'sending.meantBy': 'disebut sebagai: {words}',
  'sending.hasIt': 'sudah menerima', 'sending.others': 'Unit lain ({n})', 'sending.noUnit': 'Centang paling sedikit satu unit.',
  'sending.secret': 'Berkas surat rahasia tidak dikirim ke unit maupun lewat surel. Di atas kertas setiap salinan mempunyai nomor dan pemegang: berikan di Rincian.',
  'sending.send': 'Kirim', 'sending.sent': 'Dikirim kepada {n} penerima.',
  'sending.is.sent': 'dikirim', 'sending.is.delivered': 'sampai', 'sending.is.waiting': 'menunggu server surel', 'sending.is.sending': 'sedang diserahkan ke server surel', 'sending.is.failed': 'tidak terkirim', 'sending.is.cancelled': 'ditarik',
  'sending.arrived': 'surat masuknya', 'sending.deliveredOn': 'Sampai pada', 'sending.receivedBy': 'Diterima oleh', 'sending.got': 'sampai pada {day}, diterima oleh {name}',
  'sending.failure': 'Server surel tidak menerimanya setelah dicoba {n} kali: {text}', 'sending.tried': 'sudah dicoba {n} kali, dan akan dicoba lagi: {text}',
  'sending.deliver': 'Sudah sampai…', 'sending.delivered': 'Catat', 'sending.again': 'Kirim lagi', 'sending.cancel': 'Tarik',
  'sending.toThis': '{what}: {whom}',
  'sending.came': 'Datang dari dalam instansi, dikirim oleh {name} pada {at}.', 'sending.cameCopy': 'Datang sebagai tembusan dari dalam instansi, dikirim oleh {name} pada {at}.',
};
