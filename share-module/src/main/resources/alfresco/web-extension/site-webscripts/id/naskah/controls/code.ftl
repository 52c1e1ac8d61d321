<#-- A code of the office's lists (parameter "list": units, kinds, classifications), with its name. -->
<div class="form-field">
   <#if form.mode == "view">
      <div class="viewmode-field">
         <span class="viewmode-label">${field.label?html}:</span>
         <span class="viewmode-value" id="${fieldHtmlId}"><#if field.value?string == "">${msg("form.control.novalue")?html}<#else>${field.value?string?html}</#if></span>
      </div>
   <#else>
      <label for="${fieldHtmlId}">${field.label?html}:<#if field.mandatory><span class="mandatory-indicator">${msg("form.required.fields.marker")}</span></#if></label>
      <input id="${fieldHtmlId}" name="${field.name?html}" type="text" tabindex="0" autocomplete="off" maxlength="1024" value="${field.value?string?html}"<#if field.disabled> disabled="true"</#if> />
      <span id="${fieldHtmlId}-name" aria-live="polite"></span>
      <@formLib.renderFieldHelp field=field />
   </#if>
   <script type="text/javascript">//<![CDATA[
   YAHOO.util.Event.onContentReady("${fieldHtmlId?js_string}", function () {
      if (window.Naskah && Naskah.forms) {
   <#if form.mode == "view">
         Naskah.forms.show("${fieldHtmlId?js_string}", "${field.control.params.list?js_string}", "${field.value?string?js_string}");
   <#else>
         Naskah.forms.choose("${fieldHtmlId?js_string}", "${field.control.params.list?js_string}");
   </#if>
      }
   });
   //]]></script>
</div>
