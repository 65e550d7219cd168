(() => {
  const root = document.documentElement;
  const key = 'engawa:text-size';
  root.dataset.script = 'on';
  const buttons = () => document.querySelectorAll('button[data-set-text-size]');
  const show = (size) => {
    root.dataset.textSize = size;
    for (const button of buttons()) {
      button.setAttribute('aria-pressed', String(button.dataset.setTextSize === size));
    }
  };
  const remembered = () => {
    try {
      return localStorage.getItem(key) ?? 'medium';
    } catch {
      return 'medium';
    }
  };
  show(remembered());
  addEventListener('DOMContentLoaded', () => show(remembered()));
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button[data-set-text-size]');
    if (!button) return;
    show(button.dataset.setTextSize);
    try {
      localStorage.setItem(key, button.dataset.setTextSize);
    } catch {
      // A device that remembers nothing still gets the size on this page.
    }
  });
})();
