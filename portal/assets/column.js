// The one line a webmaster adds: puts a column of this hub into a frame, where the script stands. A classic script, since
// it has to know its own place.
//   <script src="https://hub.example/embed/column.js" data-column="中国政务" data-first="10" data-height="420"></script>

(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const { column, first = '10', height = '420' } = script.dataset;
  const address = new URL('/embed/column', script.src);
  if (column !== undefined) address.searchParams.set('column', column);
  address.searchParams.set('first', first);
  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = column ?? '最新发布';
  frame.loading = 'lazy';
  frame.width = '100%';
  frame.height = height;
  frame.style.border = '0';
  script.after(frame);
})();
