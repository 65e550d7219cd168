/**
 * What letters on the map are drawn with where a style names no `glyphs`: the reader's own fonts,
 * first of these that is there. The site asks for the same ones (styles/theme.css).
 */
export const mapFonts = ['Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'sans-serif'];
