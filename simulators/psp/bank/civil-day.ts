const format = new Intl.DateTimeFormat('en-CA', {
  ...{ timeZone: 'America/Mexico_City', year: 'numeric', month: '2-digit', day: '2-digit' },
})

/** The day in Mexico City at an instant, YYYY-MM-DD. */
export function civilDay(at: Date): string {
  return format.format(at)
}
