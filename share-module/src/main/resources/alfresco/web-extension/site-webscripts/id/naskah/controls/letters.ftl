<#-- Other letters: found by number, subject or sender, and shown by number and subject. -->
<div class="form-field">
   <#if form.mode == "view">
      <div class="viewmode-field">
         <span class="viewmode-label">${field.label?html}:</span>
         <span class="viewmode-value" id="${fieldHtmlId}-chosen"><#if (field.value!"")?string == "">${msg("form.control.novalue")?html}</#if></span>
      </div>
   <#else>
      <label for="${fieldHtmlId}-find">${field.label?html}:</label>
      <div id="${fieldHtmlId}-chosen"></div>
      <input id="${fieldHtmlId}-find" name="-" type="text" tabindex="0" autocomplete="off" maxlength="200" aria-controls="${fieldHtmlId}-found"<#if field.disabled> disabled="true"</#if> />
      <@formLib.renderFieldHelp field=field />
      <div id="${fieldHtmlId}-found" role="status" aria-live="polite"></div>
      <input id="${fieldHtmlId}-added" name="${field.name?html}_added" type="hidden" value="" />
      <input id="${fieldHtmlId}-removed" name="${field.name?html}_removed" type="hidden" value="" />
   </#if>
   <script type="text/javascript">//<![CDATA[
   YAHOO.util.Event.onContentReady("${fieldHtmlId?js_string}-chosen", function () {
      if (window.Naskah && Naskah.picker) {
         Naskah.picker("${fieldHtmlId?js_string}", "${(field.value!"")?string?js_string}", ${(form.mode == "view")?string});
      }
   });
   //]]></script>
</div>
