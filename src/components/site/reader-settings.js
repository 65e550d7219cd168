(() => {
  const root = document.documentElement;
  const reading = root.dataset.reading;
  root.dataset.script = 'on';
  // What a reader may set: where it is remembered, and what holds until she has. やさしい日本語 is
  // written with furigana, so that reading has its own memory of them.
  const settings = {
    textSize: { key: 'engawa:text-size', usual: 'medium' },
    furigana: {
      key: `engawa:furigana:${reading}`,
      usual: reading === 'ja-easy' ? 'on' : 'off',
    },
  };
  const show = (name, value) => {
    root.dataset[name] = value;
    for (const button of document.querySelectorAll(`button[data-setting='${name}']`)) {
      button.setAttribute('aria-pressed', String(button.value === value));
    }
    dispatchEvent(new CustomEvent('engawa:setting', { detail: name }));
  };
  const showRemembered = () => {
    for (const [name, { key, usual }] of Object.entries(settings)) {
      let remembered = null;
      try {
        remembered = localStorage.getItem(key);
      } catch {
        // A device that remembers nothing shows what is usual.
      }
      show(name, remembered ?? usual);
    }
  };
  showRemembered();
  addEventListener('DOMContentLoaded', showRemembered);
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button[data-setting]');
    if (!button) return;
    const { setting } = button.dataset;
    show(setting, button.value);
    try {
      localStorage.setItem(settings[setting].key, button.value);
    } catch {
      // It still holds on this page.
    }
  });
})();
