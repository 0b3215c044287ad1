/** Where the running system is, as the global set-up left it for the stories. */
export function runningSystem(): { origin: string; data: string } {
  const origin = process.env['AQUACIS_JOURNEY_ORIGIN']
  const data = process.env['AQUACIS_JOURNEY_DATA']
  if (origin === undefined || data === undefined) throw new Error('the global set-up did not run')
  return { origin, data }
}
