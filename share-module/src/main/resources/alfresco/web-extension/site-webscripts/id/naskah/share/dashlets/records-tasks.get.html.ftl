<#if found>
<div class="dashlet naskah-records">
  <div class="title">${msg("nsk.share.records")?html}</div>
  <div class="body">
    <#list counters as each>
    <div class="detail-list-item"><h4><a class="theme-color-1" href="${url.context}/page/naskah#/${each.to}">${msg("nsk.share.records." + each.name)?html}</a>
      ${each.count}<#if each.more>+</#if></h4></div>
    </#list>
  </div>
</div>
</#if>
