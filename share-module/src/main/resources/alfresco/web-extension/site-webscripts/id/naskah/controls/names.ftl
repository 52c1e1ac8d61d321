<#-- Several names, one a line; a comma belongs to the name. -->
<#assign naskahNode = "">
<#if (form.arguments.itemKind!"") == "node"><#assign naskahNode = (form.arguments.itemId!"")?string></#if>
<div class="form-field">
   <#if form.mode == "view">
      <div class="viewmode-field">
         <span class="viewmode-label">${field.label?html}:</span>
         <span class="viewmode-value"><#if field.value?string == "">${msg("form.control.novalue")?html}<#else>${field.value?string?html}</#if></span>
      </div>
   <#else>
      <label for="${fieldHtmlId}">${field.label?html}:</label>
      <textarea id="${fieldHtmlId}" name="-" rows="4" cols="60" tabindex="0"<#if field.disabled> disabled="true"</#if>></textarea>
      <span id="${fieldHtmlId}-sent"></span>
      <@formLib.renderFieldHelp field=field />
      <script type="text/javascript">//<![CDATA[
      YAHOO.util.Event.onContentReady("${fieldHtmlId?js_string}-sent", function () {
         if (window.Naskah && Naskah.forms) {
            Naskah.forms.names("${fieldHtmlId?js_string}", "${field.name?js_string}", "${naskahNode?js_string}");
         }
      });
      //]]></script>
   </#if>
</div>
