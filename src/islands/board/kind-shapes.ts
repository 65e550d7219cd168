import type { IdeaKind } from '#domain/event/board.ts';

/** A shape beside the word of each kind, so that no colour is needed to tell them apart. */
export const shapeOf: Readonly<Record<IdeaKind, string>> = {
  noticed: '●',
  wished: '★',
  offered: '■',
};
