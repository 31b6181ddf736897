import { useLayoutEffect } from 'react';

/** How many dialogs ask for it. */
let locks = 0;

/**
 * Keeps the page behind an open dialog still, by a class of the page's own style sheet. Takes the place of the hook of
 * antd's dialogs, which writes a `<style>` without the nonce that the policy of the page asks for.
 */
export function useScrollLocker(isLocked?: boolean): void {
  useLayoutEffect(() => {
    if (isLocked !== true) return;
    locks += 1;
    document.documentElement.classList.add('dialog-open');
    return () => {
      locks -= 1;
      if (locks === 0) document.documentElement.classList.remove('dialog-open');
    };
  }, [isLocked]);
}
