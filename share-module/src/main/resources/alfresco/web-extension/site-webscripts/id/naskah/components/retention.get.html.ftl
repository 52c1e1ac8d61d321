<div class="naskah-panel" data-naskah-panel="retention" hidden="hidden"></div>
