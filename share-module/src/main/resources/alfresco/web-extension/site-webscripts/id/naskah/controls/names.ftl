<#-- Several names, one a line; a comma belongs to the name. -->
<#assign naskahNode = "">
<#if (form.arguments.itemKind!"") == "node"><#assign naskahNode = (form.arguments.itemId!"")?string></#if>
<div class="form-field">
   <#if form.mode == "view">
      <div class="viewmode-field">
         <span class="viewmode-label">${field.label?html}:</span>
         <span class="viewmode-value" id="${fieldHtmlId}"><#if field.value?string == "">${msg("form.control.novalue")?html}<#else>${field.value?string?replace(",(?=\\S)", ", ", "r")?html}</#if></span>
      </div>
      <#if naskahNode != "">
      <script type="text/javascript">//<![CDATA[
      YAHOO.util.Event.onContentReady("${fieldHtmlId?js_string}", function () {
         if (window.Naskah && Naskah.forms) {
            Naskah.forms.read("${fieldHtmlId?js_string}", "${field.name?js_string}", "${naskahNode?js_string}");
         }
      });
      //]]></script>
      </#if>
   <#else>
      <#-- The help is beside the label: behind so wide a field it would lie on the label of the next. -->
      <label for="${fieldHtmlId}" style="display: inline-block">${field.label?html}:</label>
      <@formLib.renderFieldHelp field=field />
      <div><textarea id="${fieldHtmlId}" name="-" rows="4" cols="60" tabindex="0"<#if field.disabled> disabled="true"</#if>></textarea></div>
      <span id="${fieldHtmlId}-sent"></span>
      <script type="text/javascript">//<![CDATA[
      YAHOO.util.Event.onContentReady("${fieldHtmlId?js_string}-sent", function () {
         if (window.Naskah && Naskah.forms) {
            Naskah.forms.names("${fieldHtmlId?js_string}", "${field.name?js_string}", "${naskahNode?js_string}");
         }
      });
      //]]></script>
   </#if>
</div>
