import * as v from 'valibot'

/** How long a session lives. */
export interface Lifetime {
  /** Unused for this long, it is over. */
  readonly idleMs: number
  /** Over after this long, however much it was used. */
  readonly ageMs: number
}

/** What a session lives by, depending on who holds it. */
export type Lifetimes = Readonly<Record<'resident' | 'staff', Lifetime>>

const minuteMs = 60_000

/** Two numbers of minutes, `idle/age`: unused for how long, and in all. */
export const lifetimeText = v.pipe(
  v.string(),
  v.regex(
    /^[1-9]\d{0,6}\/[1-9]\d{0,6}$/,
    'two numbers of minutes such as 30/600: unused for so long, and in all',
  ),
  v.transform((text): Lifetime => {
    const [idle = 0, age = 0] = text.split('/').map(Number)
    return { idleMs: idle * minuteMs, ageMs: age * minuteMs }
  }),
)

/** When a session that was begun and last used then is over. */
export function expiryOf({ idleMs, ageMs }: Lifetime, createdAt: Date, seenAt: Date): Date {
  return new Date(Math.min(createdAt.getTime() + ageMs, seenAt.getTime() + idleMs))
}
