// What the page says about faults; the order of words is the same in both languages.
const en = {
  health: 'Something needs attention', health_unreadable: 'this file of the configuration cannot be read.',
  health_holds: 'Until it is mended, this earlier version of it holds:',
  health_off: 'No earlier version can be read either: what needs the file is refused until it is mended.',
  health_mend: 'Mend it in Data Dictionary/Naskah, with Share or WebDAV, or put an earlier version back. It is checked when saved, and holds at once.',
  health_tell: 'Please tell an administrator: files in Data Dictionary/Naskah can be mended while Alfresco runs.',
  health_audit: 'Check of the audit', health_letters: 'Check of the letters', health_content: 'Check of the files', health_wrong: 'found wrong:', health_which: 'Show what was found',
  health_keep: 'Keep the log of the server and a copy of the database as they are now, and have both looked at. What findings mean is described in docs/audit.md.',
  health_entry: 'entry', health_seal: 'seal', health_changed: 'entry changed', health_removed: 'entry removed', health_inserted: 'entry inserted later',
  health_unchained: 'entry before it is gone', health_sealChanged: 'seal changed', health_sealRemoved: 'seal removed',
  health_unlisted: 'letter that is not in the table', health_unnumbered: 'letter without a number issued to it',
  health_unaudited: 'letter of which the audit knows nothing', health_lost: 'letter that is gone',
  health_contentChanged: 'file that is not what was stored', health_contentGone: 'file that is not there',
  health_changedFiles: 'Files of letters that are not what was stored',
  health_restore: 'They were changed on the disk. Restore them from a backup, then have the files checked: POST /checks {"kind": "content"}. Until then nobody can destroy or hand over their letters.',
};
const id = {
  health: 'Ada yang perlu diperhatikan', health_unreadable: 'berkas konfigurasi ini tidak dapat dibaca.',
  health_holds: 'Sampai diperbaiki, yang berlaku versi sebelumnya:',
  health_off: 'Versi sebelumnya pun tidak dapat dibaca: yang memerlukan berkas ini ditolak sampai diperbaiki.',
  health_mend: 'Perbaiki di Data Dictionary/Naskah, dengan Share atau WebDAV, atau kembalikan versi sebelumnya. Berkas diperiksa saat disimpan dan langsung berlaku.',
  health_tell: 'Mohon beri tahu administrator: berkas di Data Dictionary/Naskah dapat diperbaiki selama Alfresco berjalan.',
  health_audit: 'Pemeriksaan jejak audit', health_letters: 'Pemeriksaan surat', health_content: 'Pemeriksaan berkas', health_wrong: 'yang salah:', health_which: 'Tampilkan temuan',
  health_keep: 'Simpan log server dan salinan basis data seperti keadaannya sekarang, lalu mintalah keduanya diperiksa. Arti temuan dijelaskan di docs/audit.md.',
  health_entry: 'entri', health_seal: 'segel', health_changed: 'entri diubah', health_removed: 'entri dihapus', health_inserted: 'entri disisipkan kemudian',
  health_unchained: 'entri sebelumnya tidak ada', health_sealChanged: 'segel diubah', health_sealRemoved: 'segel dihapus',
  health_unlisted: 'surat yang tidak ada di tabel', health_unnumbered: 'surat tanpa nomor yang diterbitkan untuknya',
  health_unaudited: 'surat yang tidak dikenal jejak audit', health_lost: 'surat yang sudah tidak ada',
  health_contentChanged: 'berkas yang bukan lagi yang disimpan', health_contentGone: 'berkas yang tidak ada',
  health_changedFiles: 'Berkas surat yang bukan lagi yang disimpan',
  health_restore: 'Berkas ini diubah di disk. Pulihkan dari cadangan, lalu periksa semua berkas: POST /checks {"kind": "content"}. Sampai saat itu suratnya tidak dapat dimusnahkan atau diserahkan.',
};

export const health = { en, id };
