<#--
  Surel Naskah, dalam bahasa Indonesia. Baris pertama yang keluar adalah subjek, sisanya isi; teks biasa.
  Yang dapat dipakai di sini dijelaskan dalam docs/telling.md. Berlaku segera setelah disimpan; bila ada kesalahan,
  templat bawaan yang dipakai dan sebabnya ada di log.
-->
<#assign says = {
  "received": "Sebuah surat didisposisikan kepada Anda",
  "resumed": "Sebuah surat kembali menjadi tugas Anda",
  "dueSoon": "Segera jatuh tempo",
  "overdue": "Lewat jatuh tempo",
  "done": "Selesai dikerjakan",
  "declined": "Ditolak",
  "withdrawn": "Sebuah disposisi kepada Anda dibatalkan",
  "recalled": "Sebuah disposisi kepada Anda ditarik kembali",
  "settled": "Tuntas",
  "toInitial": "Sebuah naskah menunggu paraf Anda",
  "toSign": "Sebuah naskah menunggu tanda tangan Anda",
  "initialDue": "Sebuah naskah masih menunggu paraf Anda",
  "signDue": "Sebuah naskah masih menunggu tanda tangan Anda",
  "givenBack": "Sebuah naskah dikembalikan",
  "fallen": "Sebuah naskah diubah, parafnya gugur",
  "signed": "Sebuah naskah sudah ditandatangani dan dapat dikirim",
  "unsent": "Sebuah naskah sudah ditandatangani dan belum dikirim"
}>
<#if items?size == 1>Naskah: ${says[items[0].occasion]}<#else>Naskah: ${items?size?c} pemberitahuan</#if>

Yth. ${person},

<#list items as item>
* ${says[item.occasion]}<#if item.by??> - ${item.by}</#if>
<#if item.subject??>
  ${item.subject}
</#if>
<#if item.number??>
  No. ${item.number}<#if item.organisation??>, ${item.organisation}</#if>
</#if>
<#if item.due??>
  Jatuh tempo ${item.due}
</#if>
<#if item.letter??>
  ${pageUrl}${item.letter}
</#if>

</#list>
-- 
Dalam preferensi Naskah Anda memilih apakah pemberitahuan ini datang segera, sekali sehari, atau tidak sama sekali.
Rujukan: ${reference}
