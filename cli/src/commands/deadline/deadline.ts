import { businessCalendar, daysBetween, plusDays } from '@aquacis/kit/values/business-days.ts'
import { collectPolicy } from '@aquacis/payments/collect'
import { endOfTerm } from '@aquacis/payments/deadline'
import { givenDay } from '@aquacis/payments/given'
import * as v from 'valibot'
import { lineDoor } from '../../line-door.ts'

const help = `aquacis deadline: the last day of a term, in working days of the Mexican calendar.

Usage: npx -y pnpm@12 -s aquacis deadline < terms.jsonl > days.jsonl

One JSON object a line in, one JSON object a line out, in the same order. Blank lines are skipped.
The exit code is 0 however many lines are refused: every line has its own answer. It is 2 where arguments cannot be followed.

Term
  {"from":"2026-11-13","days":3,"in":"BUSINESS","calendar":"LFT"}
    from       the day on which it begins, which does not count itself
    days       how many, 0 to 3660; or "until", a day: then the days between are counted
    in         BUSINESS (when left out); CALENDAR: one that would end on a day of rest ends on the next working day
    calendar   LFT (when left out): weekends and the days of mandatory rest of art. 74; OFFICE: also those of the office that
               subgraphs/payments/policies/ceaq-2026.json names (Holy Thursday and Good Friday, 2 November, 12 December, winter)
    id         text or a number; the answer repeats it

Answer
  {"id":null,"line":1,"ok":true,"on":"2026-11-19","businessDays":3,"calendarDays":6,"rests":[{"on":"2026-11-14",
   "why":"sábado"},{"on":"2026-11-15","why":"domingo"},{"on":"2026-11-16","why":"Día de la Revolución"}]}
    on               the last day, or "until"
    businessDays     working days after "from", up to "on" and with it; calendarDays all of them
    rests            days of rest from "from" to "on", both included, and why; at most a hundred
  Art. 74 as it held: three feasts on Mondays since 2006; the change of the federal executive on 1 October of 2024, 2030 …, on
  1 December before. Days of elections are Sundays.
  {"id":null,"line":2,"ok":false,"error":{"name":"badInput","what":"…","where":"from","mend":"…"}}

Example
  echo '{"from":"2026-11-13","days":3}' | npx -y pnpm@12 -s aquacis deadline
`

const mostDays = 3_660
const whole = `must be a whole number from 0 to ${mostDays}`
const calendars = { LFT: { calendar: businessCalendar() }, OFFICE: collectPolicy(null) }

/** `aquacis deadline`: terms in, their last days out. */
export const deadlineCommand = lineDoor({
  name: 'deadline',
  summary: 'the last day of a term, in working days of the Mexican calendar',
  help,
  entries: {
    from: givenDay,
    days: v.optional(
      v.pipe(v.number(whole), v.integer(whole), v.minValue(0, whole), v.maxValue(mostDays, whole)),
    ),
    until: v.optional(givenDay),
    in: v.optional(v.picklist(['BUSINESS', 'CALENDAR']), 'BUSINESS'),
    calendar: v.optional(v.picklist(['LFT', 'OFFICE']), 'LFT'),
  },
  say({ from, days, until, in: unit, calendar: name }) {
    const mend = 'write "days", or "until"'
    if ((days === undefined) === (until === undefined))
      return { mistake: { what: 'one of "days" and "until" is wanted, and not both', where: 'days', mend } }
    const collecting = calendars[name]
    const on = until ?? endOfTerm(collecting, from, { days: days ?? 0, in: unit })
    const calendarDays = daysBetween(from, on)
    if (calendarDays < 0 || calendarDays > 3 * mostDays) {
      const what = `is ${calendarDays} days after "from"`
      return {
        mistake: { what, where: 'until', mend: `write a day from "from" to ${3 * mostDays} days later` },
      }
    }
    const { calendar } = collecting
    const all = Array.from({ length: calendarDays + 1 }, (_, index) => plusDays(from, index))
    const rests = all.flatMap((day) => {
      const why = calendar.restOn(day)
      return why === null ? [] : [{ on: day, why }]
    })
    const businessDays = calendar.between(from, on)
    return { answer: { on, businessDays, calendarDays, rests: rests.slice(0, 100) } }
  },
})
