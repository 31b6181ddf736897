// Gives life to the buttons that copy a text of the page.

for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!(button instanceof HTMLButtonElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => copy(button));
}

/** @param {HTMLButtonElement} button */
async function copy(button) {
  const text = document.getElementById(button.dataset['copy'] ?? '');
  if (text === null) return;
  const words = button.innerHTML;
  button.textContent = (await copied(text)) ? '已复制 Copied' : '请按 Ctrl+C 复制 Press Ctrl+C';
  setTimeout(() => {
    button.innerHTML = words;
  }, 2_000);
}

/** @param {HTMLElement} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text.innerText);
    return true;
  } catch {
    // Without HTTPS browsers keep the clipboard shut: the text is selected, the reader copies it.
    getSelection()?.selectAllChildren(text);
    return false;
  }
}
