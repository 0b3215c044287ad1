/**
 * Loaded first by every process of the embedded run: with `CLOCK_DAYS=-110` in the environment it lives 110 days ago. What takes
 * months, a surcharge or a campaign, is told in minutes: start, bill, stop, and start again nearer to today with the same data.
 * PostgreSQL and the browser keep the machine's clock, so nobody can sign in on another day: cookies of then have ended.
 */
const offMs = Number(process.env['CLOCK_DAYS'] ?? 0) * 86_400_000
if (!Number.isFinite(offMs)) throw new RangeError('CLOCK_DAYS is not a number of days')

if (offMs !== 0) {
  const OwnDate = globalThis.Date
  const now = () => OwnDate.now() + offMs
  globalThis.Date = new Proxy(OwnDate, {
    construct: (target, given, maker) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, maker),
    apply: () => new OwnDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
}
