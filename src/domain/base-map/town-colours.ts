/**
 * The colours of the drawn town, light and dark. One plain object for both pictures of the town:
 * the MapLibre style in the browser and the SVG which the server draws before any script has run.
 * Low contrast on purpose: pins and words on top of the map are what a reader looks for.
 */
const light = {
  sea: '#c9dee7',
  shore: '#a9c6d1',
  land: '#f0ece2',
  town: '#f9f6ee',
  built: '#f0e9db',
  forest: '#dce6cf',
  field: '#eef0d9',
  orchard: '#e6edd3',
  park: '#cfe2bd',
  grounds: '#e9e3cb',
  beach: '#f5ebcf',
  harbour: '#e4e0d6',
  plaza: '#f7f3e8',
  house: '#e5dac6',
  contour: '#c9c6ab',
  water: '#c9dee7',
  street: '#ffffff',
  streetEdge: '#e0d8c8',
  road: '#fffdf6',
  roadEdge: '#d3c7ae',
  highway: '#f8e6bd',
  highwayEdge: '#d8bd86',
  track: '#dcdab9',
  rail: '#8f8b86',
  railGap: '#faf8f2',
  station: '#5d5a56',
  border: '#a893a6',
  text: '#4b4740',
  softText: '#7b7568',
  waterText: '#4f7c90',
  greenText: '#55743f',
  halo: '#fbf9f3',
};

/** What each drawn thing is coloured with. */
export type TownColours = typeof light;

const dark: TownColours = {
  sea: '#16242c',
  shore: '#2c4450',
  land: '#20211f',
  town: '#262724',
  built: '#2e2d29',
  forest: '#232b22',
  field: '#2a2d24',
  orchard: '#292d24',
  park: '#27352a',
  grounds: '#33312a',
  beach: '#35322a',
  harbour: '#31302d',
  plaza: '#3d3b36',
  house: '#383630',
  contour: '#363b30',
  water: '#16242c',
  street: '#3a3935',
  streetEdge: '#2b2a27',
  road: '#46443f',
  roadEdge: '#2b2a27',
  highway: '#574c38',
  highwayEdge: '#33302a',
  track: '#353629',
  rail: '#77746f',
  railGap: '#2b2a27',
  station: '#a9a59e',
  border: '#7c6b7b',
  text: '#d8d3c8',
  softText: '#a19b8f',
  waterText: '#7fa9bd',
  greenText: '#93b17f',
  halo: '#1f201e',
};

/** The two sets of colours by theme. */
export const townColours: Record<'light' | 'dark', TownColours> = { light, dark };
