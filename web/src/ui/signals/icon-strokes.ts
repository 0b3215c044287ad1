/** One set on a grid of 24, drawn with one stroke. A word always stands beside the icon. */
export const iconStrokes = {
  drop: [
    'M12 3.5c3.6 4.4 5.8 7.4 5.8 10.4a5.8 5.8 0 0 1-11.6 0c0-3 2.2-6 5.8-10.4Z',
    'M9.4 14.2a2.8 2.8 0 0 0 2.4 2.7',
  ],
  bars: ['M4 20h16', 'M7 20v-6', 'M12 20V6', 'M17 20v-9'],
  sliders: ['M4 8h9', 'M17 8h3', 'M15 6v4', 'M4 16h3', 'M11 16h9', 'M9 14v4'],
  back: ['m14.5 6-6 6 6 6'],
  forward: ['m9.5 6 6 6-6 6'],
  table: ['M4.5 5.5h15v13h-15z', 'M4.5 10h15', 'M4.5 14.2h15', 'M10 5.5v13'],
  live: [
    'M12 12h.01',
    'M8.4 15.6a5 5 0 0 1 0-7.2',
    'M15.6 8.4a5 5 0 0 1 0 7.2',
    'M5.6 18.4a9 9 0 0 1 0-12.8',
    'M18.4 5.6a9 9 0 0 1 0 12.8',
  ],
  turning: ['M19 12a7 7 0 0 1-12.3 4.6', 'M5 12a7 7 0 0 1 12.3-4.6', 'M17.6 4v3.6H14', 'M6.4 20v-3.6H10'],
  unplugged: [
    'M4 4l16 16',
    'M9.2 15.2a4 4 0 0 1 5.6 0',
    'M6.2 12.2a8.2 8.2 0 0 1 3.2-2',
    'M14.2 10a8.2 8.2 0 0 1 3.6 2.2',
    'M3.4 9.2a12.3 12.3 0 0 1 3.3-2.3',
    'M11 5.6a12.2 12.2 0 0 1 9.6 3.6',
    'M12 18.6h.01',
  ],
  paper: ['M7 3.5h7l4 4v13H7z', 'M14 3.5v4h4', 'M10 12h5', 'M10 15.5h5'],
  clock: ['M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z', 'M12 7.8V12l2.8 1.8'],
} as const satisfies Record<string, readonly string[]>

export type IconName = keyof typeof iconStrokes
