<#--
  E-mails of Naskah, in English. The first line that comes out is the subject, the rest the text; it is plain text.
  What can be used here is explained in docs/telling.md. Saved here, in use at once; if it has a mistake, the shipped one
  is used and the log says why.
-->
<#assign says = {
  "received": "A letter was passed on to you",
  "resumed": "A letter is yours to work on again",
  "dueSoon": "Due soon",
  "overdue": "Overdue",
  "done": "Done",
  "declined": "Declined",
  "withdrawn": "A letter that was passed on to you was withdrawn",
  "recalled": "A letter that was passed on to you was recalled",
  "settled": "Settled",
  "toInitial": "A letter waits for your initials",
  "toSign": "A letter waits for your signature",
  "initialDue": "A letter still waits for your initials",
  "signDue": "A letter still waits for your signature",
  "givenBack": "A letter was sent back",
  "fallen": "A letter was changed, and its initials fell",
  "signed": "A letter is signed and can be sent",
  "unsent": "A letter is signed and was not sent yet"
}>
<#if items?size == 1>Naskah: ${says[items[0].occasion]}<#else>Naskah: ${items?size?c} notices</#if>

Dear ${person},

<#list items as item>
* ${says[item.occasion]}<#if item.by??> - ${item.by}</#if>
<#if item.subject??>
  ${item.subject}
</#if>
<#if item.number??>
  No. ${item.number}<#if item.organisation??>, ${item.organisation}</#if>
</#if>
<#if item.due??>
  Due ${item.due}
</#if>
<#if item.letter??>
  ${pageUrl}${item.letter}
</#if>

</#list>
-- 
You choose in your Naskah preferences whether these come at once, once a day, or not at all.
Reference: ${reference}
