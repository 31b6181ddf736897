// Keeps the first page of a list current: on every event the server renders it anew, and the list is replaced. What was
// withdrawn goes by the same way. Without scripts the page is as current as its last load.

/** Milliseconds over which many readers spread their asking. */
const spread = 300;

const list = document.querySelector('[data-live]');
const news = document.querySelector('[data-live-news]');
if (list instanceof HTMLElement) follow(list);

/** @param {HTMLElement} shown */
function follow(shown) {
  const source = new EventSource(shown.dataset['live'] ?? '');
  let isWaiting = false;
  const refreshSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(async () => {
      isWaiting = false;
      await refresh(shown);
    }, Math.random() * spread);
  };
  source.addEventListener('next', refreshSoon);
  source.addEventListener('open', () => {
    // After a break something may have been missed.
    if (shown.dataset['liveState'] === 'closed') refreshSoon();
    shown.dataset['liveState'] = 'open';
  });
  source.addEventListener('error', () => {
    shown.dataset['liveState'] = 'closed';
  });
}

/** @param {HTMLElement} shown */
async function refresh(shown) {
  const answer = await fetch(location.href, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById(shown.id);
  if (fresh === null || fresh.innerHTML === shown.innerHTML) return;
  shown.replaceChildren(...document.adoptNode(fresh).childNodes);
  if (!(news instanceof HTMLElement)) return;
  news.hidden = false;
  news.textContent = `列表已于 ${new Date().toLocaleTimeString('zh-CN')} 更新 · Updated`;
}
