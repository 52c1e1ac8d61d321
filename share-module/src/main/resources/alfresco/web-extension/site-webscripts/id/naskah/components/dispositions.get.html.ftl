<div class="naskah-panel" data-naskah-panel="dispositions" hidden="hidden"></div>
