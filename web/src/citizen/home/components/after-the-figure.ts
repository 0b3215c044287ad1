// One file for what the home shows below its figure: the number does not wait for it, and its data comes later anyway.
export { default as DayBars } from './DayBars.vue'
export { default as MonthCompared } from './MonthCompared.vue'
export { default as MonthOutlook } from './MonthOutlook.vue'
export { default as ReadingNotes } from './ReadingNotes.vue'
