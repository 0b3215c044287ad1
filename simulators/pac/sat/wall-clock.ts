/** The wall clock of Mexico City, "2026-11-21T14:05:00": UTC−6 all year since 2022. */
export function wallClock(at: Date): string {
  return new Date(at.getTime() - 6 * 3_600_000).toISOString().slice(0, 19)
}
