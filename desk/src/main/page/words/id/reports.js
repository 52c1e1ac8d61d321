// Laporan penyelesaian.
export const reports = {
  'reports.title': 'Lama penyelesaian surat', 'reports.byUnit': 'Per unit', 'reports.byPerson': 'Per orang di unit saya',
  'reports.period': 'Periode', 'reports.from': 'Dari', 'reports.until': 'Sampai', 'reports.direction': 'Arah', 'reports.unit': 'Unit',
  'reports.all': 'Semua unit', 'reports.first': 'Unit saya yang pertama', 'reports.other': 'Hari lain', 'reports.year': 'Tahun ini', 'reports.quarter': 'Triwulan ini',
  'reports.month': 'Bulan ini', 'reports.lastMonth': 'Bulan lalu', 'reports.lastQuarter': 'Triwulan lalu', 'reports.lastYear': 'Tahun lalu',
  'reports.nothing': 'Tidak ada surat dalam periode ini, atau tidak ada yang boleh Anda baca. Pilih periode, arah, atau unit lain.',
  'reports.letters': 'Surat', 'reports.passedOn': 'Diteruskan', 'reports.toPassOn': 'Hari kerja sampai disposisi pertama: separuh · 90 %',
  'reports.settled': 'Selesai', 'reports.toSettle': 'Hari kerja sampai selesai: separuh · 90 %', 'reports.person': 'Orang, jabatan, atau unit',
  'reports.parts': 'Bagian', 'reports.done': 'Selesai', 'reports.toDo': 'Hari kerja sampai selesai: separuh · 90 %', 'reports.inTime': 'Tepat waktu',
  'reports.overdueBy': 'Terlambat, {days}', 'reports.upTo5': 'sampai 5 hari', 'reports.upTo10': '6 sampai 10 hari', 'reports.upTo20': '11 sampai 20 hari',
  'reports.more': 'lebih dari 20 hari', 'reports.medianAnd': '{median} · {ninetieth}', 'reports.share': '{percent} % dari {n}', 'reports.days': '{n} hari',
  'reports.together': 'Semuanya', 'reports.chartPassOn': 'Separuh diteruskan dalam (hari kerja)', 'reports.chartSettle': 'Separuh selesai dalam (hari kerja)',
  'reports.chartDo': 'Separuh selesai dalam (hari kerja)', 'reports.chartOverdue': 'Terlambat, menurut hari kerja', 'reports.tableSays': 'Angkanya ada di tabel.',
  'reports.unitsMeans': 'Surat yang boleh Anda baca, menurut hari diterima (surat sendiri: menurut tanggalnya), dengan hari kerja menurut kalender kantor sekarang. “Separuh · 90 %”: dalam berapa hari separuh, dan sembilan dari sepuluh, selesai. Tepat waktu: bagian dengan batas waktu yang selesai, dari yang selesai atau terlambat.',
  'reports.peopleMeans': 'Bagian yang menjadi tanggung jawab seseorang di unit, dikirim dalam periode ini, dari surat yang boleh Anda baca; dihitung sejak bagian dikirim. Bagian yang dicabut, ditarik, atau ditolak tidak dihitung.',
};
