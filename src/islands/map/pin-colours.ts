/** The colours of what lies on the base map: the same wood, paper and blue as in styles/tokens.css. */
const light = {
  pin: '#7c4a1c',
  symbol: '#ffffff',
  halo: '#ffffff',
  selected: '#0017c1',
  label: '#1a1a1a',
  outline: '#7c4a1c',
};

export type PinColours = typeof light;

const dark: PinColours = {
  pin: '#d9ab73',
  symbol: '#1b1713',
  halo: '#1b1713',
  selected: '#9db7f9',
  label: '#f4ede3',
  outline: '#d9ab73',
};

export const pinColours: Record<'light' | 'dark', PinColours> = { light, dark };
