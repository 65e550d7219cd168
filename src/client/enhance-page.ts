/** What every page starts in the browser once it is read: little, and only what the reader asked for. */

/** Fetches the readings when furigana are on, now or later. */
function followFurigana(): void {
  const annotate = async () => {
    if (document.documentElement.dataset.furigana !== 'on') return;
    const { keepAnnotated } = await import('./furigana/annotate.ts');
    keepAnnotated();
  };
  addEventListener('engawa:setting', () => void annotate());
  void annotate();
}

followFurigana();
