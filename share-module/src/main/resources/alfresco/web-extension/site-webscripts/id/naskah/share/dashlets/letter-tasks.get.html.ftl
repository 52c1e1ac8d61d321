<#if found>
<#assign desk = url.context + "/page/naskah#/">
<div class="dashlet naskah-tasks">
  <div class="title">${msg("nsk.share.tasks")?html}</div>
  <div class="toolbar" style="padding: .5em 1em">
    <#list counters as each><a class="theme-color-1" href="${desk}tasks?box=${each.box}">${msg("nsk.share.tasks." + each.box)?html}</a>
    <b>${each.count}</b>&nbsp;&nbsp; </#list>
    <#list drafts as each><a class="theme-color-1" href="${desk}drafts?box=${each.box}">${msg("nsk.share.tasks." + each.box)?html}</a>
    <b>${each.count}</b>&nbsp;&nbsp; </#list>
  </div>
  <div class="body">
    <#if tasks?size == 0><p style="padding: 1em">${msg("nsk.share.tasks.none")?html}</p></#if>
    <#list tasks as task>
    <div class="detail-list-item">
      <h4><a class="theme-color-1" href="${desk}letter/${task.letter?url("UTF-8")}">${task.subject?html}</a></h4>
      <div>${task.number?html}<#if task.due != ""> &middot; <#if task.overdue><strong>${msg("nsk.share.tasks.late")?html}</strong> </#if>${msg("nsk.share.tasks.due")?html}
        ${task.due?date("yyyy-MM-dd")?string("d MMM yyyy")?html}</#if></div>
    </div>
    </#list>
    <p style="padding: .5em 1em"><a class="theme-color-1" href="${desk}home">${msg("nsk.share.tasks.desk")?html}</a>
      &middot; <a class="theme-color-1" href="${url.context}/page/${folder}">${msg("nsk.share.folders")?html}</a></p>
  </div>
</div>
</#if>
