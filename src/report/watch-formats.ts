/** The formats of what is watched: for a terminal, and Markdown for an issue tracker. */
export const WATCH_FORMATS = ['text', 'md'] as const
export type WatchFormat = (typeof WATCH_FORMATS)[number]
