/// Keeps the ticks of a list in the browser, without a network; the page works without it as well.
enum TickScript {
  static let text = """
    (function () {
      'use strict';
      document.querySelectorAll('[data-list]').forEach(function (list) {
        var key = 'commensal:' + list.dataset.list;
        var order = [];
        try { order = JSON.parse(localStorage.getItem(key)) || []; } catch (error) { order = []; }
        var boxes = Array.prototype.slice.call(list.querySelectorAll('input[type=checkbox]'));
        var first = boxes.map(function (box) { return box.checked; });
        var changed = {};
        order.forEach(function (entry) { changed[entry.id] = entry.on; });
        boxes.forEach(function (box) { if (box.dataset.id in changed) { box.checked = changed[box.dataset.id]; } });
        function save() {
          try { localStorage.setItem(key, JSON.stringify(order)); } catch (error) { return; }
        }
        function count() {
          var left = boxes.filter(function (box) { return !box.checked; }).length;
          var place = list.querySelector('[data-left]');
          if (place) { place.textContent = left === 0 ? 'Everything is ticked.' : left + ' to go'; }
        }
        boxes.forEach(function (box) {
          box.addEventListener('change', function () {
            order = order.filter(function (entry) { return entry.id !== box.dataset.id; });
            order.push({ id: box.dataset.id, aisle: box.dataset.aisle, on: box.checked });
            save();
            count();
          });
        });
        list.querySelectorAll('[data-clear]').forEach(function (button) {
          button.hidden = false;
          button.addEventListener('click', function () {
            order = [];
            save();
            boxes.forEach(function (box, place) { box.checked = first[place]; });
            count();
          });
        });
        list.querySelectorAll('[data-order]').forEach(function (button) {
          button.hidden = false;
          button.addEventListener('click', function () {
            var aisles = order.filter(function (entry) { return entry.on; })
              .map(function (entry) { return entry.aisle; }).join(',');
            var place = list.querySelector('[data-told]');
            place.textContent = aisles === '' ? 'Nothing is ticked yet.' : aisles;
            if (aisles !== '' && navigator.clipboard) { navigator.clipboard.writeText(aisles); }
          });
        });
        count();
      });
    }());
    """
}
